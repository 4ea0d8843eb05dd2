import { FailureNotice } from '@renderer/components/FailureNotice';
import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { compareNow } from '@renderer/data/duplicates/live-pairs';
import { useCustomers, useSession } from '@renderer/data/session-context';
import { keepApart } from '@shared/domain/duplicates/kept-apart';
import { fail } from '@shared/domain/kernel/result';
import { calledName } from '@shared/domain/merging/merge-customers';
import type { CustomerRecord } from '@shared/domain/records/records';
import { duplicatesWords } from '@shared/words/duplicates';
import { describeMatch, describeStrength } from '@shared/words/same-person';
import { Select } from 'antd';
import { useState } from 'react';
import { chooseKept } from './choose-kept';
import { MergePanel } from './MergePanel';

interface Pair {
  readonly left: string;
  readonly right: string;
}

interface Props {
  /** Pairs of one group, the surest first. */
  readonly pairs: readonly Pair[];
  readonly onDone: () => void;
  readonly onNext?: () => void;
}

/** Two customers of a group beside each other: why they may be one, and what to do about it. */
export function PairDesk({ pairs, onDone, onNext }: Props) {
  const words = useWords(duplicatesWords);
  const { lang } = useLang();
  const session = useSession();
  const customers = useCustomers();
  const tellWithUndo = useTellWithUndo();
  const [at, setAt] = useState(0);
  const [swapped, setSwapped] = useState(false);
  const pair = pairs[Math.min(at, pairs.length - 1)];
  const one = pair === undefined ? undefined : customers.get(pair.left);
  const other = pair === undefined ? undefined : customers.get(pair.right);
  if (pair !== undefined && pair.left === pair.right)
    return (
      <div className="bb-dup-refused">
        <FailureNotice failure={fail('merge.self')} />
      </div>
    );
  if (one === undefined || other === undefined) return <p className="bb-dup-choose">{words.alreadyDone}</p>;
  const [first, second] = chooseKept(one, other);
  const [kept, gone] = swapped ? [second, first] : [first, second];
  const match = compareNow(one, other);
  const keepBoth = async () => {
    const drafted = keepApart(session.customers, session.settings, {
      pair: [kept.id, gone.id],
      apart: true,
      at: new Date().toISOString(),
      by: session.actor,
    });
    const made = drafted.ok ? await session.commit(drafted.value) : drafted;
    if (!made.ok) {
      tellFailure(made);
      return;
    }
    tellWithUndo(words.keptApart(nameIn(kept), nameIn(gone)), made.value.id);
    onDone();
  };
  const nameIn = (record: CustomerRecord) => calledName(record) || words.nameless;
  return (
    <section className="bb-dup-desk" aria-label={words.merge} data-testid="pair-desk">
      <div className="bb-dup-desk-head">
        {match === undefined ? null : (
          <span className="bb-dup-strength" data-strength={match.strength}>
            {describeStrength(match.strength, lang)}
          </span>
        )}
        <span>{match === undefined ? '' : describeMatch(match, lang)}</span>
        {pairs.length < 2 ? null : (
          <Select
            className="bb-dup-pairs"
            aria-label={words.pairs}
            value={Math.min(at, pairs.length - 1)}
            options={pairs.map((each, index) => ({ value: index, label: describePair(each) }))}
            onChange={(next) => {
              setAt(next);
              setSwapped(false);
            }}
          />
        )}
      </div>
      <MergePanel
        key={`${kept.id} ${gone.id}`}
        kept={kept}
        gone={gone}
        onSwap={() => setSwapped(!swapped)}
        onKeepBoth={() => void keepBoth()}
        onMerged={onDone}
        {...(onNext === undefined ? {} : { onNext })}
      />
    </section>
  );

  function describePair({ left, right }: Pair): string {
    return [left, right]
      .map((id) => customers.get(id))
      .map((record) => (record === undefined ? words.gone : describeOne(record)))
      .join(' / ');
  }

  function describeOne(record: CustomerRecord): string {
    const { customerNo } = record;
    return typeof customerNo === 'string' ? `${nameIn(record)} ${customerNo}` : nameIn(record);
  }
}
