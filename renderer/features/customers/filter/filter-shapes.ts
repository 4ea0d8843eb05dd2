import { completenessColumnKey, unverifiedColumnKey } from '@renderer/data/view/customer-columns';
import type { Field } from '@shared/domain/fields/field';
import type { AnniversarySpan, ColumnFilter, DateSpan } from '@shared/domain/views/column-filter';
import type { FilterShape } from './filter-draft';

/** Columns with more values than this are filtered by words first; the list stays one click away. */
const listedAtFirst = 200;

/** The controls a column's filter can have, the likelier first. */
export function listShapes(
  key: string,
  field: Field | undefined,
  values: () => number,
): readonly [FilterShape, ...FilterShape[]] {
  if (key === completenessColumnKey || key === unverifiedColumnKey) return ['number'];
  if (field === undefined) return ['list'];
  switch (field.type) {
    case 'choice':
    case 'flag':
      return ['list'];
    case 'money':
      return ['amount'];
    case 'number':
    case 'rate':
      return ['number'];
    case 'date':
      return ['date'];
    case 'longText':
      return ['text'];
    default:
      // A list of masked numbers would say nothing, and shown in full it would say too much.
      if (field.sensitivity !== 'plain') return ['text'];
      return values() > listedAtFirst ? ['text', 'list'] : ['list', 'text'];
  }
}

/** The controls that can show a condition. */
export function shapeOf(
  filter: ColumnFilter | undefined,
  shapes: readonly [FilterShape, ...FilterShape[]],
): FilterShape {
  const wanted =
    filter?.kind === 'oneOf' || filter?.kind === 'noneOf'
      ? 'list'
      : filter?.kind === 'contains' ||
          filter?.kind === 'excludes' ||
          filter?.kind === 'equals' ||
          filter?.kind === 'startsWith' ||
          filter?.kind === 'empty' ||
          filter?.kind === 'filled'
        ? 'text'
        : undefined;
  return shapes.find((shape) => shape === wanted) ?? shapes[0];
}

/** Fields that hold days to come. */
const ahead: ReadonlySet<string> = new Set(['endsOn', 'creditMaturesOn', 'nextContactOn']);

/** Spans offered for a field of dates; birthdays come round every year. */
export function listSpans(key: string): {
  readonly spans: readonly DateSpan[];
  readonly anniversaries: readonly AnniversarySpan[];
} {
  if (key === 'birthDate')
    return { spans: [], anniversaries: ['today', 'thisWeek', 'thisMonth', 'nextMonth', 'next30'] };
  if (ahead.has(key))
    return {
      spans: ['thisWeek', 'thisMonth', 'nextMonth', 'next30', 'thisQuarter', 'thisYear'],
      anniversaries: [],
    };
  return { spans: ['thisMonth', 'lastMonth', 'thisYear', 'lastYear', 'past30', 'past90'], anniversaries: [] };
}
