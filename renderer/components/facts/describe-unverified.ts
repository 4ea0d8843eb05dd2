import { fieldByKey } from '@shared/domain/fields/catalogue';
import { nameOfField } from '@shared/domain/fields/format-field';
import { maskUnread } from '@shared/domain/fields/mask-text';
import type { UnverifiedCell } from '@shared/domain/records/records';
import type { Lang } from '@shared/words/define-words';

/** Name of the field a cell was meant for, or its column in the sheet when the catalogue has no such field. */
export function nameOfUnverified(cell: UnverifiedCell, lang: Lang): string {
  const field = fieldByKey(cell.field);
  return field === undefined ? cell.column : nameOfField(field, lang);
}

/** The cell as it was written, hidden like the field it was meant for where it may give somebody away. */
export function maskUnverified(cell: UnverifiedCell): string {
  return maskUnread(fieldByKey(cell.field), cell.text);
}

/** A cell that was not understood, in a few words: `手机“1388”`. */
export function describeUnverified(cell: UnverifiedCell, lang: Lang): string {
  const name = nameOfUnverified(cell, lang);
  return lang === 'en' ? `${name} "${maskUnverified(cell)}"` : `${name}“${maskUnverified(cell)}”`;
}
