import type { Advice } from '../../records/records';
import type { EvaluationForm } from '../form';

/** How far the forms of somebody (or of all) are, and what they advise. */
export interface FormTally {
  readonly count: number;
  /** Forms without a score left to fill in. */
  readonly complete: number;
  readonly advice: Readonly<Record<Advice, number>>;
  /** Mean of the final scores, at most one decimal; null while no form has one. */
  readonly average: number | null;
}

/** True when no line of the form waits for its score: `provisional` says so, without a look at every line. */
export function isComplete(form: Pick<EvaluationForm, 'provisional'>): boolean {
  return !form.provisional;
}

/** Adds forms up. Scores are added in whole tenths, so that the average does not depend on their order. */
export class TallyBuilder {
  private count = 0;
  private complete = 0;
  private scored = 0;
  private tenths = 0;
  private readonly advice = { improve: 0, maintain: 0, end: 0 };

  add(form: Pick<EvaluationForm, 'provisional' | 'advice' | 'finalScore'>): void {
    this.count += 1;
    if (isComplete(form)) this.complete += 1;
    if (form.advice !== null) this.advice[form.advice] += 1;
    if (form.finalScore === null) return;
    this.scored += 1;
    this.tenths += Math.round(form.finalScore * 10);
  }

  finish(): FormTally {
    const { count, complete } = this;
    const average = this.scored === 0 ? null : Math.round(this.tenths / this.scored) / 10;
    return { count, complete, advice: { ...this.advice }, average };
  }
}

/** Change of an average against last month in points, at most one decimal; null where either is not known. */
export function changeOfAverage(now: number | null, before: number | null): number | null {
  return now === null || before === null ? null : Math.round((now - before) * 10) / 10;
}
