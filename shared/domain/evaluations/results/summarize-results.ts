import type { Month } from '../../kernel/calendar';
import type { Advice } from '../../records/records';
import type { EvaluationForm } from '../form';
import { gradeForPoints } from '../score';
import type { EvaluationTemplate, GradeBand } from '../template';
import { type FindTemplate, rememberTemplates } from './compare-forms';
import { type BandCount, BandCounter, type GradeCount } from './distribution';
import { GroupTallies, type GroupTally } from './group-tallies';
import { MatrixBuilder, type MoveMatrix } from './move-matrix';
import { type ScoreMove, ScoreMoves } from './score-moves';
import { changeOfAverage, type FormTally, TallyBuilder } from './tally';

/** Where a customer stands in the scheme that applies to it. */
export interface TierPlaceName {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly tone: string;
  readonly scheme: { readonly zh: string; readonly en: string };
  /** Place among all tiers of all schemes, the highest first. */
  readonly order: number;
}

/** A customer with a form in one of the two months only. */
export interface LoneForm {
  readonly customerId: string;
  readonly customerName: string;
  readonly manager: string;
  readonly score: number | null;
}

export interface ResultsOrder {
  readonly period: Month;
  readonly forms: readonly EvaluationForm[];
  /** Forms of the month before; empty when it was not evaluated. */
  readonly previous: readonly EvaluationForm[];
  readonly templateOf: FindTemplate;
  /** Undefined: no tier, or a customer who is no longer in the book. */
  readonly tierOf: (customerId: string) => TierPlaceName | undefined;
}

/** What a month of evaluations comes to (branch-practice section 6: results are summed up). */
export interface MonthResults {
  readonly period: Month;
  readonly tally: FormTally;
  /** Null when last month was not evaluated. */
  readonly before: FormTally | null;
  /** Change of the average against last month. */
  readonly change: number | null;
  /** Forms without any score. */
  readonly unscored: number;
  /** By ten points, the highest first; with `unscored` they make up all forms. */
  readonly bands: readonly BandCount[];
  readonly grades: readonly GradeCount[];
  readonly tiers: readonly (GroupTally & { readonly tier: TierPlaceName | null })[];
  /** The manager with most forms first, forms without a manager last (empty name). */
  readonly managers: readonly (GroupTally & { readonly manager: string })[];
  /** Keys `maintain`, `improve`, `end`. */
  readonly adviceMoves: MoveMatrix;
  /** Keys are the Chinese names of `grades`. */
  readonly gradeMoves: MoveMatrix;
  readonly fell: number;
  readonly rose: number;
  readonly same: number;
  /** The largest first, `mostMoves` at most. */
  readonly falls: readonly ScoreMove[];
  readonly rises: readonly ScoreMove[];
  /** With a form this month and none last month, and the other way round; the first `mostLone` of them. */
  readonly arrived: readonly LoneForm[];
  readonly arrivedCount: number;
  readonly left: readonly LoneForm[];
  readonly leftCount: number;
}

/** From the best to the worst. */
export const adviceInOrder = ['maintain', 'improve', 'end'] as const satisfies readonly Advice[];
export const mostMoves = 50;
const mostLone = 200;
/** Forms between two looks of the caller at the clock. */
const step = 250;
const fullScore = 100;

