import type { BookSession, Progress } from '@renderer/data/book-session';
import { runSteps } from '@renderer/data/paper/run-steps';
import { type EvaluationForm, readForm } from '@shared/domain/evaluations/form';
import { evaluateAll } from '@shared/domain/evaluations/run-evaluation';
import { readTemplates } from '@shared/domain/evaluations/templates-in-book';
import type { CalendarDate, Month } from '@shared/domain/kernel/calendar';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import { branchRecordId, readBranch } from '@shared/domain/records/branch';
import type { CustomerRecord } from '@shared/domain/records/records';
import { makeId } from '../book/make-id';

export interface MonthEvaluation {
  readonly period: Month;
  readonly today: CalendarDate;
  readonly customers: readonly CustomerRecord[];
  readonly onProgress?: (progress: Progress) => void;
  readonly isStale?: () => boolean;
}

/** The forms of a month as the book has them, by 编号. */
export async function readMonthForms(
  session: BookSession,
  period: Month,
): Promise<Result<readonly EvaluationForm[]>> {
  const table = await session.openPartition('evaluations', period);
  if (!table.ok) return table;
  const forms = table.value.all().flatMap((record) => readForm(record) ?? []);
  return succeed(forms.sort((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0)));
}

/**
 * Evaluates the customers for a month as one change, in slices the window does not notice. Answers how many forms were
 * counted. Reasons: those of `evaluateAll`, `book.*`, and `book.cancelled` when it was stopped (nothing is written).
 */
export async function evaluateMonth(session: BookSession, order: MonthEvaluation): Promise<Result<number>> {
  const { period, today, customers } = order;
  const existing = await readMonthForms(session, period);
  if (!existing.ok) return existing;
  const { settings } = session;
  const steps = evaluateAll(
    {
      period,
      today,
      customers,
      preparedBy: session.actor,
      settings,
      templates: readTemplates(settings),
      existing: existing.value,
      numberPrefix: readBranch(settings.get(branchRecordId)).numberPrefix ?? '',
      makeId,
    },
    50,
  );
  const run = await runSteps(steps, order.isStale ?? (() => false), (done) =>
    order.onProgress?.({ stage: 'evaluating', done, total: customers.length }),
  );
  if (run === null) return fail('book.cancelled');
  if (!run.ok) return run;
  const { draft, forms } = run.value;
  // The same month counted again over the same data changes nothing; that is no change to keep.
  const saved = draft.touched.length === 0 ? null : await session.commit(draft);
  return saved === null || saved.ok ? succeed(forms.length) : saved;
}
