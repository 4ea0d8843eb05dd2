import type { ResidentTable } from '@renderer/data/book-session';
import { useSession } from '@renderer/data/session-context';
import { type EvaluationForm, readForm } from '@shared/domain/evaluations/form';
import type { Month } from '@shared/domain/kernel/calendar';
import type { Failure } from '@shared/domain/kernel/result';
import type { BookRecord } from '@shared/domain/records/records';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { runSteps } from '../paper/run-steps';

/** The forms of one month. `forms` is null while the month is being opened or when it could not be. */
export interface MonthForms {
  readonly period: Month;
  readonly forms: readonly EvaluationForm[] | null;
  readonly failure: Failure | null;
}

/** Forms by the stored record they were read from; null for a record that is none. */
const formByRecord = new WeakMap<BookRecord, EvaluationForm | null>();
const formsByContent = new WeakMap<readonly BookRecord[], readonly EvaluationForm[]>();

/** The forms among the records of an opened month; the same array until the month changes. */
export function formsOf(table: Pick<ResidentTable<BookRecord>, 'all'>): readonly EvaluationForm[] {
  const content = table.all();
  const known = formsByContent.get(content);
  if (known !== undefined) return known;
  const forms: EvaluationForm[] = [];
  for (const record of content) {
    const form = readOnce(record);
    if (form !== null) forms.push(form);
  }
  formsByContent.set(content, forms);
  return forms;
}

function readOnce(record: BookRecord): EvaluationForm | null {
  let form = formByRecord.get(record);
  if (form === undefined) {
    form = readForm(record) ?? null;
    formByRecord.set(record, form);
  }
  return form;
}

/** Records between two looks of the caller at the clock. */
const step = 250;

/** Reads the forms step by step, so that `formsOf` has them at hand; yields how many records it has looked at. */
function* readAhead(content: readonly BookRecord[]): Generator<number, true, void> {
  for (const [place, record] of content.entries()) {
    readOnce(record);
    if (place % step === step - 1) yield place;
  }
  return true;
}

/** Up to this many new records are read while the page is drawn; more in slices. */
const atOnce = 1500;

function isQuick(content: readonly BookRecord[]): boolean {
  if (content.length <= atOnce || formsByContent.has(content)) return true;
  let unread = 0;
  for (const record of content) if (!formByRecord.has(record)) unread += 1;
  return unread <= atOnce;
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
  const isReady = useReadAhead(table?.all() ?? null);
  const forms = table === null || !isReady ? null : formsOf(table);
  return { period, forms, failure: shown?.failure ?? null };
}

/** True once the forms of a month can be shown without stopping the window. */
function useReadAhead(content: readonly BookRecord[] | null): boolean {
  const [read, setRead] = useState<readonly BookRecord[] | null>(null);
  const quick = useMemo(() => content !== null && isQuick(content), [content]);
  useEffect(() => {
    if (content === null || quick) return;
    let isStale = false;
    void runSteps(
      readAhead(content),
      () => isStale,
      () => {},
    ).then((done) => {
      if (done !== null) setRead(content);
    });
    return () => {
      isStale = true;
    };
  }, [content, quick]);
  return quick || (content !== null && read === content);
}
