import type { ColumnSort } from '@renderer/data/view/view-column';

/**
 * The sorts after a click on a header: ascending, then descending, then none. `add` keeps the sorts by other columns
 * before it; otherwise the column sorts alone.
 */
export function toggleSort(sorts: readonly ColumnSort[], key: string, add: boolean): readonly ColumnSort[] {
  const current = sorts.find((sort) => sort.key === key);
  const next =
    current === undefined
      ? [{ key, descending: false }]
      : current.descending
        ? []
        : [{ key, descending: true }];
  if (!add) return next;
  return current === undefined
    ? [...sorts, ...next]
    : sorts.flatMap((sort) => (sort.key === key ? next : [sort]));
}
