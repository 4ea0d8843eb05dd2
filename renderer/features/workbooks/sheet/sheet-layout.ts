import type { SheetPeek } from '@shared/domain/sheets/cell';
import type { SheetPlan } from '@shared/domain/sheets/plan';
import { showCell } from '@shared/domain/sheets/reading/text-of-cell';
import type { ColumnCaption } from './column-caption';

/** Where the columns of a sheet stand in the picture, px from the left edge. */
export interface SheetLayout {
  /** By column of the sheet. */
  readonly lefts: readonly number[];
  readonly widths: readonly number[];
  /** Width of the whole picture. */
  readonly width: number;
}

export const gutterWidth = 44;
/** Row number and name, while the name's own column is out of view. */
export const pinnedWidth = 116;
export const rowHeight = 29;
export const mapHeight = 43;

const narrowest = 62;
const widest = 230;
/** Columns shown at most; sheets with 16,384 formatted columns exist. */
const mostColumns = 400;
/** Rows looked at to find a width. */
const measuredRows = 50;

/** Room for an old amount beside the new one. */
const oldAmount = 62;

/** Lays the columns out by the widest of their first texts. `captions` are the words above each column. */
export function layOutSheet(
  peek: SheetPeek,
  plan: SheetPlan | null,
  captions: ReadonlyMap<number, ColumnCaption>,
  comparing: boolean,
): SheetLayout {
  const count = countColumns(peek, plan);
  const titleRows = plan?.headerRows[0] ?? 1;
  const lefts: number[] = [];
  const widths: number[] = [];
  let left = gutterWidth;
  for (let column = 0; column < count; column += 1) {
    const { title = '', source = '' } = captions.get(column) ?? {};
    let longest = Math.max(measureText(title), measureText(source) - 4);
    for (const row of peek.head.slice(0, measuredRows)) {
      // Titles reach over many columns and say nothing about the width of one.
      if (row.number < titleRows) continue;
      longest = Math.max(longest, measureText(showCell(row.cells[column] ?? null)));
    }
    if (comparing && captions.get(column)?.field?.type === 'money') longest += oldAmount;
    const width = Math.max(narrowest, Math.min(widest, longest + 18));
    lefts.push(left);
    widths.push(width);
    left += width;
  }
  return { lefts, widths, width: left };
}

function countColumns(peek: SheetPeek, plan: SheetPlan | null): number {
  let count = (plan?.columns.at(-1)?.index ?? -1) + 1;
  for (const { cells } of peek.head) {
    for (let column = Math.min(cells.length, mostColumns) - 1; column >= count; column -= 1) {
      const cell = cells[column];
      if (cell === null || cell === undefined || cell === '') continue;
      count = column + 1;
      break;
    }
  }
  return Math.max(1, Math.min(count, mostColumns));
}

/** Width of a text at 12 px: a Chinese character takes two halves. */
function measureText(text: string): number {
  let halves = 0;
  for (const character of text.slice(0, 80)) halves += character > '\u2e7f' ? 12 : 7;
  return halves;
}

/** The columns that lie within a stretch of the picture. */
export function columnsWithin(layout: SheetLayout, from: number, to: number): readonly number[] {
  const columns: number[] = [];
  layout.lefts.forEach((left, column) => {
    if (left < to && left + (layout.widths[column] ?? 0) > from) columns.push(column);
  });
  return columns;
}
