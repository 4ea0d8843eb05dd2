import type { Field } from './field';
import { maskValue } from './mask';

/**
 * Numbers that give somebody away, as people write them into free text: e-mail addresses, then runs of 15 to 19
 * digits (ID numbers of 15 or 18 characters, bank cards of 16, 17 and 19), mobiles with or without gaps, landlines
 * with their area code. In this order: a mobile inside a longer number is part of that number.
 */
const patterns: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, (found) => maskValue('contact', found)],
  [/(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g, (found) => maskValue('idNumber', found)],
  [/(?<![\dA-Za-z.])\d{15}(?![\dA-Za-z.])/g, (found) => maskValue('idNumber', found)],
  [/(?<![\dA-Za-z.])\d{16,19}(?![\dA-Za-z.])/g, (found) => maskValue('account', found)],
  [/(?<!\d)1[3-9]\d{9}(?!\d)/g, (found) => maskValue('phone', found)],
  [/(?<!\d)(1[3-9]\d)([ -])(\d{4})\2(\d{4})(?!\d)/g, (found) => `${found.slice(0, 4)}****${found.slice(8)}`],
  [/(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/g, (found) => maskValue('phone', found)],
];

/** Without one of these a text holds nothing to hide: most texts are done with one look. */
const suspicious = /\d{7}|@|1[3-9]\d[ -]\d{4}/;

/** Hides phone, ID, card numbers and e-mail addresses that somebody wrote into free text. */
export function maskInText(text: string): string {
  if (!suspicious.test(text)) return text;
  return patterns.reduce((masked, [pattern, mask]) => masked.replace(pattern, mask), text);
}

/** The text of a field as it goes out masked: by the field's sensitivity; free text by what was written into it. */
export function maskFieldText(field: Pick<Field, 'type' | 'sensitivity'>, text: string): string {
  if (field.sensitivity !== 'plain') return maskValue(field.sensitivity, text);
  return field.type === 'text' || field.type === 'longText' ? maskInText(text) : text;
}
