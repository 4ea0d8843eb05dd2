import type { Field } from '../fields/field';
import type { Comparison } from './binary';
import type { Expression } from './expression';
import { type FormulaValue, faults, isFault } from './formula-value';
import type { FormulaWorld, Planned, Run } from './planned';
import type { Shape } from './shape';

interface Ready {
  readonly shape: Shape;
  readonly run: Run;
}

const holds: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

/**
 * Makes a comparison ready. Texts are compared without regard to case, as in Excel. `= ""` asks whether there is
 * nothing; otherwise a blank text is "", a yes-or-no nobody filled in is no, and a comparison with an unknown number or
 * date is unknown (blank).
 */
export function planComparison(
  node: Expression,
  operator: Comparison,
  left: Planned,
  right: Planned,
  world: FormulaWorld,
): Ready {
  const test = holds[operator];
  const equality = operator === '=' || operator === '<>';
  if (equality && (left.shape === 'blank' || right.shape === 'blank'))
    return planBlankTest(left.shape === 'blank' ? right : left, operator === '=');
  if (!areComparable(left.shape, right.shape))
    world.report?.({ reason: 'formula.notComparable', left: left.shape, right: right.shape }, node);
  const first = matchChoice(left, right, world);
  const second = matchChoice(right, left, world);
  const run: Run = (record) => {
    const before = first(record);
    if (isFault(before)) return before;
    const after = second(record);
    if (isFault(after)) return after;
    const order = compare(before, after);
    return typeof order === 'number' ? test(order) : order;
  };
  return { shape: 'flag', run };
}

function planBlankTest(part: Planned, wanted: boolean): Ready {
  const { run } = part;
  return {
    shape: 'flag',
    run: (record) => {
      const value = run(record);
      return isFault(value) ? value : (value === null) === wanted;
    },
  };
}

function compare(left: FormulaValue, right: FormulaValue): number | null | typeof faults.value {
  if (left === null && right === null) return null;
  const before = left ?? blankLike(right);
  const after = right ?? blankLike(left);
  if (before === null || after === null) return null;
  if (typeof before !== typeof after) return faults.value;
  if (typeof before === 'string' && typeof after === 'string') {
    const [a, b] = [before.toLowerCase(), after.toLowerCase()];
    return a === b ? 0 : a < b ? -1 : 1;
  }
  return Number(before) - Number(after);
}

/** What a blank counts as beside a value: "" beside a text, no beside a yes or no, unknown beside a number. */
function blankLike(beside: FormulaValue): string | boolean | null {
  if (typeof beside === 'string') return '';
  return typeof beside === 'boolean' ? false : null;
}

function areComparable(left: Shape, right: Shape): boolean {
  const classOf = (shape: Shape) => (shape === 'money' ? 'number' : shape);
  if ([left, right].some((shape) => shape === 'mixed' || shape === 'blank')) return true;
  return classOf(left) === classOf(right);
}

/** A text beside a choice is one of its names in either language; a text that is none of them is told. */
function matchChoice(part: Planned, beside: Planned, world: FormulaWorld): Run {
  const { node, run } = part;
  const choices = beside.field?.type === 'choice' ? beside.field.choices : undefined;
  if (node.kind !== 'text' || choices === undefined) return run;
  const found = findChoice(choices, node.value);
  if (found === undefined) {
    const names = choices.map(({ zh }) => zh).join('、');
    world.report?.({ reason: 'formula.notChoice', text: node.value, choices: names }, node);
    return run;
  }
  return () => found;
}

function findChoice(choices: NonNullable<Field['choices']>, text: string): string | undefined {
  const wanted = text.trim().toLowerCase();
  return choices.find(({ value, zh, en, synonyms = [] }) =>
    [value, zh, en, ...synonyms].some((name) => name.toLowerCase() === wanted),
  )?.zh;
}
