import { fail, type Result, succeed } from '../../kernel/result';
import type { BookRecord } from '../../records/records';
import { type AccountRecord, readAccount } from '../account';
import type { Role } from '../role';

/** Longest name of a person, in characters. */
export const longestPersonName = 40;

export type AccountNameFailure = 'access.nameMissing' | 'access.nameLong' | 'access.nameTaken';
export type LastAdministratorFailure = 'access.lastAdministrator';

/** Everybody the book has an account for, the ones who left included. */
export function listAccounts(records: readonly BookRecord[]): readonly AccountRecord[] {
  return records.map(readAccount).filter((account) => account !== null);
}

/** True while the person may open the book, as far as the book is concerned. */
export function isActive(account: AccountRecord): boolean {
  return account.disabled !== true;
}

/** The name a person shall have, checked. A name is never given twice, also not after somebody left. */
export function checkAccountName(
  records: readonly BookRecord[],
  typed: string,
): Result<string, AccountNameFailure> {
  const name = typed.trim().normalize('NFKC');
  if (name === '') return fail('access.nameMissing');
  if ([...name].length > longestPersonName) return fail('access.nameLong');
  const taken = listAccounts(records).some((account) => sameName(account.name, name));
  return taken ? fail('access.nameTaken') : succeed(name);
}

function sameName(left: string, right: string): boolean {
  return left.normalize('NFKC').toLowerCase() === right.toLowerCase();
}

/** Roles whose work may be limited to own customers: the others answer for the whole branch. */
export function mayBeLimited(role: Role): boolean {
  return role === 'customerManager' || role === 'reader';
}

/** True when nobody but this account administers the book. */
export function isLastAdministrator(records: readonly BookRecord[], account: AccountRecord): boolean {
  if (account.role !== 'administrator' || !isActive(account)) return false;
  return !listAccounts(records).some(
    (other) => other.id !== account.id && other.role === 'administrator' && isActive(other),
  );
}

/** What a person may see: everybody's customers, or only those of these 客户经理. */
export interface AccountLimit {
  readonly ownCustomersOnly: boolean;
  /** Names under which ledgers know the person; empty: the person's own name. */
  readonly managerNames: readonly string[];
}

/** The fields of an account that say what its limit is; `null` where the field is to be empty. */
export function limitFields(
  role: Role,
  name: string,
  limit: AccountLimit,
): { readonly ownCustomersOnly: true | null; readonly managerNames: readonly string[] | null } {
  const names = [...new Set(limit.managerNames.map((each) => each.trim()).filter((each) => each !== ''))];
  const isPlain = names.length === 0 || (names.length === 1 && names[0] === name);
  return {
    ownCustomersOnly: limit.ownCustomersOnly && mayBeLimited(role) ? true : null,
    managerNames: isPlain ? null : names,
  };
}
