import type { Field } from '@shared/domain/fields/field';
import { formatField } from '@shared/domain/fields/format-field';
import { looksMasked } from '@shared/domain/fields/mask';
import { hidesText, isFreeText, maskFieldText } from '@shared/domain/fields/mask-text';
import { isSeveral, parseField } from '@shared/domain/fields/parse-field';
import { unmaskText } from '@shared/domain/fields/unmask-text';
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

/** How an edit of a value begins. */
export interface EditStart {
  /** What stands in the input. */
  readonly initial: string;
  /** The hidden value, where the input is empty because nobody asked to see it. */
  readonly hint?: string;
  /** The text in full where its numbers are hidden in the input; they are put back when it is read. */
  readonly kept?: string;
}

/**
 * An edit shows no more than the screen did: a hidden value is only hinted at and what is typed replaces it; in a free
 * text the numbers stay hidden and the rest is edited.
 */
export function beginEdit(field: Field, record: CustomerRecord, lang: Lang, isShown: boolean): EditStart {
  const text = textToEdit(field, record, lang);
  return isShown ? { initial: text } : hideStart(field, text);
}

/** As `beginEdit`, for any text that is to be put right in the field. */
export function hideStart(field: Field, text: string): EditStart {
  if (!hidesText(field, text)) return { initial: text };
  const masked = maskFieldText(field, text);
  return isFreeText(field) ? { initial: masked, kept: text } : { initial: '', hint: masked };
}

/** The words a field can take, in the language: its choices, yes and no; empty for a field that takes any text. */
export function listChoices(field: Field, lang: Lang): readonly string[] {
  const values = field.type === 'flag' ? [true, false] : (field.choices?.map(({ value }) => value) ?? []);
  return values.map((value) => formatField(field, value, lang));
}

/**
 * Reads what was typed into a field. Failures as `parseField`; a cell that says too much is `phone.tooMany`, and one with
 * the middle of a number hidden `cell.masked`. `kept`: the text before, whose hidden numbers are put back.
 */
export function readTyped(
  field: Field,
  typed: string,
  today: CalendarDate,
  kept?: string,
): Result<TypedValues> {
  const whole = isFreeText(field) ? unmaskText(kept ?? '', typed) : succeed(typed);
  if (!whole.ok) return fail('cell.masked', { field: field.key });
  const text = whole.value;
  if (field.sensitivity !== 'plain' && looksMasked(text, field.sensitivity))
    return fail('cell.masked', { field: field.key });
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
