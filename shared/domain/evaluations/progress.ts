import { type EvaluationForm, type FormStatus, statusOf } from './form';

/** Where a form waits: for scores, to be handed in, for 审核, for 批准, or for nothing. */
export type FormStage = 'pending' | 'ready' | Exclude<FormStatus, 'draft'>;

export const formStages: readonly FormStage[] = ['pending', 'ready', 'submitted', 'reviewed', 'approved'];

/** How many forms wait where. */
export type FormProgress = Readonly<Record<FormStage, number>>;

export const noProgress: FormProgress = { pending: 0, ready: 0, submitted: 0, reviewed: 0, approved: 0 };

/** Where a form waits. */
export function stageOf(
  form: Pick<EvaluationForm, 'provisional' | 'submitted' | 'reviewed' | 'approved'>,
): FormStage {
  const status = statusOf(form);
  if (status !== 'draft') return status;
  return form.provisional ? 'pending' : 'ready';
}

/** Counts forms by where they wait: all of them, and those of each manager. */
export class ProgressCount {
  readonly #all = { ...noProgress };
  readonly #managers = new Map<string, Record<FormStage, number>>();

  add(form: EvaluationForm): void {
    const stage = stageOf(form);
    this.#all[stage] += 1;
    let own = this.#managers.get(form.manager);
    if (own === undefined) {
      own = { ...noProgress };
      this.#managers.set(form.manager, own);
    }
    own[stage] += 1;
  }

  /** Of one manager, by name (empty text for none); of all without one. */
  of(manager: string | null): FormProgress {
    return (manager === null ? this.#all : this.#managers.get(manager)) ?? noProgress;
  }
}
