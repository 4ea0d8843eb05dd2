import type { EvaluationForm } from '../form';
import { changeOfAverage, type FormTally, TallyBuilder } from './tally';

/** The forms of a tier or a manager, beside those of last month. */
export interface GroupTally extends FormTally {
  /** Forms last month. */
  readonly countBefore: number;
  readonly averageBefore: number | null;
  /** Change of the average against last month, in points. */
  readonly change: number | null;
}

/** Adds forms up by a key. Groups that have forms last month only are kept: they have gone down to none. */
export class GroupTallies {
  private readonly now = new Map<string, TallyBuilder>();
  private readonly last = new Map<string, TallyBuilder>();

  add(key: string, form: EvaluationForm, isLast: boolean): void {
    const tallies = isLast ? this.last : this.now;
    let own = tallies.get(key);
    if (own === undefined) {
      own = new TallyBuilder();
      tallies.set(key, own);
    }
    own.add(form);
  }

  finish(): readonly (GroupTally & { readonly key: string })[] {
    const keys = new Set([...this.now.keys(), ...this.last.keys()]);
    return [...keys].map((key) => {
      const tally = (this.now.get(key) ?? new TallyBuilder()).finish();
      const before = (this.last.get(key) ?? new TallyBuilder()).finish();
      return {
        key,
        ...tally,
        countBefore: before.count,
        averageBefore: before.average,
        change: changeOfAverage(tally.average, before.average),
      };
    });
  }
}