/** Sums a month up, step by step; yields how many forms it has looked at. 100,000 take well under a second. */
export function* summarizeResultsInSteps(order: ResultsOrder): Generator<number, MonthResults, void> {
  const { forms, previous, tierOf } = order;
  const templateOf = rememberTemplates(order.templateOf);
  const all = new TallyBuilder();
  const last = new TallyBuilder();
  const bands = new BandCounter();
  const tiers = new GroupTallies();
  const managers = new GroupTallies();
  const places = new Map<string, TierPlaceName>();
  const gradeList = new Map<string, GradeBand>();
  const listed = new Set<EvaluationTemplate>();
  const gradeNow = new Map<string, number>();
  const gradeBefore = new Map<string, number>();
  const gradePairs = new Map<string, Map<string, number>>();
  const lastForms = new Map<string, EvaluationForm>();
  const advice = new MatrixBuilder(adviceInOrder);
  const moves = new ScoreMoves(mostMoves);
  const arrived = new LoneForms();
  const left = new LoneForms();
  let unscored = 0;
  let done = 0;

  const gradeOf = (form: EvaluationForm): string => {
    const template = templateOf(form);
    if (template === undefined) return 'none';
    if (!listed.has(template)) {
      listed.add(template);
      for (const grade of template.grades) if (!gradeList.has(grade.zh)) gradeList.set(grade.zh, grade);
    }
    if (form.finalScore === null) return 'none';
    return gradeForPoints(template.grades, form.finalScore, fullScore)?.zh ?? 'none';
  };
  const countPair = (from: string, to: string) => {
    let row = gradePairs.get(from);
    if (row === undefined) {
      row = new Map();
      gradePairs.set(from, row);
    }
    row.set(to, (row.get(to) ?? 0) + 1);
  };
  const tierKeyOf = (customerId: string): string => {
    const tier = tierOf(customerId);
    if (tier === undefined) return '';
    if (!places.has(tier.key)) places.set(tier.key, tier);
    return tier.key;
  };

  for (const form of previous) {
    lastForms.set(form.customerId, form);
    last.add(form);
    bands.add(form, true);
    managers.add(form.manager, form, true);
    tiers.add(tierKeyOf(form.customerId), form, true);
    done += 1;
    if (done % step === 0) yield done;
  }
  for (const form of forms) {
    const before = lastForms.get(form.customerId);
    lastForms.delete(form.customerId);
    all.add(form);
    bands.add(form, false);
    managers.add(form.manager, form, false);
    tiers.add(tierKeyOf(form.customerId), form, false);
    if (form.finalScore === null) unscored += 1;
    const grade = gradeOf(form);
    gradeNow.set(grade, (gradeNow.get(grade) ?? 0) + 1);
    const gradeThen = before === undefined ? 'absent' : gradeOf(before);
    if (before !== undefined) {
      gradeBefore.set(gradeThen, (gradeBefore.get(gradeThen) ?? 0) + 1);
      moves.add(before, form);
    } else arrived.add(form);
    countPair(gradeThen, grade);
    advice.add(before === undefined ? 'absent' : (before.advice ?? 'none'), form.advice ?? 'none');
    done += 1;
    if (done % step === 0) yield done;
  }
  // Who is left over had a form last month only.
  for (const form of lastForms.values()) {
    const grade = gradeOf(form);
    gradeBefore.set(grade, (gradeBefore.get(grade) ?? 0) + 1);
    countPair(grade, 'absent');
    advice.add(form.advice ?? 'none', 'absent');
    left.add(form);
    done += 1;
    if (done % step === 0) yield done;
  }

  const tally = all.finish();
  const before = previous.length === 0 ? null : last.finish();
  return {
    period: order.period,
    tally,
    before,
    change: changeOfAverage(tally.average, before?.average ?? null),
    unscored,
    bands: bands.finish(),
    grades: [...gradeList].map(([zh, { en }]) => ({
      zh,
      en,
      count: gradeNow.get(zh) ?? 0,
      before: gradeBefore.get(zh) ?? 0,
    })),
    tiers: tiers
      .finish()
      .map(({ key, ...group }) => ({ ...group, tier: places.get(key) ?? null }))
      .sort((a, b) => orderOf(a.tier) - orderOf(b.tier)),
    managers: managers
      .finish()
      .map(({ key, ...group }) => ({ ...group, manager: key }))
      .sort(
        (a, b) =>
          Number(a.manager === '') - Number(b.manager === '') ||
          b.count - a.count ||
          (a.manager < b.manager ? -1 : 1),
      ),
    adviceMoves: advice.finish(),
    gradeMoves: fillMatrix([...gradeList.keys()], gradePairs),
    ...moves.finish(templateOf),
    arrived: arrived.list,
    arrivedCount: arrived.count,
    left: left.list,
    leftCount: left.count,
  };
}

/** The same in one go. */
export function summarizeResults(order: ResultsOrder): MonthResults {
  const steps = summarizeResultsInSteps(order);
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}

function orderOf(tier: TierPlaceName | null): number {
  return tier?.order ?? Number.MAX_SAFE_INTEGER;
}

function fillMatrix(
  keys: readonly string[],
  pairs: ReadonlyMap<string, ReadonlyMap<string, number>>,
): MoveMatrix {
  const { keys: all } = new MatrixBuilder(keys).finish();
  return { keys: all, cells: all.map((from) => all.map((to) => pairs.get(from)?.get(to) ?? 0)) };
}

class LoneForms {
  readonly list: LoneForm[] = [];
  count = 0;

  add({ customerId, customerName, manager, finalScore }: EvaluationForm): void {
    this.count += 1;
    if (this.list.length < mostLone) this.list.push({ customerId, customerName, manager, score: finalScore });
  }
}
