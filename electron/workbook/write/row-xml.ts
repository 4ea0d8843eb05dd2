import type { ColumnDeclaration, WriteCell } from '@shared/ipc/workbook-declaration';
import { toSheetValue } from './cell-value';

/** A column as plain rows need it. */
export interface PlainColumn {
  readonly declaration: ColumnDeclaration;
  /** `A`, `B`, … `AA`. */
  readonly letter: string;
  /** Number of the column's look in the workbook's styles. */
  readonly styleId: number;
}

/** Characters that XML escapes, and those it cannot hold. */
const special = /[&<>\p{Cc}\ufffe\uffff]/u;

/**
 * A row of values as the sheet's XML has it (ECMA-376 part 1, 18.3.1.73): texts as inline strings, so that they are
 * never taken for anything else. Blank cells are left out. ExcelJS makes objects of every cell; for a book of 100,000
 * customers that takes three times as long as all the rest of an export.
 */
export function toRowXml(
  number: number,
  cells: readonly WriteCell[],
  columns: readonly PlainColumn[],
): string {
  let xml = `<row r="${number}">`;
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at];
    const cell = cells[at];
    if (column === undefined || cell === undefined) break;
    const value = toSheetValue(column.declaration, cell);
    if (value === undefined) continue;
    const style = column.styleId === 0 ? '' : ` s="${column.styleId}"`;
    const place = `<c r="${column.letter}${number}"${style}`;
    if (typeof value === 'number') xml += `${place}><v>${value}</v></c>`;
    else if (typeof value === 'boolean') xml += `${place} t="b"><v>${value ? 1 : 0}</v></c>`;
    else xml += `${place} t="inlineStr"><is>${toTextXml(value)}</is></c>`;
  }
  return `${xml}</row>`;
}

function toTextXml(text: string): string {
  const escaped = special.test(text) ? escapeText(text) : text;
  return text.trim() === text ? `<t>${escaped}</t>` : `<t xml:space="preserve">${escaped}</t>`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>\p{Cc}\ufffe\uffff]/gu, (character) => {
    switch (character) {
      case '&':
        return '&amp;';
      case '<':
        return '&lt;';
      case '>':
        return '&gt;';
      case '\n':
      case '\t':
        return character;
      default:
        return '';
    }
  });
}
