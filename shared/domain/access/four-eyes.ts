import type { BookRecord } from '../records/records';
import type { AccountRecord } from './account';
import { isActive, listAccounts } from './commands/account-rules';
import { roleMay } from './right';

/** What the branch settings say about 四眼原则; absent: on as soon as it can be kept. */
export type FourEyesSetting = 'on' | 'off';

/** True when more than one person can approve forms, so that approving one's own can be asked to be another's. */
export function canKeepFourEyes(accounts: readonly BookRecord[]): boolean {
  return (
    listAccounts(accounts).filter((account) => isActive(account) && roleMay(account.role, 'approveForms'))
      .length > 1
  );
}

/**
 * True when whoever handed a form in may not approve it as well (四眼原则). The branch decides; where it said nothing,
 * it holds when the book has more than one account that may approve. `setting` is `BranchRecord.fourEyes`.
 */
export function holdsFourEyes(accounts: readonly BookRecord[], setting: unknown): boolean {
  if (setting === 'off') return false;
  return setting === 'on' || canKeepFourEyes(accounts);
}

/**
 * True when signatures are those of the people who are signed in. A book only one person opens is signed by whoever
 * is named: the others sign on paper.
 */
export function signsForOneself(accounts: readonly BookRecord[]): boolean {
  return countActive(listAccounts(accounts)) > 1;
}

function countActive(accounts: readonly AccountRecord[]): number {
  return accounts.filter(isActive).length;
}
