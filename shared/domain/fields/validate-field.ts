import { isCalendarDate } from '../kernel/calendar';
import { type Result, succeed } from '../kernel/result';
import type { FieldValue } from '../records/records';
import { readCreditCode } from '../sheets/reading/read-credit-code';
import { readCustomerNo } from '../sheets/reading/read-customer-no';
import { readIdNumber } from '../sheets/reading/read-id-number';
import { readPhones } from '../sheets/reading/read-phone';
import type { Field } from './field';
import { looksMasked } from './mask';
import { failField, maxLengthOf, parseField } from './parse-field';

/**
 * Checks that a value is in the field's stored form (see `FieldType`), as commands must before they write it.
 * The failure says which field and why (`field.form` when the value has the wrong type altogether).
 */
export function validateField(field: Field, value: FieldValue): Result<null> {
  const reason = findFault(field, value);
  return reason === undefined ? succeed(null) : failField(field, reason);
}

function findFault(field: Field, value: FieldValue): string | undefined {
  switch (field.type) {
    case 'money':
      return Number.isSafeInteger(value) ? undefined : 'field.form';
    case 'flag':
      return typeof value === 'boolean' ? undefined : 'field.form';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? undefined : 'field.form';
    case 'rate':
      if (typeof value !== 'number' || !Number.isFinite(value)) return 'field.form';
      return value >= 0 && value <= 1000 ? undefined : 'rate.outOfRange';
    default:
      return typeof value === 'string' ? findTextFault(field, value) : 'field.form';
  }
}

function findTextFault(field: Field, text: string): string | undefined {
  // What a copy or a print had hidden is never written over the value itself.
  if (field.sensitivity !== 'plain' && looksMasked(text, field.sensitivity)) return 'cell.masked';
  switch (field.type) {
    case 'date':
      return isCalendarDate(text) ? undefined : 'date.impossible';
    case 'choice':
      return field.choices?.some((choice) => choice.value === text) === true ? undefined : 'choice.unknown';
    case 'phone': {
      const read = readPhones(text);
      if (!read.ok) return read.reason;
      return read.value.length === 1 && read.value[0]?.number === text ? undefined : 'phone.unclear';
    }
    case 'idNumber':
      return compare(readIdNumber(text), text, 'id.unclear');
    case 'creditCode':
      return compare(readCreditCode(text), text, 'creditCode.characters');
    case 'customerNo':
      return compare(readCustomerNo(text), text, 'customerNo.unclear');
    case 'email':
    case 'postalCode':
      return compare(parseField(field, text), text, 'field.form');
    default:
      if (text.trim() === '') return 'field.form';
      return text.length > maxLengthOf(field) ? 'text.tooLong' : undefined;
  }
}

function compare(read: Result<unknown>, text: string, otherwise: string): string | undefined {
  if (!read.ok) return read.reason;
  return read.value === text ? undefined : otherwise;
}
