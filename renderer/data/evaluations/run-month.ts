import type { BookSession } from '@renderer/data/book-session';
import { readToday } from '@renderer/data/current-period';
import { runSteps } from '@renderer/data/paper/run-steps';
import { usualNumberPattern } from '@shared/domain/evaluations/form-number';
import { touchOpenMonth } from '@shared/domain/evaluations/open-month';
import { evaluateAll } from '@shared/domain/evaluations/run-evaluation';
import { readTemplates } from '@shared/domain/evaluations/templates-in-book';
import type { Month } from '@shared/domain/kernel/calendar';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import { makeUuid } from '@shared/domain/kernel/uuid';
import { branchRecordId, readBranch } from '@shared/domain/records/branch';
import { type CustomerRecord, solePartition } from '@shared/domain/records/records';
import { readMonthFacts } from './month-facts';
import { formsOf } from './use-month-forms';

export interface MonthRunOrder {
  readonly period: Month;
  readonly customers: readonly CustomerRecord[];
  readonly signal?: AbortSignal;
  /** Customers evaluated so far. */
  readonly onProgress?: (done: number) => void;
}

export interface MonthRunDone {
  /** Forms of the run, those that came out as they were included. */
  readonly evaluated: number;
  readonly passedOver: number;
  /** Id of the change; null when nothing differed and so nothing was written. */
  readonly changeId: string | null;
}

/** Customers between two looks at the clock. */
const slice = 20;

function makeId(): string {
  return makeUuid(Date.now(), (bytes) => {
    crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);
  });
}

/**
 * Evaluates customers for a month and writes all forms as one change. Runs in slices the window does not notice;
 * cancelled before the end (`evaluations.cancelled`) nothing is written. Other reasons: `evaluations.nobody`,
 * `evaluations.frozen`, and those of the book.
 */
export async function runMonth(session: BookSession, order: MonthRunOrder): Promise<Result<MonthRunDone>> {
  const { period, signal } = order;
  const opened = await session.openPartition('evaluations', period);
  if (!opened.ok) return opened;
  const templates = readTemplates(session.settings);
  const facts = await readMonthFacts(session, templates, period);
  if (!facts.ok) return facts;
  const branch = readBranch(session.settings.get(branchRecordId));
  const steps = evaluateAll(
    {
      settings: session.settings,
      templates,
      customers: order.customers,
      existing: formsOf(opened.value),
      numberPrefix: branch.numberPrefix ?? '',
      numberPattern: branch.numberPattern ?? usualNumberPattern,
      period,
      today: readToday(),
      preparedBy: session.actor,
      ...facts.value,
      isPresent: (customerId) => session.customers.get(customerId) !== undefined,
      makeId,
    },
    slice,
  );
  const run = await runSteps(
    steps,
    () => signal?.aborted === true,
    (done) => order.onProgress?.(done),
  );
  if (run === null) return fail('evaluations.cancelled');
  if (!run.ok) return run;
  const { draft, forms, passedOver } = run.value;
  if (draft.touched.length === 0) {
    return succeed({ evaluated: forms.length, passedOver, changeId: null });
  }
  // The first run of a period opens it; both are one change.
  const months = await session.openPartition('evaluationMonths', solePartition);
  if (!months.ok) return months;
  const existing = months.value.get(period);
  const opening = touchOpenMonth({ period, person: session.actor, today: readToday(), existing });
  const touched = opening === null ? draft.touched : [opening, ...draft.touched];
  const committed = await session.commit({ ...draft, touched });
  return committed.ok
    ? succeed({ evaluated: forms.length, passedOver, changeId: committed.value.id })
    : committed;
}
