import { fail, type Result, succeed } from '../../kernel/result';
import type { RawCell, RawRow } from '../../sheets/cell';
import type { OwnFormCell, OwnFormColumn, OwnFormPlan } from './own-form';
import { columnOfHeading, holdsAdvice, isOutcome, isTotal, readLabel } from './own-form-words';

/** A sheet of the branch's workbook with all its rows that hold something. */
export interface OwnFormSheet {
  readonly name: string;
  readonly index: number;
  readonly rows: readonly RawRow[];
}

interface Header {
  readonly row: number;
  readonly columns: Partial<Record<OwnFormColumn, number>>;
}

function textOf(cell: RawCell | undefined): string {
  return typeof cell === 'string' ? cell : '';
}

/** The row with the headings: the first that names the indicator and its score. */
function findHeader(rows: readonly RawRow[]): Header | undefined {
  for (const { number, cells } of rows) {
    const columns: Partial<Record<OwnFormColumn, number>> = {};
    for (const [index, cell] of cells.entries()) {
      const column = columnOfHeading(textOf(cell));
      if (column !== undefined) columns[column] ??= index;
    }
    if (columns.indicator !== undefined && columns.score !== undefined) return { row: number, columns };
  }
  return undefined;
}

/** The row below which no indicators stand: 合计, 评估结果 or the foot. */
function findEnd(
  rows: readonly RawRow[],
  header: number,
): { readonly row: number; readonly isTotal: boolean } | undefined {
  for (const { number, cells } of rows) {
    if (number <= header) continue;
    const texts = cells.map(textOf).filter((text) => text !== '');
    if (texts.some(isTotal)) return { row: number, isTotal: true };
    if (texts.some((text) => isOutcome(text) || readLabel(text) !== undefined))
      return { row: number, isTotal: false };
  }
  return undefined;
}

/** Words of the foot and the head with the cells their values go into. */
function listCells(rows: readonly RawRow[], header: number): readonly OwnFormCell[] {
  const found: OwnFormCell[] = [];
  for (const { number, cells } of rows) {
    if (number === header) continue;
    for (const [index, cell] of cells.entries()) {
      const text = textOf(cell);
      if (holdsAdvice(text)) {
        found.push({ place: 'advice', row: number, column: index, before: '', text });
        continue;
      }
      const label = text === '' ? undefined : readLabel(text);
      if (label === undefined) continue;
      const place = label.place === 'number' && number > header ? 'documentNumber' : label.place;
      const column = label.before === '' ? index + 1 : index;
      // Words without a colon ask for the cell beside them; where that holds other words there is no room.
      const beside = textOf(cells[column]);
      if (label.before === '' && beside !== '' && (readLabel(beside) !== undefined || holdsAdvice(beside)))
        continue;
      found.push({ place, row: number, column, before: label.before });
    }
  }
  return found;
}

/**
 * Finds the evaluation form in a workbook the branch drew itself: headings (分析指标, 指标得分 ...), room for the
 * indicators, 合计, the boxes of the advice, the foot. The first sheet that has one counts. Fails with
 * `ownForm.notFound`, or `ownForm.noRoom` where no row for an indicator is left below the headings.
 */
export function recogniseOwnForm(
  file: string,
  sheets: readonly OwnFormSheet[],
): Result<OwnFormPlan, 'ownForm.notFound' | 'ownForm.noRoom'> {
  for (const { name, index, rows } of sheets) {
    const header = findHeader(rows);
    if (header === undefined) continue;
    const end = findEnd(rows, header.row);
    const last = end === undefined ? (rows.at(-1)?.number ?? header.row) : end.row - 1;
    if (last <= header.row) return fail('ownForm.noRoom', { details: { file } });
    return succeed({
      sheet: index,
      name,
      columns: header.columns,
      firstItem: header.row + 1,
      lastItem: last,
      total: end?.isTotal === true ? end.row : null,
      cells: listCells(rows, header.row),
    });
  }
  return fail('ownForm.notFound', { details: { file } });
}
