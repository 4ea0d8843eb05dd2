import { type AccountRecord, managerNamesOf } from '@shared/domain/access/account';
import { isActive, isLastAdministrator, listAccounts } from '@shared/domain/access/commands/account-rules';
import { textOf } from '@shared/domain/fields/values';
import type { BookRecord, CustomerRecord } from '@shared/domain/records/records';

/** A person as the list shows it. */
export interface PersonRow {
  readonly account: AccountRecord;
  readonly customers: number;
  /** What the keyring says; unknown until it was asked. */
  readonly key: 'there' | 'missing' | 'unknown';
  readonly isYou: boolean;
  readonly isLastAdministrator: boolean;
}

/** How many customers carry each 客户经理. */
export function countByManagerName(customers: readonly CustomerRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const record of customers) {
    const name = textOf(record, 'manager');
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Everybody with an account: whoever is active first, those who left last, each in the order in which they came. */
export function listPeople(
  records: readonly BookRecord[],
  counts: ReadonlyMap<string, number>,
  keys: ReadonlySet<string> | null,
  you: string,
): readonly PersonRow[] {
  const rows = listAccounts(records).map(
    (account): PersonRow => ({
      account,
      customers: managerNamesOf(account).reduce((sum, name) => sum + (counts.get(name) ?? 0), 0),
      key: keys === null ? 'unknown' : keys.has(account.name) ? 'there' : 'missing',
      isYou: account.name === you,
      isLastAdministrator: isLastAdministrator(records, account),
    }),
  );
  return [
    ...rows.filter(({ account }) => isActive(account)),
    ...rows.filter(({ account }) => !isActive(account)),
  ];
}

/** Names the keyring has a password for although no active account bears them. */
export function listStrayKeys(
  records: readonly BookRecord[],
  keys: ReadonlySet<string> | null,
): readonly string[] {
  if (keys === null || records.length === 0) return [];
  const active = new Set(
    listAccounts(records)
      .filter(isActive)
      .map(({ name }) => name),
  );
  return [...keys].filter((name) => !active.has(name));
}

/** Names of 客户经理 to choose from: those of the ledgers, the ones with most customers first, and of the accounts. */
export function listManagerNames(
  records: readonly BookRecord[],
  counts: ReadonlyMap<string, number>,
): readonly { readonly name: string; readonly customers: number }[] {
  const known = [...counts]
    .map(([name, customers]) => ({ name, customers }))
    .sort((left, right) => right.customers - left.customers || (left.name < right.name ? -1 : 1));
  const others = listAccounts(records)
    .filter(isActive)
    .flatMap((account) => managerNamesOf(account).slice(0, 1))
    .filter((name) => !counts.has(name));
  return [...known, ...[...new Set(others)].map((name) => ({ name, customers: 0 }))];
}
