import type { EvaluationForm } from '@shared/domain/evaluations/form';
import { type FormTally, TallyBuilder } from '@shared/domain/evaluations/results/tally';

export { type FormTally, isComplete } from '@shared/domain/evaluations/results/tally';

export interface MonthSummary extends FormTally {
  /** The manager with most forms first, forms without a manager last (empty name). */
  readonly managers: readonly (FormTally & { readonly manager: string })[];
}

/** Adds up a month form by form. */
export class SummaryBuilder {
  private readonly all = new TallyBuilder();
  private readonly byManager = new Map<string, TallyBuilder>();

  add(form: EvaluationForm): void {
    this.all.add(form);
    let own = this.byManager.get(form.manager);
    if (own === undefined) {
      own = new TallyBuilder();
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
