/** Shortest password a book takes, in characters. */
export const shortestPassword = 8;

export type PasswordStrength = 'short' | 'weak' | 'fair' | 'strong';

const keyboardRuns = [
  '0123456789',
  '9876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
];

/** Characters that say something: a run of the keyboard or one character again and again counts once. */
function countTellingCharacters(password: string): number {
  const low = password.toLowerCase();
  let telling = 0;
  for (let index = 0; index < low.length; index += 1) {
    const pair = low.slice(Math.max(0, index - 1), index + 1);
    const repeats = pair.length === 2 && pair[0] === pair[1];
    const runs = pair.length === 2 && keyboardRuns.some((run) => run.includes(pair));
    if (!repeats && !runs) telling += 1;
  }
  return telling;
}

function countKinds(password: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^\p{L}\d]/u, /\p{Script=Han}/u].filter((kind) => kind.test(password))
    .length;
}

/**
 * How hard a password is to guess, told roughly: length first, then variety. Chinese characters count double, as
 * there are many. A hint for the person, not a gate beyond the shortest length.
 */
export function rateStrength(password: string): PasswordStrength {
  const characters = [...password];
  if (characters.length < shortestPassword) return 'short';
  const han = characters.filter((character) => /\p{Script=Han}/u.test(character)).length;
  const weight = countTellingCharacters(password) + han + countKinds(password);
  if (weight >= 15) return 'strong';
  return weight >= 10 ? 'fair' : 'weak';
}
