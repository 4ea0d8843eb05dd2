import type { Field } from './field';
import { maskFieldText } from './mask-text';

/**
 * Two values of a field side by side, hidden. Where both would look the same though they differ, the characters they
 * differ in are shown: `138****4471` twice as `1381***4471` and `1388***4471`.
 */
export function maskApart(
  field: Pick<Field, 'type' | 'sensitivity'>,
  one: string,
  other: string,
): readonly [string, string] {
  const masked = maskFieldText(field, one);
  const otherMasked = maskFieldText(field, other);
  if (one === other || masked !== otherMasked || one.length !== other.length || masked.length !== one.length)
    return [masked, otherMasked];
  const apart = (text: string, against: string) =>
    Array.from(masked.split(''), (letter, at) =>
      text.charAt(at) === against.charAt(at) ? letter : text.charAt(at),
    ).join('');
  return [apart(one, other), apart(other, one)];
}
