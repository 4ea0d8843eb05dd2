import { type CalendarDate, countMonthsBetween } from '../kernel/calendar';
import { fail, type Result, succeed } from '../kernel/result';
import { birthDateInId, type IdFailure, readIdNumber as readIdCell } from '../sheets/reading/read-id-number';

/** What a resident ID number tells about its holder (GB 11643). */
export interface IdFacts {
  /** As the book keeps it: upper case, without spaces. */
  readonly idNumber: string;
  readonly birthDate: CalendarDate;
  readonly gender: 'male' | 'female';
  /** The six digits of the county that gave the number (GB/T 2260); the person may live elsewhere. */
  readonly region: string;
  /** True for 18 characters, whose last one checks the others; the old form of 15 has no check. */
  readonly isChecked: boolean;
}

export type IdFactsFailure = IdFailure | 'id.notResident';

/**
 * Reads a resident ID number of 18 or of the old 15 digits: birth date, sex and region. The sex is the parity of the
 * digit before the check character (of the last digit in the old form): odd is male. Fails with the reasons of the
 * sheet's reader (`id.checkDigit`, `id.birthDate`, ...) and with `id.notResident` for passports, permits and blanks.
 */
export function readIdNumber(id: string): Result<IdFacts, IdFactsFailure> {
  const read = readIdCell(id);
  if (!read.ok) return read;
  const idNumber = read.value;
  if (idNumber === null || !/^\d{15}(?:\d\d[\dX])?$/.test(idNumber)) return fail('id.notResident');
  const birthDate = birthDateInId(idNumber);
  if (birthDate === undefined) return fail('id.birthDate');
  const isChecked = idNumber.length === 18;
  const parity = Number(idNumber[isChecked ? 16 : 14]) % 2;
  return succeed({
    idNumber,
    birthDate,
    gender: parity === 1 ? 'male' : 'female',
    region: idNumber.slice(0, 6),
    isChecked,
  });
}

/** Full years of age on a day. */
export function ageOn(birthDate: CalendarDate, day: CalendarDate): number {
  return Math.floor(countMonthsBetween(birthDate, day) / 12);
}
