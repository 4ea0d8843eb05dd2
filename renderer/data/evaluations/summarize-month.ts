import type { EvaluationForm } from '@shared/domain/evaluations/form';
import type { Advice } from '@shared/domain/records/records';

/** How far the forms of somebody (or of all) are, and what they advise. */
export interface FormTally {
  readonly count: number;
  /** Forms without a score left to fill in. */
  readonly complete: number;
  readonly advice: Readonly<Record<Advice, number>>;
  /** Mean of the final scores, at most one decimal; null while no form has one. */
  readonly average: number | null;
}

export interface MonthSummary extends FormTally {
  /** The manager with most forms first, forms without a manager last (empty name). */
  readonly managers: readonly (FormTally & { readonly manager: string })[];
}

/** True when no line of the form waits for its score: `provisional` says so, without a look at every line. */
export function isComplete(form: EvaluationForm): boolean {
  return !form.provisional;
}

class Tally {
  private count = 0;
  private complete = 0;
  private scored = 0;
  private tenths = 0;
  private readonly advice = { improve: 0, maintain: 0, end: 0 };

  add(form: EvaluationForm): void {
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

/** Adds up a month form by form. */
export class SummaryBuilder {
  private readonly all = new Tally();
  private readonly byManager = new Map<string, Tally>();

  add(form: EvaluationForm): void {
    this.all.add(form);
    let own = this.byManager.get(form.manager);
    if (own === undefined) {
      own = new Tally();
      this.byManager.set(form.manager, own);
    }
    own.add(form);
  }

  finish(): MonthSummary {
    const managers = [...this.byManager]
      .map(([manager, tally]) => ({ manager, ...tally.finish() }))
      .sort(
        (a, b) =>
          Number(a.manager === '') - Number(b.manager === '') ||
          b.count - a.count ||
          (a.manager < b.manager ? -1 : 1),
      );
    return { ...this.all.finish(), managers };
  }
}

/** The month at a glance: all forms, and those of each manager. */
export function summarizeMonth(forms: readonly EvaluationForm[]): MonthSummary {
  const summary = new SummaryBuilder();
  for (const form of forms) summary.add(form);
  return summary.finish();
}
