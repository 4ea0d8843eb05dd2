import type { BookSession } from '@renderer/data/book-session';
import { type Effects, loadEffects } from '@renderer/data/improvements/load-effects';
import { improvementsOf } from '@renderer/data/improvements/use-improvements';
import { runSteps } from '@renderer/data/paper/run-steps';
import { circulationOf } from '@shared/domain/evaluations/circulation';
import type { Recipient } from '@shared/domain/evaluations/evaluation-month';
import { type EvaluationForm, readForm } from '@shared/domain/evaluations/form';
import {
  type MonthResults,
  summarizeResultsInSteps,
} from '@shared/domain/evaluations/results/summarize-results';
import type { ImprovementRecord } from '@shared/domain/improvements/improvement';
import { addMonths, type Month } from '@shared/domain/kernel/calendar';
import { type Result, succeed } from '@shared/domain/kernel/result';
import { solePartition } from '@shared/domain/records/records';
import { orderResults } from './results-order';

/** What goes with the forms of a month into its workbook. */
export interface ResultsExtras {
  readonly results: MonthResults;
  /** Those of the month, of the month before, and all that are still open. */
  readonly improvements: readonly ImprovementRecord[];
  readonly effects: Effects;
  readonly recipients: readonly Recipient[];
}

/** Reads improvements, what they did, and the circulation list of a month. Fails as opening a partition does. */
export async function loadResultsExtras(
  session: BookSession,
  results: MonthResults,
): Promise<Result<ResultsExtras>> {
  const { period } = results;
  const months = await session.openPartition('evaluationMonths', solePartition);
  if (!months.ok) return months;
  const all = await session.openPartition('improvements', solePartition);
  if (!all.ok) return all;
  const improvements = improvementsOf(all.value.all()).filter(
    (each) => each.state === 'open' || each.period === period || each.period === addMonths(period, -1),
  );
  const effects = await loadEffects(session, improvements);
  if (!effects.ok) return effects;
  const { recipients } = circulationOf(months.value, period);
  return succeed({ results, improvements, effects: effects.value, recipients });
}

/** Sums a month up whose forms are at hand, for a run that nobody watches, and reads what goes with it. */
export async function loadMonthExtras(
  session: BookSession,
  period: Month,
  forms: readonly EvaluationForm[],
): Promise<Result<ResultsExtras>> {
  const previous: EvaluationForm[] = [];
  const read = await session.readPartition('evaluations', addMonths(period, -1), (records) => {
    for (const record of records) {
      const form = readForm(record);
      if (form !== undefined) previous.push(form);
    }
  });
  if (!read.ok) return read;
  const { customers, settings } = session;
  const steps = summarizeResultsInSteps(orderResults({ period, forms, previous, customers, settings }));
  const results = await runSteps(
    steps,
    () => false,
    () => undefined,
  );
  if (results === null) throw new Error('Nobody stops the summary of an unattended month');
  return loadResultsExtras(session, results);
}
