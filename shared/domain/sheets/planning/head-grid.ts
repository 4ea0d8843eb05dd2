import type { MergedRange, RawCell, SheetPeek } from '../cell';
import { cleanText } from '../reading/clean-text';
import { isBlankCell, showCell } from '../reading/text-of-cell';

/** Columns beyond this are never customer data; sheets with 16,384 formatted columns exist. */
const widest = 400;

/** Headers and titles are shorter; what comes after tells nothing about the table. */
const longestText = 400;

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
  const numbers = [...rows.keys()].sort((left, right) => left - right);
  const masters = indexMerges(peek.merges, width, numbers.at(-1) ?? 0);
  const masterOf = (row: number, column: number) => masters.get(row)?.get(column);
  const readText = (row: number, column: number): string => {
    const merged = masterOf(row, column);
    const cell = merged === undefined ? cellAt(row, column) : cellAt(merged.top, merged.left);
    return isBlankCell(cell) ? '' : cleanText(showCell(cell).slice(0, longestText));
  };
  // Finding the header looks at the same places again and again.
  const texts = new Map<number, readonly string[]>();
  const textsOf = (row: number): readonly string[] => {
    let known = texts.get(row);
    if (known === undefined) {
      known = Array.from({ length: width }, (_, column) => readText(row, column));
      texts.set(row, known);
    }
    return known;
  };
  return {
    rows: numbers,
    width,
    cellAt,
    topAt: (row, column) => masterOf(row, column)?.top ?? row,
    isSpread(row, column) {
      const merged = masterOf(row, column);
      return merged !== undefined && merged.right > merged.left;
    },
    textAt: (row, column) => textsOf(row)[column] ?? '',
  };
}

/** Places covered by merged blocks that are small enough to belong to a header, by row and column. */
function indexMerges(
  merges: readonly MergedRange[],
  width: number,
  lastRow: number,
): ReadonlyMap<number, ReadonlyMap<number, MergedRange>> {
  const index = new Map<number, Map<number, MergedRange>>();
  for (const merge of merges) {
    if (merge.bottom - merge.top > 4 || merge.top > lastRow) continue;
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      let own = index.get(row);
      if (own === undefined) {
        own = new Map();
        index.set(row, own);
      }
      for (let column = merge.left; column <= Math.min(merge.right, width); column += 1) {
        own.set(column, merge);
      }
    }
  }
  return index;
}
