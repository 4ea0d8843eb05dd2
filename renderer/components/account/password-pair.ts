import { shortestPassword } from '../password/password-strength';

/** A new password as typed twice. */
export interface PasswordPair {
  readonly password: string;
  readonly again: string;
}

export const emptyPair: PasswordPair = { password: '', again: '' };

export type PasswordProblem = 'short' | 'differ';

/** What stands against the pair; null when it can be used. */
export function checkPair(pair: PasswordPair): PasswordProblem | null {
  if ([...pair.password].length < shortestPassword) return 'short';
  return pair.password === pair.again ? null : 'differ';
}
