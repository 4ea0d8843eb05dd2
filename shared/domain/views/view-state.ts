import { z } from 'zod';
import { type FilterSet, readFilterSet } from './filter-set';
import { type Grouping, readGrouping } from './grouping';

/** All that a saved view keeps: who is shown, and how the table is laid out. Its query is always empty. */
export interface ViewState extends FilterSet {
  /** Keys of the columns in order; null: the usual ones of the tab. */
  readonly columns: readonly string[] | null;
  /** Widths of columns that somebody dragged, in px. */
  readonly widths: Readonly<Record<string, number>>;
  /** How many of the first columns stay in place when scrolling sideways; the name at least. */
  readonly frozen: number;
  readonly grouping: Grouping | null;
}

const layoutSchema = z.object({
  columns: z.array(z.string().min(1).max(80)).max(400).nullable().catch(null),
  widths: z.record(z.string(), z.number().min(20).max(2000)).catch({}),
  frozen: z.number().int().min(1).max(20).catch(1),
});

/** Reads the state of a view as a record keeps it; what cannot be read falls back to the usual. */
export function readViewState(stored: unknown): ViewState {
  const parts = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const { columns, widths, frozen } = layoutSchema.parse({ columns: null, widths: {}, frozen: 1, ...parts });
  return {
    ...readFilterSet(parts),
    query: '',
    columns,
    widths,
    frozen,
    grouping: readGrouping(parts.grouping),
  };
}

/** True when two states show the same. */
export function isSameViewState(a: ViewState, b: ViewState): boolean {
  return a === b || JSON.stringify(arrange(a)) === JSON.stringify(arrange(b));
}

function arrange({ tab, filters, sorts, columns, widths, frozen, grouping }: ViewState) {
  const byKey = Object.entries(widths).sort(([left], [right]) => (left < right ? -1 : 1));
  return [
    tab,
    filters.map(arrangeKeys),
    sorts.map(arrangeKeys),
    columns,
    byKey,
    frozen,
    grouping?.key,
    grouping?.order,
  ];
}

function arrangeKeys(part: object) {
  return Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1));
}
