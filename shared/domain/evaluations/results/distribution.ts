import type { EvaluationForm } from '../form';

/** Forms whose final score lies in a band of ten points, this month and last. */
export interface BandCount {
  /** Lowest score of the band. */
  readonly from: number;
  /** Scores below this; the highest band holds 100 as well. */
  readonly to: number;
  readonly count: number;
  readonly before: number;
}

/** Forms of a 客户等级, this month and last. */
export interface GradeCount {
  readonly zh: string;
  readonly en: string;
  readonly count: number;
  readonly before: number;
}

/** Bands of ten points: 90 to 100, 80 to 90, ... 0 to 10. */
const bandWidth = 10;
const bandCount = 10;

/** Counts final scores by bands of ten, the highest band first; forms without a score are in none. */
export class BandCounter {
  private readonly now = new Array<number>(bandCount).fill(0);
  private readonly last = new Array<number>(bandCount).fill(0);

  add(form: Pick<EvaluationForm, 'finalScore'>, isLast: boolean): void {
    if (form.finalScore === null) return;
    const band = Math.min(bandCount - 1, Math.max(0, Math.floor(form.finalScore / bandWidth)));
    const counts = isLast ? this.last : this.now;
    counts[band] = (counts[band] ?? 0) + 1;
  }

  finish(): readonly BandCount[] {
    return this.now
      .map((count, band) => ({
        from: band * bandWidth,
        to: (band + 1) * bandWidth,
        count,
        before: this.last[band] ?? 0,
      }))
      .reverse();
  }
}
