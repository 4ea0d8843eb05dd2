import type { Field, Sensitivity } from './field';
import { maskValue } from './mask';

/** A number inside a text that is hidden, by its place in the text. */
export interface HiddenPiece {
  readonly from: number;
  readonly to: number;
  /** What stands there instead. */
  readonly mask: string;
}

/**
 * Numbers that give somebody away, as people write them into free text: e-mail addresses, then runs of 15 to 19
 * digits (ID numbers of 15 or 18 characters, with or without gaps, bank cards of 16, 17 and 19), passports and permits,
 * mobiles with or without gaps, landlines with their area code. In this order: a mobile inside a longer number is part
 * of that number.
 */
const patterns: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, (found) => maskValue('contact', found)],
  [/(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g, (found) => maskValue('idNumber', found)],
  [/(?<![\dA-Za-z])\d{6}([ -])\d{8}\1\d{3}[\dXx](?![\dA-Za-z])/g, (found) => hideGapped('idNumber', found)],
  [/(?<![\dA-Za-z.])\d{15}(?![\dA-Za-z.])/g, (found) => maskValue('idNumber', found)],
  [/(?<![\dA-Za-z.])\d{16,19}(?![\dA-Za-z.])/g, (found) => maskValue('account', found)],
  [/(?<!\d)(?:\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?)(?!\d)/g, (found) => hideGapped('account', found)],
  [/(?<![\dA-Za-z])(?:[EG]\d{8}|E[A-Z]\d{7}|[HM]\d{8}(?:\d\d)?)(?![\dA-Za-z])/g, hideDocument],
  [/(?<!\d)1[3-9]\d{9}(?!\d)/g, (found) => maskValue('phone', found)],
  [/(?<!\d)(1[3-9]\d)([ -])(\d{4})\2(\d{4})(?!\d)/g, (found) => `${found.slice(0, 4)}****${found.slice(8)}`],
  [/(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/g, (found) => maskValue('phone', found)],
  [/(?<![\d.])0\d{9,11}(?![\d.])/g, (found) => `${found.slice(0, -4)}****`],
];

/** A number written in groups keeps its gaps. */
function hideGapped(sensitivity: Sensitivity, found: string): string {
  const masked = [...maskValue(sensitivity, found.replaceAll(/[ -]/g, ''))];
  return found.replaceAll(/[^ -]/g, () => masked.shift() ?? '*');
}

function hideDocument(found: string): string {
  return maskValue('idNumber', found);
}

/** Without one of these a text holds nothing to hide: most texts are done with one look. */
const suspicious = /\d{7}|@|1[3-9]\d[ -]\d{4}|\d{4}[ -]\d{4}[ -]\d{4}|\d{6}[ -]\d{8}/;

const nothing: readonly HiddenPiece[] = [];

/** Where a text holds phone, ID, card numbers and e-mail addresses, in the order of the text. */
export function findHidden(text: string): readonly HiddenPiece[] {
  if (!suspicious.test(text)) return nothing;
  const found: HiddenPiece[] = [];
  let rest = text;
  // What was found is blotted out at its full length, so that it is found once and every place stays where it is.
  for (const [pattern, mask] of patterns)
    rest = rest.replace(pattern, (...match) => {
      const piece = String(match[0]);
      const from = match.find((part) => typeof part === 'number') ?? 0;
      found.push({ from, to: from + piece.length, mask: mask(piece) });
      return '\u0000'.repeat(piece.length);
    });
  return found.sort((one, other) => one.from - other.from);
}

/** Hides phone, ID, card numbers and e-mail addresses that somebody wrote into free text. */
export function maskInText(text: string): string {
  const hidden = findHidden(text);
  if (hidden.length === 0) return text;
  let masked = '';
  let at = 0;
  for (const { from, to, mask } of hidden) {
    masked += text.slice(at, from) + mask;
    at = to;
  }
  return masked + text.slice(at);
}

/** True for fields into which people write what they like. */
export function isFreeText({ type, sensitivity }: Pick<Field, 'type' | 'sensitivity'>): boolean {
  return sensitivity === 'plain' && (type === 'text' || type === 'longText');
}

/** The text of a field as it goes out masked: by the field's sensitivity; free text by what was written into it. */
export function maskFieldText(field: Pick<Field, 'type' | 'sensitivity'>, text: string): string {
  if (field.sensitivity !== 'plain') return maskValue(field.sensitivity, text);
  return isFreeText(field) ? maskInText(text) : text;
}

/** True when something of the text of a field is hidden from who looks at it. */
export function hidesText(field: Pick<Field, 'type' | 'sensitivity'>, text: string): boolean {
  return maskFieldText(field, text) !== text;
}

/** From this many digits on, a phone or ID that was not understood may still be a real one. */
const tellingDigits = 7;

/**
 * A text that was meant for a field (undefined: for none) and not understood, hidden like it. A number too short to give
 * anybody away stays, so that people see what is wrong with it.
 */
export function maskUnread(field: Pick<Field, 'type' | 'sensitivity'> | undefined, text: string): string {
  if (field === undefined) return maskInText(text);
  const isNumber = ['phone', 'idNumber', 'account', 'licence'].includes(field.sensitivity);
  if (isNumber && text.replace(/\D/g, '').length < tellingDigits) return text;
  return field.sensitivity === 'plain' ? maskInText(text) : maskFieldText(field, text);
}

/** Words somebody looked for, as they are written down or named: numbers are hidden whether they are complete or not. */
export function maskWanted(words: string): string {
  return maskInText(words).replace(
    /\d{6,}/g,
    (digits) => `${digits.slice(0, 3)}${'*'.repeat(digits.length - 3)}`,
  );
}
