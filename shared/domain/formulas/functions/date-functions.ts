import { countMonthsBetween } from '../../kernel/calendar';
import { dateOfDay, dayOfDate, type FormulaValue, faults, isFault } from '../formula-value';
import { asNumber, requireDate, requireNumber } from '../operands';
import type { FormulaWorld, Planned, Run } from '../planned';
import type { Shape } from '../shape';
import type { FormulaFunction } from './formula-function';

type Numbers = readonly number[];

/** Runs all arguments as numbers (dates are days) and hands them on; blank or a fault among them is the answer. */
function withNumbers(args: readonly Planned[], work: (numbers: Numbers) => FormulaValue): Run {
  const runs = args.map(({ run }) => run);
  return (record) => {
    const numbers: number[] = [];
    for (const run of runs) {
      const value = asNumber(run(record));
      if (isFault(value) || value === null) return value;
      numbers.push(value);
    }
    return work(numbers);
  };
}

function planDated(
  name: FormulaFunction['name'],
  takes: readonly ('date' | 'number')[],
  shape: Shape,
  work: (numbers: Numbers) => FormulaValue,
): FormulaFunction {
  return {
    name,
    least: takes.length,
    most: takes.length,
    plan: (args, world) => {
      require(args, takes, world);
      return { shape, run: withNumbers(args, work) };
    },
  };
}

function require(args: readonly Planned[], takes: readonly ('date' | 'number')[], world: FormulaWorld): void {
  args.forEach((arg, place) => {
    if (takes[place] === 'date') requireDate(arg, world);
    else requireNumber(arg, world);
  });
}

/** A part of the date: 0 year, 1 month, 2 day. */
function partOf(day: number, part: 0 | 1 | 2): FormulaValue {
  const date = dateOfDay(day);
  return date === undefined ? faults.number : Number(date.split('-')[part]);
}

/** As Excel: months beyond 12 and days beyond the month carry over. */
function makeDay(year: number, month: number, day: number): FormulaValue {
  const time = Date.UTC(Math.trunc(year), Math.trunc(month) - 1, Math.trunc(day));
  const made = time / 86_400_000;
  return dateOfDay(made) === undefined || year < 1800 ? faults.number : made;
}

/** The same day some months later, or the last day of that month where it has no such day. */
function addMonths(day: number, months: number): FormulaValue {
  const date = dateOfDay(day);
  if (date === undefined) return faults.number;
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  const target = month - 1 + Math.trunc(months);
  const last = new Date(Date.UTC(year, target + 1, 0)).getUTCDate();
  return makeDay(year, target + 1, Math.min(dayOfMonth, last));
}

const dateUnits = ['Y', 'M', 'D'] as const;

function countBetween(from: number, to: number, unit: (typeof dateUnits)[number]): FormulaValue {
  const first = dateOfDay(from);
  const last = dateOfDay(to);
  // Excel gives #NUM! when the first date is the later one.
  if (first === undefined || last === undefined || from > to) return faults.number;
  if (unit === 'D') return Math.floor(to) - Math.floor(from);
  const months = countMonthsBetween(first, last);
  return unit === 'M' ? months : Math.floor(months / 12);
}

export const dateFunctions: readonly FormulaFunction[] = [
  {
    name: 'TODAY',
    least: 0,
    most: 0,
    plan: (_, { today }) => {
      const day = dayOfDate(today);
      return { shape: 'date', run: () => day };
    },
  },
  planDated('DATE', ['number', 'number', 'number'], 'date', ([year = 0, month = 0, day = 0]) =>
    makeDay(year, month, day),
  ),
  planDated('YEAR', ['date'], 'number', ([day = 0]) => partOf(day, 0)),
  planDated('MONTH', ['date'], 'number', ([day = 0]) => partOf(day, 1)),
  planDated('DAY', ['date'], 'number', ([day = 0]) => partOf(day, 2)),
  planDated(
    'DAYS',
    ['date', 'date'],
    'number',
    ([end = 0, start = 0]) => Math.floor(end) - Math.floor(start),
  ),
  {
    name: 'DATEDIF',
    least: 3,
    most: 3,
    plan: (args, world) => {
      const [from, to, unit] = args;
      if (from === undefined || to === undefined || unit === undefined)
        return { shape: 'number', run: () => faults.value };
      require([from, to], ['date', 'date'], world);
      const written = unit.node.kind === 'text' ? unit.node.value.toUpperCase() : '';
      const wanted = dateUnits.find((known) => known === written);
      if (wanted === undefined) {
        world.report?.({ reason: 'formula.dateUnit' }, unit.node);
        return { shape: 'number', run: () => faults.number };
      }
      return {
        shape: 'number',
        run: withNumbers([from, to], ([first = 0, last = 0]) => countBetween(first, last, wanted)),
      };
    },
  },
  planDated('EDATE', ['date', 'number'], 'date', ([day = 0, months = 0]) => addMonths(day, months)),
];
