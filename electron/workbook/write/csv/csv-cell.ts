import { fromFen } from '@shared/domain/kernel/money';
import type { ColumnDeclaration, WriteCell } from '@shared/ipc/workbook-declaration';

/**
 * First characters, full-width ones too, that make Excel take a text for a formula. It looks past white space (tab, line
 * break, no-break and ideographic space, byte order mark) as if the text were typed in.
 */
const formulaStart = /^[\s\u200b]*[=+\-@＝＋－＠]|^[\t\r]/u;
const negativeNumber = /^-\d[\d,]*(?:\.\d+)?%?$/;
const needsQuotes = /[",\r\n\t]|^\s|\s$|^$/;

/**
 * A cell of a text of cells (RFC 4180). Money stands in its column's unit, dates as they are, a ratio as a percentage.
 * A text that Excel would calculate gets an apostrophe before it; negative numbers stay numbers. Such a text cannot
 * hold types: a customer number keeps all its digits, but Excel shows it as a number.
 */
export function toCsvCell(column: ColumnDeclaration, cell: WriteCell): string {
  const text = toText(column, cell);
  return text === '' ? '' : quoteCsv(disarm(text));
}

/** Puts a text between quotes where it needs them. */
export function quoteCsv(text: string, delimiter = ','): string {
  return needsQuotes.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Makes sure that a text stays a text when Excel opens the file. A mark alone is none. */
export function disarm(text: string): string {
  return text.length > 1 && formulaStart.test(text) && !negativeNumber.test(text) ? `'${text}` : text;
}

function toText(column: ColumnDeclaration, cell: WriteCell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'string') {
    const text = cell.replace(/\r\n?/g, '\n').replaceAll('\0', '');
    return column.type === 'date' ? text.replace('T', ' ') : text;
  }
  if (!Number.isFinite(cell)) return '';
  if (column.type === 'money') return writeNumber(fromFen(cell, column.unit ?? 'wan'));
  return column.type === 'percent' ? `${writeNumber(cell * 100)}%` : writeNumber(cell);
}

/** Digits without an exponent; binary dust beyond the twelfth decimal is left out. */
function writeNumber(value: number): string {
  const text = String(value);
  if (!/[e]|\.\d{13,}/.test(text)) return text;
  return value.toFixed(12).replace(/\.?0+$/, '');
}
