import type { Field } from '@shared/domain/fields/field';
import { maskFieldText, maskInText } from '@shared/domain/fields/mask-text';

/** Digits of one number: with blanks or dashes inside, nothing else. */
const numbers = /\d(?:[\d\s-]*\d)?/g;

/**
 * Hides a cell as the sheet has it. Phones in unusual forms (two in a cell, blanks inside, +86) keep their form and
 * lose the middle digits of each number; everything else is hidden like a value of the book, and a column that means no
 * field like free text.
 */
export function maskRaw(field: Pick<Field, 'type' | 'sensitivity'> | undefined, text: string): string {
  if (field === undefined) return maskInText(text);
  if (field.sensitivity !== 'phone' || /^(?:1\d{10}|(?:0\d{2,3}-)?\d{7,8})$/.test(text)) {
    return maskFieldText(field, text);
  }
  return text.replace(numbers, hideMiddle);
}

function hideMiddle(number: string): string {
  const count = number.replace(/\D/g, '').length;
  let seen = 0;
  return number.replace(/\d/g, (digit) => {
    seen += 1;
    return seen <= 3 || seen > count - 4 ? digit : '*';
  });
}
