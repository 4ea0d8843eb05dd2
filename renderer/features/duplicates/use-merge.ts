import { type Children, gatherChildren } from '@renderer/data/duplicates/gather-children';
import { useSession } from '@renderer/data/session-context';
import type { Change } from '@shared/domain/changes/change';
import type { Failure, Result } from '@shared/domain/kernel/result';
import {
  chosenValue,
  compareValues,
  haveTwoAccounts,
  type MergeRow,
  type ValueChoice,
} from '@shared/domain/merging/choose-values';
import { mergeCustomers } from '@shared/domain/merging/merge-customers';
import type { BalanceChoice } from '@shared/domain/merging/move-children';
import type { CustomerRecord, FieldValue } from '@shared/domain/records/records';
import { useEffect, useMemo, useState } from 'react';

export interface Merge {
  readonly rows: readonly MergeRow[];
  choiceOf(row: MergeRow): ValueChoice;
  choose(row: MergeRow, choice: ValueChoice): void;
  readonly balances: BalanceChoice;
  chooseBalances(choice: BalanceChoice): void;
  /** Null while they are looked for. */
  readonly children: Children | null;
  readonly failure: Failure | null;
  /** Makes one of the two, as one change. */
  commit(): Promise<Result<Change>>;
}

/** A merge of two customers on its way: what is proposed, what a person chose instead, and what goes over. */
export function useMerge(kept: CustomerRecord, gone: CustomerRecord): Merge {
  const session = useSession();
  const rows = useMemo(() => compareValues(kept, gone), [kept, gone]);
  const [chosen, setChosen] = useState<ReadonlyMap<string, ValueChoice>>(new Map());
  const usual: BalanceChoice = haveTwoAccounts(kept, gone) ? 'sum' : 'kept';
  const [balances, setBalances] = useState<BalanceChoice | null>(null);
  const [gathered, setGathered] = useState<Result<Children> | null>(null);
  const { id: keep } = kept;
  const { id: goes } = gone;
  useEffect(() => {
    let isCurrent = true;
    void gatherChildren(session, [keep, goes]).then((found) => {
      if (isCurrent) setGathered(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [session, keep, goes]);
  const choiceOf = (row: MergeRow) => {
    const choice = chosen.get(row.field.key);
    return choice !== undefined && row.choices.includes(choice) ? choice : row.choice;
  };
  const balanceChoice = balances ?? usual;
  return {
    rows,
    choiceOf,
    choose: (row, choice) => setChosen(new Map(chosen).set(row.field.key, choice)),
    balances: balanceChoice,
    chooseBalances: setBalances,
    children: gathered?.ok === true ? gathered.value : null,
    failure: gathered?.ok === false ? gathered : null,
    commit: async () => {
      // Gathered anew: a contact may have been recorded since the two were looked at.
      const children = await gatherChildren(session, [keep, goes]);
      if (!children.ok) return children;
      const values: Record<string, FieldValue | null> = {};
      for (const row of rows) {
        const value = chosenValue(row, choiceOf(row)) ?? null;
        if (value !== (row.kept ?? null)) values[row.field.key] = value;
      }
      const drafted = mergeCustomers(
        {
          get: (id) => session.customers.get(id),
          all: () => session.customers.all(),
          children: (id) => children.value.of(id),
        },
        {
          keep,
          gone: goes,
          values,
          balances: balanceChoice,
          at: new Date().toISOString(),
          by: session.actor,
        },
      );
      return drafted.ok ? session.commit(drafted.value) : drafted;
    },
  };
}
