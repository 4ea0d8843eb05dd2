import type { Field } from '@shared/domain/fields/field';
import { formatField } from '@shared/domain/fields/format-field';
import { isSeveral, parseField } from '@shared/domain/fields/parse-field';
import { fieldValueOf } from '@shared/domain/fields/values';
import type { CalendarDate } from '@shared/domain/kernel/calendar';
import { fromFen } from '@shared/domain/kernel/money';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { CustomerRecord, FieldValue } from '@shared/domain/records/records';
import type { Lang } from '@shared/words/define-words';

/** New values by field key; null clears. One typed text can hold two phones, hence several. */
export type TypedValues = Readonly<Record<string, FieldValue | null>>;

/** The value as it is edited: in full, money in 万元 to the last fen and without separators. */
export function textToEdit(field: Field, record: CustomerRecord, lang: Lang): string {
  const value = fieldValueOf(record, field.key);
  if (value === undefined) return '';
  if (field.type === 'money' && typeof value === 'number')
    return String(Number(fromFen(value, 'wan').toFixed(6)));
  return formatField(field, value, lang);
}

/** The words a field can take, in the language: its choices, yes and no; empty for a field that takes any text. */
export function listChoices(field: Field, lang: Lang): readonly string[] {
  const values = field.type === 'flag' ? [true, false] : (field.choices?.map(({ value }) => value) ?? []);
  return values.map((value) => formatField(field, value, lang));
}

/** Reads what was typed into a field. Failures as `parseField`; a cell that says too much is `phone.tooMany`. */
export function readTyped(field: Field, text: string, today: CalendarDate): Result<TypedValues> {
  const parsed = parseField(field, text, { latest: today });
  if (!parsed.ok) return parsed;
  if (parsed.value === null) {
    return field.key === 'name' ? fail('name.missing', { field: field.key }) : succeed({ [field.key]: null });
  }
  if (!isSeveral(parsed.value)) return succeed({ [field.key]: parsed.value });
  return parsed.value.issue === undefined
    ? succeed(parsed.value.values)
    : fail(parsed.value.issue, { field: field.key });
}
