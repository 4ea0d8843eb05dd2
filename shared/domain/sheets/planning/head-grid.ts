import type { MergedRange, RawCell, SheetPeek } from '../cell';
import { cleanText } from '../reading/clean-text';
import { isBlankCell, showCell } from '../reading/text-of-cell';

/** Columns beyond this are never customer data; sheets with 16,384 formatted columns exist. */
const widest = 400;

/** The first rows of a sheet by number, with merged blocks filled in. */
export interface HeadGrid {
  /** 1-based numbers of the rows at hand, ascending. */
  readonly rows: readonly number[];
  /** One past the last column that holds something. */
  readonly width: number;
  cellAt(row: number, column: number): RawCell;
  /** Number of the first row of the merged block a place lies in; the row itself elsewhere. */
  topAt(row: number, column: number): number;
  /** True inside a merged block of more than one column. */
  isSpread(row: number, column: number): boolean;
  /** Header text at a place: the text of the merged block it lies in, cleaned. */
  textAt(row: number, column: number): string;
}

/** Makes the rows of a first look addressable by row and column. */
export function readHead(peek: SheetPeek): HeadGrid {
  const rows = new Map(peek.head.map((row) => [row.number, row.cells]));
  let width = 0;
  for (const row of peek.head) {
    for (let index = Math.min(row.cells.length, widest) - 1; index >= width; index -= 1) {
      if (!isBlankCell(row.cells[index])) {
        width = index + 1;
        break;
      }
    }
  }
  const cellAt = (row: number, column: number): RawCell => rows.get(row)?.[column] ?? null;
  const masters = indexMerges(peek.merges, width);
  return {
    rows: [...rows.keys()].sort((left, right) => left - right),
    width,
    cellAt,
    topAt: (row, column) => masters.get(`${row}:${column}`)?.top ?? row,
    isSpread(row, column) {
      const merged = masters.get(`${row}:${column}`);
      return merged !== undefined && merged.right > merged.left;
    },
    textAt(row, column) {
      const merged = masters.get(`${row}:${column}`);
      const cell = merged === undefined ? cellAt(row, column) : cellAt(merged.top, merged.left);
      return isBlankCell(cell) ? '' : cleanText(showCell(cell));
    },
  };
}

/** Places covered by merged blocks that are small enough to belong to a header. */
function indexMerges(merges: readonly MergedRange[], width: number): ReadonlyMap<string, MergedRange> {
  const index = new Map<string, MergedRange>();
  for (const merge of merges) {
    if (merge.bottom - merge.top > 4) continue;
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      for (let column = merge.left; column <= Math.min(merge.right, width); column += 1) {
        index.set(`${row}:${column}`, merge);
      }
    }
  }
  return index;
}
