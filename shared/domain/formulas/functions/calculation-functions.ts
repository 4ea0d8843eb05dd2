import { type FormulaFault, faults, isFault } from '../formula-value';
import { asNumber, requireNumber } from '../operands';
import type { FormulaWorld, Planned, Run } from '../planned';
import { joinShapes, type Shape } from '../shape';
import type { FormulaFunction } from './formula-function';

/** Rounds as Excel does: half away from zero, decimal digits rather than binary ones. `digits` may be negative. */
export function roundTo(value: number, digits: number, how: 'near' | 'up' | 'down' = 'near'): number {
  const places = Math.max(-20, Math.min(15, Math.trunc(digits)));
  const factor = 10 ** Math.abs(places);
  const scaled = places >= 0 ? Math.abs(value) * factor : Math.abs(value) / factor;
  // 1.005 * 100 is 100.49999999999999: what is a hair from a whole or a half is meant to be one.
  const hair = scaled * Number.EPSILON * 4;
  const whole = Math.round(scaled);
  const isWhole = Math.abs(scaled - whole) <= hair;
  const rounded =
    how === 'near'
      ? Math.round(scaled + hair)
      : isWhole
        ? whole
        : how === 'up'
          ? Math.ceil(scaled)
          : Math.floor(scaled);
  const result = places >= 0 ? rounded / factor : rounded * factor;
  return value < 0 ? 0 - result : result;
}

function planRound(name: 'ROUND' | 'ROUNDUP' | 'ROUNDDOWN', how: 'near' | 'up' | 'down'): FormulaFunction {
  return {
    name,
    least: 1,
    most: 2,
    plan: ([value, digits], world) => {
      if (value === undefined) return { shape: 'number', run: () => faults.value };
      requireNumber(value, world);
      if (digits !== undefined) requireNumber(digits, world);
      const places = digits?.run ?? (() => 0);
      return {
        shape: value.shape,
        run: (record) => {
          const found = asNumber(value.run(record));
          if (typeof found !== 'number') return found;
          const wanted = asNumber(places(record));
          if (isFault(wanted)) return wanted;
          const result = roundTo(found, wanted ?? 0, how);
          return Number.isFinite(result) ? result : faults.number;
        },
      };
    },
  };
}

function planOfOne(name: 'INT' | 'ABS', work: (value: number) => number): FormulaFunction {
  return {
    name,
    least: 1,
    most: 1,
    plan: ([value], world) => {
      if (value === undefined) return { shape: 'number', run: () => faults.value };
      requireNumber(value, world);
      return {
        shape: value.shape,
        run: (record) => {
          const found = asNumber(value.run(record));
          return typeof found === 'number' ? work(found) : found;
        },
      };
    },
  };
}

/** The known numbers among the arguments; blanks are passed over as in Excel. */
function collect(runs: readonly Run[], record: Parameters<Run>[0]): readonly number[] | FormulaFault {
  const found: number[] = [];
  for (const run of runs) {
    const value = asNumber(run(record));
    if (isFault(value)) return value;
    if (value !== null) found.push(value);
  }
  return found;
}

function requireSame(args: readonly Planned[], world: FormulaWorld, dates: boolean): Shape {
  const allDates = dates && args.every(({ shape }) => shape === 'date' || shape === 'blank');
  if (!allDates) for (const arg of args) if (arg.shape !== 'blank') requireNumber(arg, world);
  return joinShapes(args.map(({ shape }) => shape));
}

/** A function over the known numbers of its arguments; nothing known gives blank, not 0. */
function planOfMany(
  name: 'SUM' | 'AVERAGE' | 'MIN' | 'MAX',
  dates: boolean,
  work: (known: readonly number[]) => number,
): FormulaFunction {
  return {
    name,
    least: 1,
    plan: (args, world) => {
      const runs = args.map(({ run }) => run);
      return {
        shape: requireSame(args, world, dates),
        run: (record) => {
          const known = collect(runs, record);
          if (!Array.isArray(known)) return known as FormulaFault;
          if (known.length === 0) return null;
          const result = work(known);
          return Number.isFinite(result) ? result : faults.number;
        },
      };
    },
  };
}

const add = (known: readonly number[]) => known.reduce((sum, value) => sum + value, 0);

export const calculationFunctions: readonly FormulaFunction[] = [
  planRound('ROUND', 'near'),
  planRound('ROUNDUP', 'up'),
  planRound('ROUNDDOWN', 'down'),
  planOfOne('INT', Math.floor),
  planOfOne('ABS', Math.abs),
  planOfMany('SUM', false, add),
  planOfMany('AVERAGE', false, (known) => add(known) / known.length),
  planOfMany('MIN', true, (known) => known.reduce((least, value) => Math.min(least, value))),
  planOfMany('MAX', true, (known) => known.reduce((most, value) => Math.max(most, value))),
  {
    name: 'COUNTA',
    least: 1,
    plan: (args) => {
      const runs = args.map(({ run }) => run);
      return {
        shape: 'number',
        run: (record) => runs.reduce((count, run) => (run(record) === null ? count : count + 1), 0),
      };
    },
  },
];
