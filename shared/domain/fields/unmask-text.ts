import { fail, type Result, succeed } from '../kernel/result';
import { listMasked } from './mask';
import { findHidden } from './mask-text';

/**
 * A text that was edited with its numbers hidden, with the numbers put back: who adds a line to a remark need not see
 * the phone that stands in it. `kept` is the text before, in full. Hidden numbers that were taken out stay out; where
 * the same mask stood for several numbers and one of them is gone, or a mask was changed, nobody can tell which number
 * is meant: `cell.masked`.
 */
export function unmaskText(kept: string, edited: string): Result<string> {
  const byMask = new Map<string, string[]>();
  for (const { from, to, mask } of findHidden(kept)) {
    const numbers = byMask.get(mask) ?? [];
    numbers.push(kept.slice(from, to));
    byMask.set(mask, numbers);
  }
  let text = edited;
  for (const [mask, numbers] of byMask) {
    const pieces = text.split(mask);
    const left = pieces.length - 1;
    if (left === 0) continue;
    const same = numbers.every((number) => number === numbers[0]);
    if (!same && left !== numbers.length) return fail('cell.masked');
    text = pieces.reduce(
      (whole, piece, place) => `${whole}${numbers[place - 1] ?? numbers[0] ?? ''}${piece}`,
    );
  }
  // A number that somebody wrote down with its stars stays what it is.
  const own = new Set(listMasked(kept));
  return listMasked(text).every((piece) => own.has(piece)) ? succeed(text) : fail('cell.masked');
}
