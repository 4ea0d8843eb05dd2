import type { Field } from '@shared/domain/fields/field';
import { formatField } from '@shared/domain/fields/format-field';
import { maskFieldText, maskInText } from '@shared/domain/fields/mask-text';
import { fromFen, type MoneyUnit } from '@shared/domain/kernel/money';
import type { FieldValue } from '@shared/domain/records/records';
import type { RawCell } from '@shared/domain/sheets/cell';
import { showCell } from '@shared/domain/sheets/reading/text-of-cell';
import type { PatchValue } from '@shared/ipc/workbook-port';
import { type ColumnManner, readDateManner, writeDate } from './column-manner';

/**
 * A value of the book as the sheet would have it: money as a number in the column's unit, a date as the cell (or its
 * column) has dates, a choice in the column's own word, digits as a number where they were one.
 */
export function renderValue(
  field: Field,
  unit: MoneyUnit,
  value: FieldValue,
  cell: RawCell,
  manner: ColumnManner,
): PatchValue {
  switch (field.type) {
    case 'money':
      return typeof value === 'number' ? fromFen(value, unit) : value;
    case 'date':
      return typeof value === 'string' ? renderDate(value, cell, manner) : value;
    case 'choice':
      return manner.wordFor(value) ?? formatField(field, value, 'zh-CN');
    case 'flag':
      return renderFlag(field, value, cell, manner);
    case 'rate':
      return typeof cell === 'string' && cell.includes('‰') ? `${value}‰` : value;
    case 'phone':
    case 'customerNo':
    case 'postalCode':
      return renderDigits(value, cell, manner);
    default:
      return value;
  }
}

function renderDate(date: string, cell: RawCell, manner: ColumnManner): PatchValue {
  if (typeof cell === 'object' && cell !== null) return { date };
  if (typeof cell === 'number' && cell > 18_000_000) return Number(date.replaceAll('-', ''));
  const own = typeof cell === 'string' ? readDateManner(cell) : undefined;
  if (own !== undefined) return writeDate(date, own);
  const text = manner.dates === undefined ? date : writeDate(date, manner.dates);
  return manner.serialDates || typeof cell === 'number' ? { date, text } : text;
}

function renderFlag(field: Field, value: FieldValue, cell: RawCell, manner: ColumnManner): PatchValue {
  if (typeof cell === 'boolean') return value;
  return manner.wordFor(value) ?? formatField(field, value, 'zh-CN');
}

/** Digits that Excel keeps exactly may be a number, where the cell or its column is; all others are text. */
function renderDigits(value: FieldValue, cell: RawCell, manner: ColumnManner): PatchValue {
  const text = String(value);
  const asNumber = typeof cell === 'number' || (cell === null && manner.isNumeric);
  return asNumber && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : text;
}

/** A value with what gives somebody away hidden; several phones in one cell one by one. */
export function maskPatchValue(field: Field | undefined, value: PatchValue): PatchValue {
  if (value === null || typeof value === 'boolean' || (typeof value === 'object' && field === undefined)) {
    return value;
  }
  if (field !== undefined && field.sensitivity !== 'plain') return maskPieces(field, textOf(value));
  if (typeof value === 'object') return value;
  const isFree = field === undefined || field.type === 'text' || field.type === 'longText';
  if (!isFree) return value;
  const text = String(value);
  const masked = maskInText(text);
  return masked === text ? value : masked;
}

/** The same for a cell as the sheet has it; `undefined`: nothing in it to hide. */
export function maskRawCell(field: Field | undefined, cell: RawCell): PatchValue | undefined {
  if (cell === null || typeof cell === 'boolean') return undefined;
  if (typeof cell === 'object') {
    const isSensitive = field !== undefined && field.sensitivity !== 'plain';
    return isSensitive && cell.kind === 'date' ? maskPieces(field, showCell(cell)) : undefined;
  }
  const given = typeof cell === 'number' ? showCell(cell) : cell;
  const masked = maskPatchValue(
    field,
    typeof cell === 'number' && !isFreeNumber(field, given) ? cell : given,
  );
  return masked === given || masked === cell ? undefined : masked;
}

/** Numbers are looked at where the column is sensitive, or nobody said what it is. */
function isFreeNumber(field: Field | undefined, text: string): boolean {
  return field === undefined ? /^\d{11,19}$/.test(text) : field.sensitivity !== 'plain';
}

const separators = /([/、;,，；|\s]+)/;

function maskPieces(field: Field, text: string): string {
  const pieces = field.type === 'phone' ? text.split(separators) : [text];
  return pieces
    .map((piece, at) => (at % 2 === 1 && field.type === 'phone' ? piece : maskFieldText(field, piece)))
    .join('');
}

function textOf(value: Exclude<PatchValue, null | boolean>): string {
  return typeof value === 'object' ? (value.text ?? value.date) : String(value);
}
