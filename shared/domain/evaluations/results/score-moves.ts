import type { EvaluationForm } from '../form';
import { compareForms, type FindTemplate, type IndicatorChange, listNewlyScored } from './compare-forms';

/** A customer whose final score moved between the two months. */
export interface ScoreMove {
  readonly customerId: string;
  /** As the form has it: it stays when the customer goes. */
  readonly customerName: string;
  readonly manager: string;
  readonly before: number;
  readonly now: number;
  /** Points, at most one decimal; negative: a fall. */
  readonly change: number;
  /** Scores are still missing on one of the two forms (暂定), so the change may not last. */
  readonly provisional: boolean;
  /** The indicators that made the move: for a fall those that fell most, for a rise those that rose most. */
  readonly indicators: readonly IndicatorChange[];
}

/** Indicators named beside a move. */
const namedIndicators = 3;

interface Pair {
  readonly before: EvaluationForm;
  readonly now: EvaluationForm;
  readonly tenths: number;
}

/** Keeps the largest falls and rises among many pairs, and counts them all. */
export class ScoreMoves {
  private readonly falls: Pair[] = [];
  private readonly rises: Pair[] = [];
  private fell = 0;
  private rose = 0;
  private same = 0;

  constructor(private readonly most: number) {}

  add(before: EvaluationForm, now: EvaluationForm): void {
    if (before.finalScore === null || now.finalScore === null) return;
    const tenths = Math.round(now.finalScore * 10) - Math.round(before.finalScore * 10);
    if (tenths === 0) {
      this.same += 1;
      return;
    }
    const pair = { before, now, tenths };
    if (tenths < 0) {
      this.fell += 1;
      keepLargest(this.falls, pair, this.most);
    } else {
      this.rose += 1;
      keepLargest(this.rises, pair, this.most);
    }
  }

  finish(templateOf: FindTemplate) {
    const describe = (pair: Pair) => describePair(pair, templateOf);
    return {
      fell: this.fell,
      rose: this.rose,
      same: this.same,
      falls: this.falls.map(describe),
      rises: this.rises.map(describe),
    };
  }
}

/** Puts a pair into the list of the largest; of two equal moves the one that came first stays before the other. */
function keepLargest(list: Pair[], pair: Pair, most: number): void {
  const size = Math.abs(pair.tenths);
  const least = list[most - 1];
  if (least !== undefined && Math.abs(least.tenths) >= size) return;
  let place = list.length;
  while (place > 0 && Math.abs(list[place - 1]?.tenths ?? 0) < size) place -= 1;
  list.splice(place, 0, pair);
  if (list.length > most) list.pop();
}

function describePair({ before, now, tenths }: Pair, templateOf: FindTemplate): ScoreMove {
  const changes = [
    ...compareForms(before, now, templateOf),
    ...listNewlyScored(before, now, templateOf),
  ].sort((a, b) => a.change - b.change);
  const wanted =
    tenths < 0
      ? changes.filter(({ change }) => change < 0)
      : changes.filter(({ change }) => change > 0).reverse();
  return {
    customerId: now.customerId,
    customerName: now.customerName,
    manager: now.manager,
    before: before.finalScore ?? 0,
    now: now.finalScore ?? 0,
    change: tenths / 10,
    provisional: before.provisional || now.provisional,
    indicators: wanted.slice(0, namedIndicators),
  };
}
