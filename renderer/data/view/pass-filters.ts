import { assertNever } from '@shared/domain/kernel/result';
import { foldText } from '@shared/domain/search/fold-text';
import type { ColumnFilter, TextTest } from '@shared/domain/views/column-filter';
import { daysOfSpan, makeAnniversaryTest } from '@shared/domain/views/date-spans';
import { readToday } from '../current-period';
import type { CodeColumn } from './code-column';
import { type CustomerIndex, numberKey } from './customer-index';

/** Whether the customer at a position passes. */
export type Test = (position: number) => boolean;

/** Makes one test out of all conditions; null when there are none. A condition on an unknown column passes nobody. */
export function makeFilterTest(
  index: CustomerIndex,
  filters: readonly ColumnFilter[],
  today = readToday(),
): Test | null {
  if (filters.length === 0) return null;
  const tests = filters.map((filter) => makeTest(index, filter, today));
  const [first, second, ...others] = tests;
  if (first === undefined) return null;
  if (second === undefined) return first;
  if (others.length === 0) return (position) => first(position) && second(position);
  return (position) => tests.every((test) => test(position));
}

function makeTest(index: CustomerIndex, filter: ColumnFilter, today: string): Test {
  const { key } = filter;
  const column = index.column(key);
  if (column === undefined) return () => false;
  switch (filter.kind) {
    case 'contains':
    case 'excludes':
    case 'equals':
    case 'startsWith':
      return testValues(index.codesOf(key), filter, makeTextTest(filter.kind, filter.text));
    case 'range':
      return makeRangeTest(index.keysOf(key), filter.from, filter.to);
    case 'dates':
      return makeRangeTest(index.keysOf(key), endOf(filter.from), endOf(filter.to));
    case 'span': {
      const { from, to } = daysOfSpan(filter.span, today);
      return makeRangeTest(index.keysOf(key), endOf(from), endOf(to));
    }
    case 'anniversary': {
      const keys = index.keysOf(key);
      const comes = makeAnniversaryTest(filter.span, today);
      return (position) => comes(keys[position] ?? Number.NaN);
    }
    case 'oneOf':
    case 'noneOf': {
      const listed = new Set(filter.values);
      const wanted = filter.kind === 'oneOf';
      return testValues(index.codesOf(key), filter, (value) => listed.has(value) === wanted);
    }
    case 'empty':
    case 'filled': {
      const wanted = filter.kind === 'filled';
      if (column.sortsAs === 'number') {
        const keys = index.keysOf(key);
        return (position) => Number.isNaN(keys[position]) !== wanted;
      }
      return testValues(index.codesOf(key), filter, (value) => (value !== '') === wanted);
    }
    default:
      return assertNever(filter, 'A condition nobody can test');
  }
}

/** What each value of a column came to: 0 not asked yet, 1 passes, 2 does not. */
interface Verdicts {
  readonly column: CodeColumn;
  bytes: Uint8Array;
}

/** Conditions keep their identity while somebody types in the search box, so their verdicts are kept with them. */
const verdictsOf = new WeakMap<ColumnFilter, Verdicts>();

/** Asks each value once, however many customers have it. */
function testValues(column: CodeColumn, filter: ColumnFilter, test: (value: string) => boolean): Test {
  let verdicts = verdictsOf.get(filter);
  if (verdicts === undefined || verdicts.column !== column) {
    verdicts = { column, bytes: new Uint8Array(column.values.length) };
    verdictsOf.set(filter, verdicts);
  } else if (verdicts.bytes.length < column.values.length) {
    // Edits brought new values.
    const longer = new Uint8Array(column.values.length);
    longer.set(verdicts.bytes);
    verdicts.bytes = longer;
  }
  const { codes, values } = column;
  const { bytes } = verdicts;
  return (position) => {
    const code = codes[position] ?? -1;
    const known = bytes[code];
    if (known === 1) return true;
    if (known === 2) return false;
    const passes = test(values[code] ?? '');
    bytes[code] = passes ? 1 : 2;
    return passes;
  };
}

function makeTextTest(kind: TextTest, text: string): (value: string) => boolean {
  const wanted = foldText(text.trim());
  switch (kind) {
    case 'contains':
      return (value) => foldText(value).includes(wanted);
    case 'excludes':
      return (value) => !foldText(value).includes(wanted);
    case 'equals':
      return (value) => foldText(value) === wanted;
    case 'startsWith':
      return (value) => foldText(value).startsWith(wanted);
  }
}

function endOf(date: string | undefined): number | undefined {
  return date === undefined ? undefined : numberKey(date);
}

function makeRangeTest(
  keys: Float64Array,
  from = Number.NEGATIVE_INFINITY,
  to = Number.POSITIVE_INFINITY,
): Test {
  return (position) => {
    const key = keys[position] ?? Number.NaN;
    return key >= from && key <= to;
  };
}
