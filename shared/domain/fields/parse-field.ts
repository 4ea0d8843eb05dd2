import type { CalendarDate } from '../kernel/calendar';
import type { MoneyUnit } from '../kernel/money';
import { type Failure, fail, type Result, succeed } from '../kernel/result';
import type { FieldValue } from '../records/records';
import type { RawCell } from '../sheets/cell';
import { cleanCode, cleanName, cleanText, isBlankMark } from '../sheets/reading/clean-text';
import { readAmount } from '../sheets/reading/read-amount';
import { readChoice, readFlag } from '../sheets/reading/read-choice';
import { readCreditCode } from '../sheets/reading/read-credit-code';
import { readCustomerNo } from '../sheets/reading/read-customer-no';
import { readDate } from '../sheets/reading/read-date';
import { readIdNumber } from '../sheets/reading/read-id-number';
import { type Phone, readPhones } from '../sheets/reading/read-phone';
import { readPerMille } from '../sheets/reading/read-rate';
import { textOfCell } from '../sheets/reading/text-of-cell';
import type { Field } from './field';

export interface ParseOptions {
  /** Unit of a bare number in a money field; 万元, as screens show it, unless told. */
  readonly unit?: MoneyUnit;
  /** The last day that a birth or an opening of an account can lie on; later ones are `date.future`. */
  readonly latest?: CalendarDate;
}

/** What a cell that says several things gives: two phones, or a landline in the mobile column. */
export interface SeveralValues {
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Set when part of the cell found no place, such as a third phone. */
  readonly issue?: string;
}

export type ParsedField = FieldValue | SeveralValues | null;

/** True when a parsed cell holds values for more than its own field. */
export function isSeveral(parsed: ParsedField): parsed is SeveralValues {
  return typeof parsed === 'object' && parsed !== null;
}

/**
 * Reads a cell, or what a person typed, as the field's stored form. `null` for blank (`-` and 无 included).
 * Failures carry the field's key and a code such as `date.impossible`; nothing is guessed.
 */
export function parseField(field: Field, cell: RawCell, options: ParseOptions = {}): Result<ParsedField> {
  if (cell === null || cell === '') return succeed(null);
  const parsed = parseByType(field, cell, options);
  return parsed.ok ? parsed : { ...parsed, field: field.key };
}

function parseByType(field: Field, cell: RawCell, options: ParseOptions): Result<ParsedField> {
  switch (field.type) {
    case 'text':
    case 'longText':
      return parseText(field, cell);
    case 'money':
      return readAmount(cell, options.unit ?? 'wan');
    case 'date':
      return parseDate(field, cell, options.latest);
    case 'phone':
      return parsePhone(field, cell);
    case 'customerNo':
      return readCustomerNo(cell);
    case 'idNumber':
      return readIdNumber(cell);
    case 'creditCode':
      return readCreditCode(cell);
    case 'choice':
      return readChoice(field.choices ?? [], cell);
    case 'flag':
      return readFlag(cell);
    case 'rate':
      return readPerMille(cell);
    case 'number':
      return parseNumber(cell);
    case 'email':
      return parseEmail(cell);
    case 'postalCode':
      return parsePostalCode(cell);
  }
}

/** The longest text a field keeps; longer ones are refused rather than cut. */
export function maxLengthOf(field: Field): number {
  return field.maxLength ?? (field.type === 'longText' ? 4000 : 200);
}

function parseText(field: Field, cell: RawCell): Result<FieldValue | null> {
  const found = textOfCell(cell);
  if (!found.ok) return found;
  const text =
    field.key === 'name' ? cleanName(found.value) : cleanText(found.value, field.type === 'longText');
  if (text.startsWith('#') && /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(text)) {
    return fail('cell.error');
  }
  if (isBlankMark(text)) return succeed(null);
  return text.length > maxLengthOf(field) ? fail('text.tooLong') : succeed(text);
}

function parseDate(field: Field, cell: RawCell, latest: CalendarDate | undefined): Result<string | null> {
  const past = field.key === 'birthDate' || field.key === 'openedOn';
  const found = readDate(cell, past ? latest : undefined);
  if (!found.ok || found.value === null || latest === undefined) return found;
  return past && found.value > latest ? fail('date.future') : found;
}

function parsePhone(field: Field, cell: RawCell): Result<ParsedField> {
  const found = readPhones(cell);
  if (!found.ok) return found;
  const [first, second] = found.value;
  if (first === undefined) return succeed(null);
  if (second === undefined && (field.key !== 'mobile' || first.kind === 'mobile'))
    return succeed(first.number);
  return succeed(placePhones(field, found.value));
}

/** Gives each phone of a cell its field: the column's own first, a landline its own, a further one the second. */
function placePhones(field: Field, phones: readonly Phone[]): SeveralValues {
  const values: Record<string, FieldValue> = {};
  let unplaced = false;
  for (const phone of phones) {
    const own = field.key !== 'mobile' || phone.kind === 'mobile' ? field.key : 'landline';
    const place = [own, phone.kind === 'landline' ? 'landline' : 'mobile', 'secondMobile'].find(
      (key) => values[key] === undefined && (key !== 'mobile' || field.key === 'mobile'),
    );
    if (place === undefined) unplaced = true;
    else values[place] = phone.number;
  }
  return unplaced ? { values, issue: 'phone.tooMany' } : { values };
}

function parseNumber(cell: RawCell): Result<number | null> {
  if (typeof cell === 'number') return Number.isFinite(cell) ? succeed(cell) : fail('number.unclear');
  const found = textOfCell(cell);
  if (!found.ok) return found;
  const text = cleanCode(found.value).replace(/[ ,]/g, '');
  if (isBlankMark(text)) return succeed(null);
  return /^[-+]?\d+(?:\.\d+)?$/.test(text) ? succeed(Number(text)) : fail('number.unclear');
}

function parseEmail(cell: RawCell): Result<string | null> {
  const found = textOfCell(cell);
  if (!found.ok) return found;
  const text = cleanCode(found.value).replaceAll(' ', '');
  if (isBlankMark(text)) return succeed(null);
  return text.length <= 120 && /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text)
    ? succeed(text)
    : fail('email.form');
}

function parsePostalCode(cell: RawCell): Result<string | null> {
  const found = textOfCell(cell);
  if (!found.ok) return found;
  let text = cleanCode(found.value).replaceAll(' ', '');
  if (isBlankMark(text)) return succeed(null);
  // 010020 (Hohhot) kept as a number has lost its first zero; no code has two.
  if (typeof cell === 'number' && text.length === 5) text = `0${text}`;
  return /^\d{6}$/.test(text) ? succeed(text) : fail('postalCode.form');
}

/** A failure about a field, for commands and forms. */
export function failField(field: Field, reason: string): Failure {
  return fail(reason, { field: field.key });
}
