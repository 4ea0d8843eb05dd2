import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';

/** Crockford's base 32: no I, L, O, U, so that a key copied by hand is not misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const symbols = 40;
const groupLength = 5;
/** Letters that people write for others, and full-width forms that an input method produces. */
const misread: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };

/**
 * Makes a recovery key of 195 random bits: eight groups of five symbols, the last symbol a check (Luhn mod 32), such
 * as `7KQ2M-...`. `fillRandom` fills the given bytes.
 */
export function makeRecoveryKey(fillRandom: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  const bytes = new Uint8Array(symbols - 1);
  fillRandom(bytes);
  // 256 is a multiple of 32, so taking five bits of each byte is even.
  const text = Array.from(bytes, (byte) => alphabet[byte & 31] ?? '').join('');
  return groupSymbols(text + checkSymbol(text));
}

/**
 * Reads a recovery key as typed: small letters, missing or other separators and full-width characters are fine.
 * Reasons: `recovery.length`, `recovery.symbol`, `recovery.check`.
 */
export function parseRecoveryKey(typed: string): Result<string> {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-_.·—–]/g, '');
  const read = Array.from(text, (symbol) => misread[symbol] ?? symbol).join('');
  if (Array.from(read).some((symbol) => !alphabet.includes(symbol))) return fail('recovery.symbol');
  if (read.length !== symbols) {
    return fail('recovery.length', { details: { expected: symbols, found: read.length } });
  }
  if (checkSymbol(read.slice(0, -1)) !== read.at(-1)) return fail('recovery.check');
  return succeed(groupSymbols(read));
}

function groupSymbols(text: string): string {
  const groups: string[] = [];
  for (let start = 0; start < text.length; start += groupLength) {
    groups.push(text.slice(start, start + groupLength));
  }
  return groups.join('-');
}

/** Luhn's check for base 32: catches every single wrong symbol and nearly all swaps of neighbours. */
function checkSymbol(text: string): string {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) {
    const value = alphabet.indexOf(text[text.length - 1 - index] ?? '');
    const weighted = index % 2 === 0 ? value * 2 : value;
    sum += Math.floor(weighted / 32) + (weighted % 32);
  }
  return alphabet[(32 - (sum % 32)) % 32] ?? '';
}
