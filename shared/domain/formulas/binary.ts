import { isCalendarDate } from '../kernel/calendar';
import { planComparison } from './comparison';
import type { BinaryOperator, Expression } from './expression';
import { dayOfDate, type FormulaValue, faults, isFault } from './formula-value';
import { asNumber, asText, requireNumber } from './operands';
import type { FormulaWorld, Planned, Run } from './planned';
import type { Shape } from './shape';

type BinaryNode = Expression & { readonly kind: 'binary' };

/** Makes an operator between two parts ready. */
export function planBinary(node: BinaryNode, left: Planned, right: Planned, world: FormulaWorld): Planned {
  const { operator } = node;
  switch (operator) {
    case '&': {
      const before = asText(left);
      const after = asText(right);
      return {
        node,
        shape: 'text',
        run: (record) => {
          const head = before(record);
          if (typeof head === 'object') return head;
          const tail = after(record);
          return typeof tail === 'object' ? tail : `${head}${tail}` || null;
        },
      };
    }
    case '+':
    case '-':
    case '*':
    case '/':
    case '^':
      return { node, ...planArithmetic(operator, left, right, world) };
    default:
      return { node, ...planComparison(node, operator, asDate(left, right), asDate(right, left), world) };
  }
}

type Arithmetic = '+' | '-' | '*' | '/' | '^';

const calculate: Readonly<Record<Arithmetic, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '^': (left, right) => left ** right,
};

function planArithmetic(
  operator: Arithmetic,
  left: Planned,
  right: Planned,
  world: FormulaWorld,
): { readonly shape: Shape; readonly run: Run } {
  const shape = shapeOf(operator, left.shape, right.shape);
  if (shape === undefined) {
    requireNumber(left, world);
    requireNumber(right, world);
  }
  const { node } = right;
  if (operator === '/' && node.kind === 'number' && node.value === 0)
    world.report?.({ reason: 'formula.byZero' }, node);
  const work = calculate[operator];
  const isDivision = operator === '/';
  const run: Run = (record) => {
    const first = asNumber(left.run(record));
    if (isFault(first)) return first;
    const second = asNumber(right.run(record));
    if (isFault(second)) return second;
    if (first === null || second === null) return null;
    if (isDivision && second === 0) return faults.division;
    const value = work(first, second);
    return Number.isFinite(value) ? value : faults.number;
  };
  return { shape: shape ?? 'number', run };
}

/**
 * The shape of a result, so that amounts stay amounts: 万元 plus 万元 and 万元 times a number are 万元, 万元 by 万元 is a
 * number; a date less a date is days, a date plus days is a date. Undefined for what does not go together.
 */
function shapeOf(operator: Arithmetic, left: Shape, right: Shape): Shape | undefined {
  if (operator === '-' && left === 'date' && right === 'date') return 'number';
  const plain = (shape: Shape) => shape === 'number' || shape === 'mixed';
  if (operator === '+' || operator === '-') {
    if (left === 'date' && plain(right)) return 'date';
    if (operator === '+' && plain(left) && right === 'date') return 'date';
  }
  const calculable = (shape: Shape) => plain(shape) || shape === 'money';
  if (!calculable(left) || !calculable(right)) return undefined;
  switch (operator) {
    case '+':
    case '-':
      return left === 'money' || right === 'money' ? 'money' : 'number';
    case '*':
      return (left === 'money') !== (right === 'money') ? 'money' : 'number';
    case '/':
      return left === 'money' && right !== 'money' ? 'money' : 'number';
    case '^':
      return 'number';
  }
}

/** A date written as text beside a date is that date: `[开户日期] >= "2026-01-01"`. */
function asDate(part: Planned, beside: Planned): Planned {
  if (beside.shape !== 'date' || part.node.kind !== 'text' || !isCalendarDate(part.node.value)) return part;
  const day: FormulaValue = dayOfDate(part.node.value);
  return { node: part.node, shape: 'date', run: () => day };
}

/** The operators that compare. */
export type Comparison = Exclude<BinaryOperator, Arithmetic | '&'>;
