import { type ColumnFilter, type ColumnSort, readColumnFilters, readColumnSorts } from './column-filter';
import { readViewTab, type ViewTab } from './view-tab';

/** Who is wanted and in which order, as a record can keep it: a saved view, or the rule of a group. */
export interface FilterSet {
  readonly tab: ViewTab;
  /** What stands in the search box: name, pinyin, number, company. */
  readonly query: string;
  readonly filters: readonly ColumnFilter[];
  readonly sorts: readonly ColumnSort[];
}

/** Everybody, in the order of the book. */
export const everybody: FilterSet = { tab: 'all', query: '', filters: [], sorts: [] };

/** Reads a set as a record keeps it. Parts that cannot be read are left out; nothing fails. */
export function readFilterSet(stored: unknown): FilterSet {
  if (typeof stored !== 'object' || stored === null) return everybody;
  const { tab, query, filters, sorts } = stored as Readonly<Record<string, unknown>>;
  return {
    tab: readViewTab(tab),
    query: typeof query === 'string' ? query.slice(0, 200) : '',
    filters: readColumnFilters(filters),
    sorts: readColumnSorts(sorts),
  };
}
