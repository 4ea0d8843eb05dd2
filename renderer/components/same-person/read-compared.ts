import { type ComparedValues, comparedFields } from '@shared/domain/duplicates/person';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import { isSeveral, parseField } from '@shared/domain/fields/parse-field';

/** What can be compared of a form that is being typed, by field key; what cannot be read yet is left out. */
export function readCompared(typed: Readonly<Record<string, string>>): ComparedValues {
  const values: Record<string, unknown> = {};
  for (const key of comparedFields) {
    const field = fieldByKey(key);
    const text = typed[key] ?? '';
    if (field === undefined || text.trim() === '') continue;
    const parsed = parseField(field, text);
    if (!parsed.ok || parsed.value === null) continue;
    if (isSeveral(parsed.value)) Object.assign(values, parsed.value.values);
    else values[key] = parsed.value;
  }
  return values;
}
