import { fail, type Result, succeed } from '../../kernel/result';
import type { RawCell } from '../cell';
import { cleanCode, isBlankMark } from './clean-text';

export type PhoneFailure = 'phone.length' | 'phone.unclear' | 'phone.rounded' | 'cell.error' | 'cell.formula';

export interface Phone {
  readonly kind: 'mobile' | 'landline';
  /** `13522910155`, `0574-82754910`, `0574-82754910-801`, `22118888`, `+85291234567`. */
  readonly number: string;
}

/** What stands before a number and says what it is. */
const caption = /^(?:手机|电话|座机|固话|联系电话|联系方式|tel|mobile|phone)(?:号码?)?[:.]? ?(?=[+(\d])/i;
const mobile = /^1[3-9]\d{9}$/;
const mobileAnywhere = /^(?:\+?86|0086)?(1[3-9]\d{9})$/;
const areaLine =
  /^(?:\+?86|0086)?\(?(010|02\d|0[3-9]\d{2})\)?[- ]?([2-9]\d{6,7})(?:(?:-|转|ext\.?|x)(\d{1,6}))?$/i;
const localLine = /^([2-9]\d{6,7})(?:(?:-|转|ext\.?|x)(\d{1,6}))?$/i;
const serviceLine = /^([48]00)-?(\d{3})-?(\d{4})$/;
const foreignLine = /^\+(?!86)\d{6,15}$/;

/**
 * Reads one or more phones of a cell, in their order: separators / 、 ; ， and spaces between whole numbers, +86,
 * spaces and hyphens inside a number, numbers stored as numbers. An empty list for a blank cell.
 */
export function readPhones(cell: RawCell): Result<readonly Phone[], PhoneFailure> {
  if (cell === null) return succeed([]);
  if (typeof cell === 'number') return readPhoneNumber(cell);
  if (typeof cell === 'string') {
    if (mobile.test(cell)) return succeed([{ kind: 'mobile', number: cell }]);
    return readPhoneText(cell);
  }
  if (typeof cell === 'object' && cell.kind !== 'date') {
    return fail(cell.kind === 'error' ? 'cell.error' : 'cell.formula');
  }
  return fail('phone.unclear');
}

function readPhoneNumber(value: number): Result<readonly Phone[], PhoneFailure> {
  if (!Number.isInteger(value) || value < 0) return fail('phone.unclear');
  // Beyond 15 digits a sheet keeps only the first 15: what is left is not the number that was typed.
  if (value >= 1e15) return fail('phone.rounded');
  const text = String(value);
  // A number has no leading zero: 57482754910 was 0574-82754910. No mobile begins like an area code.
  const area = readOne(`0${text}`);
  if (area !== undefined && readOne(text) === undefined) return succeed([area]);
  return readPhoneText(text);
}

function readPhoneText(raw: string): Result<readonly Phone[], PhoneFailure> {
  const text = cleanCode(raw).replace(/^'/, '').replace(caption, '');
  if (isBlankMark(text)) return succeed([]);
  if (text.startsWith('#')) return fail('cell.error');
  const phones: Phone[] = [];
  for (const piece of text.split(/[/、;,|]|\\| 或 |和/)) {
    if (piece.trim() === '') continue;
    const found = readPiece(piece.trim());
    if (!found.ok) return found;
    for (const phone of found.value) {
      if (!phones.some((earlier) => earlier.number === phone.number)) phones.push(phone);
    }
  }
  return succeed(phones);
}

function readPiece(piece: string): Result<readonly Phone[], PhoneFailure> {
  const whole = readOne(piece.replace(/(?<=^\d{7,12})\.0+$/, ''));
  if (whole !== undefined) return succeed([whole]);
  const words = piece.split(' ');
  if (words.length > 1) {
    const phones = words.map(readOne);
    if (phones.every((phone) => phone !== undefined)) return succeed(phones);
  }
  if (/^\d(?:\.\d+)?e\+?\d+$/i.test(piece)) return readScientific(piece);
  return fail(/^[+\d\-() ]+$/.test(piece) ? 'phone.length' : 'phone.unclear');
}

/** `1.3522910155E+10` holds the whole number; `1.35E+10` has lost digits. */
function readScientific(text: string): Result<readonly Phone[], PhoneFailure> {
  const phone = readOne(String(Number(text)));
  const kept = text.replace(/e.*$/i, '').replace('.', '').length;
  return phone !== undefined && kept >= 10 ? succeed([phone]) : fail('phone.rounded');
}

function readOne(text: string): Phone | undefined {
  const tight = text.replace(/[ -]/g, '');
  const mobileParts = mobileAnywhere.exec(tight.replace(/[().]/g, ''));
  if (mobileParts?.[1] !== undefined) return { kind: 'mobile', number: mobileParts[1] };
  const area = areaLine.exec(text) ?? areaLine.exec(text.replaceAll(' ', ''));
  if (area !== null) return landline(`${area[1] ?? ''}-${area[2] ?? ''}`, area[3]);
  const local = localLine.exec(text) ?? localLine.exec(tight);
  if (local !== null) return landline(local[1] ?? '', local[2]);
  const service = serviceLine.exec(tight);
  if (service !== null)
    return landline(`${service[1] ?? ''}-${service[2] ?? ''}-${service[3] ?? ''}`, undefined);
  return foreignLine.test(tight) ? { kind: 'landline', number: tight } : undefined;
}

function landline(number: string, extension: string | undefined): Phone {
  return { kind: 'landline', number: extension === undefined ? number : `${number}-${extension}` };
}
