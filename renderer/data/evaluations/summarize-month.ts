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

/** Adds up forms. */
export function tallyForms(forms: readonly EvaluationForm[]): FormTally {
  const advice = { improve: 0, maintain: 0, end: 0 };
  let complete = 0;
  let scored = 0;
  let tenths = 0;
  for (const form of forms) {
    if (isComplete(form)) complete += 1;
    if (form.advice !== null) advice[form.advice] += 1;
    if (form.finalScore !== null) {
      scored += 1;
      tenths += Math.round(form.finalScore * 10);
    }
  }
  const average = scored === 0 ? null : Math.round(tenths / scored) / 10;
  return { count: forms.length, complete, advice, average };
}

/** The month at a glance: all forms, and those of each manager. */
export function summarizeMonth(forms: readonly EvaluationForm[]): MonthSummary {
  const byManager = new Map<string, EvaluationForm[]>();
  for (const form of forms) {
    const own = byManager.get(form.manager);
    if (own === undefined) byManager.set(form.manager, [form]);
    else own.push(form);
  }
  const managers = [...byManager]
    .map(([manager, own]) => ({ manager, ...tallyForms(own) }))
    .sort(
      (a, b) =>
        Number(a.manager === '') - Number(b.manager === '') ||
        b.count - a.count ||
        (a.manager < b.manager ? -1 : 1),
    );
  return { ...tallyForms(forms), managers };
}
