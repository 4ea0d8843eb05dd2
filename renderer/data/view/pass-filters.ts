import { foldText } from '@shared/domain/search/fold-text';
import type { CustomerIndex } from './customer-index';
import { numberKey } from './customer-index';
import type { ColumnFilter } from './view-column';

/** Whether the customer at a position passes. */
export type Test = (position: number) => boolean;

/** Makes one test out of all conditions; null when there are none. A condition on an unknown column passes nobody. */
export function makeFilterTest(index: CustomerIndex, filters: readonly ColumnFilter[]): Test | null {
  if (filters.length === 0) return null;
  const tests = filters.map((filter) => makeTest(index, filter));
  return (position) => tests.every((test) => test(position));
}

function makeTest(index: CustomerIndex, filter: ColumnFilter): Test {
  const column = index.column(filter.key);
  if (column === undefined) return () => false;
  const read = (position: number) => {
    const record = index.records[position];
    return record === undefined ? undefined : column.read(record);
  };
  switch (filter.kind) {
    case 'contains': {
      const wanted = foldText(filter.text.trim());
      return (position) => foldText(String(read(position) ?? '')).includes(wanted);
    }
    case 'range':
      return makeRangeTest(index.keysOf(filter.key), filter.from, filter.to);
    case 'dates':
      return makeRangeTest(index.keysOf(filter.key), endOf(filter.from), endOf(filter.to));
    case 'oneOf': {
      const wanted = new Set(filter.values);
      return (position) => wanted.has(String(read(position) ?? ''));
    }
    case 'empty':
      return (position) => read(position) === undefined;
    case 'filled':
      return (position) => read(position) !== undefined;
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
