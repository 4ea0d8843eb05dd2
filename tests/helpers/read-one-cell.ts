import { fieldByKey } from '@shared/domain/fields/catalogue';
import { parseField } from '@shared/domain/fields/parse-field';
import type { RawCell } from '@shared/domain/sheets/cell';

/** The value, or the reason, of a reading: short enough for tables. */
export function showReading(read: { ok: boolean; value?: unknown; reason?: string }): unknown {
  return read.ok ? read.value : read.reason;
}

/** What a cell of a column of the field is read as, amounts in 元. */
export function parseCell(key: string, cell: RawCell, latest?: string): unknown {
  const field = fieldByKey(key);
  if (field === undefined) throw new Error(`No field ${key}`);
  return showReading(parseField(field, cell, { unit: 'yuan', ...(latest === undefined ? {} : { latest }) }));
}

/** The same text in full width, as an input method writes it. */
export function toFullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
