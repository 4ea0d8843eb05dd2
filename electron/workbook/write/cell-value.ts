import { fromFen } from '@shared/domain/kernel/money';
import type { ColumnDeclaration, WriteCell } from '@shared/ipc/workbook-declaration';
import { toSerial } from './date-serial';

/** A cheap first look: hardly any text holds one of these. */
const mayNeedCare = /[\r_\uD800-\uDFFF]/;
/** Most characters a cell of Excel holds. */
const maxText = 32_767;

/** What goes into the sheet for a column's value: a plain text, number or flag, never a formula; undefined is blank. */
export function toSheetValue(
  column: ColumnDeclaration,
  cell: WriteCell,
): string | number | boolean | undefined {
  if (cell === null || cell === '') return undefined;
  switch (column.type) {
    case 'text':
      return toText(String(cell));
    case 'date':
      return typeof cell === 'string' ? (toSerial(cell) ?? toText(cell)) : cell;
    case 'money':
      return typeof cell === 'number' ? fromFen(cell, column.unit ?? 'wan') : keep(cell);
    case 'integer':
    case 'decimal':
    case 'percent':
    case 'general':
      return keep(cell);
  }
}

function keep(cell: string | number | boolean): string | number | boolean | undefined {
  if (typeof cell === 'string') return toText(cell);
  return typeof cell === 'number' && !Number.isFinite(cell) ? undefined : cell;
}

/** Excel would read `_x0041_` as an escaped letter, so its underscore is escaped; half a surrogate pair is no text. */
function toText(text: string): string {
  if (text.length <= maxText && !mayNeedCare.test(text)) return text;
  return text
    .slice(0, maxText)
    .replace(/\r\n?/g, '\n')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}

/** Format code of a column. Dates show a time only when the declaration asks for one. */
export function chooseFormat(column: ColumnDeclaration): string | undefined {
  if (column.numFmt !== undefined) return column.numFmt;
  switch (column.type) {
    case 'text':
      return '@';
    case 'integer':
      return '#,##0';
    case 'money':
    case 'decimal':
      return '#,##0.00';
    case 'date':
      return 'yyyy-mm-dd';
    case 'percent':
      return '0.00%';
    case 'general':
      return undefined;
  }
}
