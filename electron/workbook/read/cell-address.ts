import type { MergedRange } from '@shared/domain/sheets/cell';
import { maxColumns, maxRows } from './limits';

/** 0-based column of a cell reference such as `AB12` in `bytes`; -1 without letters, `maxColumns` beyond the last. */
export function readColumn(bytes: Buffer, start: number, end: number): number {
  let column = 0;
  for (let i = start; i < end; i++) {
    const upper = (bytes[i] as number) & 0xdf;
    if (upper < 0x41 || upper > 0x5a) break;
    column = column * 26 + (upper - 0x40);
    if (column > maxColumns) return maxColumns;
  }
  return column - 1;
}

/** Row of a cell reference; 0 when it has none. */
export function readRow(bytes: Buffer, start: number, end: number): number {
  let row = 0;
  for (let i = start; i < end; i++) {
    const digit = (bytes[i] as number) - 0x30;
    if (digit >= 0 && digit <= 9) row = Math.min(row * 10 + digit, maxRows + 1);
  }
  return row;
}

/** A non-negative whole number; -1 when the bytes are none. */
export function readInteger(bytes: Buffer, start: number, end: number): number {
  if (start >= end || end - start > 10) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = (bytes[i] as number) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** A merged block from `A1:C2`; null when the text is no block inside a sheet. */
export function readRange(text: string): MergedRange | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(text);
  if (parts === null) return null;
  const [left, right] = [parts[1], parts[3]].map((letters) => readLetters(letters ?? ''));
  const [top, bottom] = [Number(parts[2]), Number(parts[4])];
  if (left === undefined || right === undefined || right < left || right >= maxColumns) return null;
  return top >= 1 && bottom >= top && bottom <= maxRows ? { top, left, bottom, right } : null;
}

/** 0-based column of its letters. */
export function readLetters(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 0x40);
  return column - 1;
}

/** Letters of a 0-based column. */
export function nameColumn(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(0x41 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
