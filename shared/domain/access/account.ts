import type { BookRecord } from '../records/records';
import { isRole, type Role } from './role';

/**
 * Somebody who may open the book. The name is unique, stands in every change the person makes, and is never given to
 * somebody else; the password is in the keyring, under the same name.
 */
export interface AccountRecord extends BookRecord {
  readonly name: string;
  readonly role: Role;
  /** Sees, searches, counts and exports only customers whose 客户经理 is one of `managerNames`. */
  readonly ownCustomersOnly?: boolean;
  /** Names under which ledgers know this person as 客户经理; absent: the name itself. */
  readonly managerNames?: readonly string[];
  /** Has left: cannot open the book, stays named in what was done. */
  readonly disabled?: boolean;
  /** Calendar date. */
  readonly disabledOn?: string;
}

/** Reads an account; null for a record that is none (never trusted to be more than it says). */
export function readAccount(record: BookRecord | undefined): AccountRecord | null {
  if (record === undefined || typeof record.name !== 'string' || !isRole(record.role)) return null;
  return record as AccountRecord;
}

/** The active account of a person, by name; null when there is none. */
export function findAccount(records: readonly BookRecord[], name: string): AccountRecord | null {
  const found = records.map(readAccount).find((account) => account?.name === name);
  return found === undefined || found === null || found.disabled === true ? null : found;
}

/** The first active administrator: who stands in for whoever comes with the recovery key. */
export function findAdministrator(records: readonly BookRecord[]): AccountRecord | null {
  const found = records
    .map(readAccount)
    .find((account) => account?.role === 'administrator' && account.disabled !== true);
  return found ?? null;
}

/** The names as which customers name their 客户经理 when they are this account's. */
export function managerNamesOf(account: Pick<AccountRecord, 'name' | 'managerNames'>): readonly string[] {
  return account.managerNames ?? [account.name];
}
