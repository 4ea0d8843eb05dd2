import { fieldByKey } from '@shared/domain/fields/catalogue';
import { nameOfField } from '@shared/domain/fields/format-field';
import { maskValue } from '@shared/domain/fields/mask';
import type { UnverifiedCell } from '@shared/domain/records/records';
import type { Lang } from '@shared/words/define-words';

/** Name of the field a cell was meant for, or its column in the sheet when the catalogue has no such field. */
export function nameOfUnverified(cell: UnverifiedCell, lang: Lang): string {
  const field = fieldByKey(cell.field);
  return field === undefined ? cell.column : nameOfField(field, lang);
}

/** From this many digits on, a phone or ID that was not understood may still be a real one. */
const tellingDigits = 7;

/** The cell as it was written, hidden like the field it was meant for where it may give somebody away. */
export function maskUnverified(cell: UnverifiedCell): string {
  const sensitivity = fieldByKey(cell.field)?.sensitivity ?? 'plain';
  const digits = cell.text.replace(/\D/g, '').length;
  return digits < tellingDigits ? cell.text : maskValue(sensitivity, cell.text);
}

/** A cell that was not understood, in a few words: `手机“1388”`. */
export function describeUnverified(cell: UnverifiedCell, lang: Lang): string {
  const name = nameOfUnverified(cell, lang);
  return lang === 'en' ? `${name} "${maskUnverified(cell)}"` : `${name}“${maskUnverified(cell)}”`;
}
