import type { BookRecord } from '../records/records';
import { type AccountRecord, findAccount, findAdministrator, managerNamesOf } from './account';
import { rightFor } from './command-rights';
import { type Right, roleMay } from './right';
import type { Role } from './role';

/** Who works in the open book, and how far it is open to them. */
export interface Acting {
  /** Null in a book that has no accounts yet: whoever has its password is its administrator. */
  readonly account: AccountRecord | null;
  readonly person: string;
  readonly role: Role;
  /** Names of 客户经理 whose customers are all this person sees; null: everybody's. */
  readonly ownOf: ReadonlySet<string> | null;
}

/**
 * Who a person is in this book. A book without accounts is an administrator's; the recovery key stands in for the
 * first administrator. Null: the person has no active account.
 */
export function actAs(
  records: readonly BookRecord[],
  person: string,
  by: 'password' | 'recovery',
): Acting | null {
  if (records.length === 0) return { account: null, person, role: 'administrator', ownOf: null };
  const account = by === 'recovery' ? findAdministrator(records) : findAccount(records, person);
  if (account === null) return null;
  const ownOf = account.ownCustomersOnly === true ? new Set(managerNamesOf(account)) : null;
  return { account, person: account.name, role: account.role, ownOf };
}

/** True when the acting person has the right; bringing whole sheets in is not for who sees only own customers. */
export function actingMay(acting: Acting, right: Right): boolean {
  if (acting.ownOf !== null && (right === 'import' || right === 'restore')) return false;
  return roleMay(acting.role, right);
}

/**
 * Commands that number or settle the whole book: somebody who sees only a part of it would give numbers twice and
 * count too few.
 */
const ofWholeBook: ReadonlySet<string> = new Set([
  'runEvaluation',
  'evaluations.openMonth',
  'numberProspects',
  'settleMonth',
]);

/** True when the acting person may carry the command out. */
export function actingMayRun(acting: Acting, command: string): boolean {
  if (acting.ownOf !== null && ofWholeBook.has(command)) return false;
  return actingMay(acting, rightFor(command));
}
