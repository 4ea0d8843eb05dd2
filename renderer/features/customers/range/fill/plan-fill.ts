import type { Field } from '@shared/domain/fields/field';
import type { FieldValue } from '@shared/domain/records/records';

/**
 * The values a fill puts after those of a column: two or more numbers or days in even steps go on, everything else is
 * repeated in its order. `backwards`: upwards from the first one. `source` is never empty; null is an empty cell.
 */
export function continueValues(
  field: Pick<Field, 'type'>,
  source: readonly (FieldValue | null)[],
  count: number,
  backwards = false,
): readonly (FieldValue | null)[] {
  const given = backwards ? source.toReversed() : source;
  const next = findSeries(field.type, given);
  return Array.from({ length: count }, (_, at) => next?.(at + 1) ?? given[at % given.length] ?? null);
}

/** The rule of a series: the value `step` places after the last one. */
function findSeries(
  type: Field['type'],
  values: readonly (FieldValue | null)[],
): ((step: number) => FieldValue) | undefined {
  if (values.length < 2) return undefined;
  if (type === 'money' || type === 'number' || type === 'rate') return findNumbers(values);
  return type === 'date' ? findDays(values) : undefined;
}

function findNumbers(values: readonly (FieldValue | null)[]): ((step: number) => number) | undefined {
  const numbers = values.filter((value) => typeof value === 'number');
  const last = numbers.at(-1);
  const step = evenStep(numbers);
  if (numbers.length !== values.length || last === undefined || step === undefined) return undefined;
  // Sums of tenths leave crumbs behind the fifteenth digit.
  return (places) => Number((last + step * places).toPrecision(15));
}

function findDays(values: readonly (FieldValue | null)[]): ((step: number) => string) | undefined {
  const dates = values.filter((value) => typeof value === 'string');
  const last = dates.at(-1);
  if (dates.length !== values.length || last === undefined) return undefined;
  const months = evenStep(dates.map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))));
  const sameDay = dates.every((date) => date.slice(8) === last.slice(8));
  if (sameDay && months !== undefined && months !== 0) return (places) => addMonths(last, months * places);
  const days = evenStep(dates.map((date) => Date.parse(date)));
  return days === undefined
    ? undefined
    : (places) => new Date(Date.parse(last) + days * places).toISOString().slice(0, 10);
}

/** The day of so many months later; the last of the month where it has no such day. */
function addMonths(date: string, months: number): string {
  const month = Number(date.slice(5, 7)) - 1 + months;
  const year = Number(date.slice(0, 4));
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const found = new Date(Date.UTC(year, month, Math.min(Number(date.slice(8)), last)));
  return Math.abs(found.getTime()) <= 8.64e15 ? found.toISOString().slice(0, 10) : date;
}

/** The step between all neighbours, or `undefined` when they differ. */
function evenStep(numbers: readonly number[]): number | undefined {
  const [first, second] = numbers;
  if (first === undefined || second === undefined) return undefined;
  const step = second - first;
  const tolerance = Math.max(1, Math.abs(step)) * 1e-9;
  const even = numbers.every(
    (value, at) => at === 0 || Math.abs(value - (numbers[at - 1] ?? 0) - step) <= tolerance,
  );
  return even ? step : undefined;
}
