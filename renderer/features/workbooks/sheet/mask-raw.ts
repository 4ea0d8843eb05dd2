import type { Sensitivity } from '@shared/domain/fields/field';
import { maskValue } from '@shared/domain/fields/mask';

/** Digits of one number: with blanks or dashes inside, nothing else. */
const numbers = /\d(?:[\d\s-]*\d)?/g;

/**
 * Hides a cell as the sheet has it. Phones in unusual forms (two in a cell, blanks inside, +86) keep their form and
 * lose the middle digits of each number; everything else is hidden like a value of the book.
 */
export function maskRaw(sensitivity: Sensitivity, text: string): string {
  if (sensitivity !== 'phone' || /^(?:1\d{10}|(?:0\d{2,3}-)?\d{7,8})$/.test(text)) {
    return maskValue(sensitivity, text);
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
