import type { ChangeDraft } from '../../changes/draft';
import { diffRecords } from '../../changes/patch';
import { fail, type Result, succeed } from '../../kernel/result';
import { type BookRecord, solePartition } from '../../records/records';
import type { AccountRecord } from '../account';
import type { Role } from '../role';
import { type AccountLimit, isActive, isLastAdministrator, limitFields } from './account-rules';

export type ChangeAccountFailure =
  | 'access.lastAdministrator'
  | 'access.noSuchAccount'
  | 'access.alreadyActive'
  | 'access.alreadyDisabled'
  | 'access.notYourself';

const place = { collection: 'accounts', partition: solePartition } as const;

/** Command: another role or limit. The last administrator stays one: `access.lastAdministrator`. */
export function changeAccount(
  records: readonly BookRecord[],
  account: AccountRecord,
  wanted: { readonly role: Role; readonly limit: AccountLimit },
): Result<ChangeDraft, ChangeAccountFailure> {
  if (!isActive(account)) return fail('access.alreadyDisabled');
  if (wanted.role !== 'administrator' && isLastAdministrator(records, account)) {
    return fail('access.lastAdministrator');
  }
  const limit = limitFields(wanted.role, account.name, wanted.limit);
  const touch = diffRecords(place, account, { ...account, role: wanted.role, ...limit });
  return succeed({
    command: 'accounts.change',
    label: { kind: 'accountEdited', person: account.name, how: 'changed' },
    touched: touch === null ? [] : [touch],
  });
}

/** Command: somebody who left comes back, with the role there was; opens the book once there is a password again. */
export function enableAccount(account: AccountRecord): Result<ChangeDraft, ChangeAccountFailure> {
  if (isActive(account)) return fail('access.alreadyActive');
  const touch = diffRecords(place, account, { ...account, disabled: null, disabledOn: null });
  return succeed({
    command: 'accounts.change',
    label: { kind: 'accountEdited', person: account.name, how: 'enabled' },
    touched: touch === null ? [] : [touch],
  });
}
