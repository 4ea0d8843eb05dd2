import type { ResidentTable } from '@renderer/data/book-session';
import { useSession } from '@renderer/data/session-context';
import { type EvaluationForm, readForm } from '@shared/domain/evaluations/form';
import type { Month } from '@shared/domain/kernel/calendar';
import type { Failure } from '@shared/domain/kernel/result';
import type { BookRecord } from '@shared/domain/records/records';
import { useEffect, useState, useSyncExternalStore } from 'react';

/** The forms of one month. `forms` is null while the month is being opened or when it could not be. */
export interface MonthForms {
  readonly period: Month;
  readonly forms: readonly EvaluationForm[] | null;
  readonly failure: Failure | null;
}

const formsByContent = new WeakMap<readonly BookRecord[], readonly EvaluationForm[]>();

/** The forms among the records of an opened month; the same array until the month changes. */
export function formsOf(table: Pick<ResidentTable<BookRecord>, 'all'>): readonly EvaluationForm[] {
  const content = table.all();
  const known = formsByContent.get(content);
  if (known !== undefined) return known;
  const forms: EvaluationForm[] = [];
  for (const record of content) {
    const form = readForm(record);
    if (form !== undefined) forms.push(form);
  }
  formsByContent.set(content, forms);
  return forms;
}

interface Opened {
  readonly period: Month;
  readonly table: ResidentTable<BookRecord> | null;
  readonly failure: Failure | null;
}

const noChanges = () => () => {};

/** Opens a month of evaluations and follows its changes. */
export function useMonthForms(period: Month): MonthForms {
  const session = useSession();
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void session.openPartition('evaluations', period).then((result) => {
      if (!isCurrent) return;
      setOpened(
        result.ok ? { period, table: result.value, failure: null } : { period, table: null, failure: result },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [session, period]);
  const shown = opened?.period === period ? opened : null;
  const table = shown?.table ?? null;
  useSyncExternalStore(
    table === null ? noChanges : (listener) => table.subscribe(listener),
    () => table?.version ?? 0,
  );
  return { period, forms: table === null ? null : formsOf(table), failure: shown?.failure ?? null };
}
