import type { CustomerView } from '@renderer/data/view/compute-view';
import type { CustomerIndex } from '@renderer/data/view/customer-index';
import { type Band, layOutBands, partIntoBands } from '@renderer/data/view/group-rows';
import type { Grouping } from '@shared/domain/views/grouping';
import { useMemo } from 'react';

/** The rows of the grid: customers, and a row for each band where they are grouped. */
export interface RowsShown {
  /** Per row: the customer's position in the index, or a negative number for the row of a band. */
  readonly rows: Int32Array;
  /** Every customer once, in the order shown, those of collapsed bands too. */
  readonly order: Int32Array;
  readonly bands: readonly Band[];
  bandAt(rowIndex: number | null | undefined): Band | undefined;
  /** 1 for the first customer; rows of bands are not counted. */
  numberAt(rowIndex: number): number;
}

const noBands: readonly Band[] = [];

/** The rows of a view that is not grouped. */
export function rowsOfView({ order }: CustomerView): RowsShown {
  return {
    rows: order,
    order,
    bands: noBands,
    bandAt: () => undefined,
    numberAt: (rowIndex) => rowIndex + 1,
  };
}

/** How many bands begin above a row. */
function countBandsAbove(bands: readonly Band[], rowIndex: number): number {
  let low = 0;
  let high = bands.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((bands[middle]?.row ?? 0) < rowIndex) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows with their bands; see `group-rows.ts` for what stands where. */
export function rowsOfBands(
  bands: ReturnType<typeof partIntoBands>,
  customers: number,
  isCollapsed: (key: string) => boolean,
): RowsShown {
  const laid = layOutBands(bands, customers, isCollapsed);
  return {
    ...laid,
    bandAt: (rowIndex) => {
      const row = rowIndex === null || rowIndex === undefined ? undefined : laid.rows[rowIndex];
      return row === undefined || row >= 0 ? undefined : laid.bands[-1 - row];
    },
    numberAt: (rowIndex) => rowIndex + 1 - countBandsAbove(laid.bands, rowIndex),
  };
}

/** The rows shown for a view. Opening and closing bands does not part the customers anew. */
export function useRows(
  index: CustomerIndex,
  view: CustomerView,
  grouping: Grouping | null,
  collapsed: ReadonlySet<string>,
): RowsShown {
  const bands = useMemo(
    () => (grouping === null ? null : partIntoBands(index, view.order, grouping)),
    [index, view, grouping],
  );
  return useMemo(
    () =>
      bands === null
        ? rowsOfView(view)
        : rowsOfBands(bands, index.records.length, (key) => collapsed.has(key)),
    [bands, view, index, collapsed],
  );
}
