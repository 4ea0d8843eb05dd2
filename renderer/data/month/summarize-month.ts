import type { EvaluationForm } from '@shared/domain/evaluations/form';
import type { ImportOutcome, SheetCounts } from '@shared/domain/imports/outcome';
import type { Month } from '@shared/domain/kernel/calendar';
import type { Advice } from '@shared/domain/records/records';
import type { Tiering } from '@shared/domain/tiers/tier-customers';
import type { Answers } from '@shared/ipc/contract';

/** A sheet in `summary.json`. */
export type SheetSummary = Omit<SheetCounts, 'headerRows'>;

/** `summary.json` (acceptance-surface, "The unattended month"). */
export interface MonthSummary {
  readonly period: Month;
  readonly workbooks: readonly { readonly file: string; readonly sheets: readonly SheetSummary[] }[];
  readonly customers: number;
  /** Id of the scheme -> key of the tier -> customers; `untiered` when somebody has no amount to go by. */
  readonly tiers: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly evaluations: { readonly count: number; readonly advice: Readonly<Record<Advice, number>> };
  readonly timings: Readonly<Record<string, number>>;
  /** Peak resident memory of the largest process. */
  readonly peakMemoryMB: number;
}

export interface MonthResults {
  readonly period: Month;
  readonly outcomes: readonly ImportOutcome[];
  readonly customers: number;
  readonly tierings: readonly Tiering[];
  readonly forms: readonly EvaluationForm[];
  readonly timings: Readonly<Record<string, number>>;
  readonly memory: Answers['app.memory'];
}

/** Puts the results of a run together as `summary.json` has them. */
export function summarizeMonth(results: MonthResults): MonthSummary {
  const { period, outcomes, customers, tierings, forms, timings, memory } = results;
  return {
    period,
    workbooks: outcomes.map(({ file, sheets }) => ({
      file,
      sheets: sheets.map(({ headerRows: _, ...sheet }) => sheet),
    })),
    customers,
    tiers: Object.fromEntries(tierings.map((tiering) => [tiering.scheme.id, countTiers(tiering)])),
    evaluations: { count: forms.length, advice: countAdvice(forms) },
    timings,
    peakMemoryMB: Math.max(0, ...memory.processes.map(({ peakMB }) => peakMB)),
  };
}

function countTiers({ bands, untieredIds }: Tiering): Record<string, number> {
  const counts = Object.fromEntries(bands.map(({ tier, count }) => [tier.key, count]));
  return untieredIds.length === 0 ? counts : { ...counts, untiered: untieredIds.length };
}

function countAdvice(forms: readonly EvaluationForm[]): Record<Advice, number> {
  const counts: Record<Advice, number> = { improve: 0, maintain: 0, end: 0 };
  for (const { advice } of forms) if (advice !== null) counts[advice] += 1;
  return counts;
}
