import type { ChangeDraft } from '../../changes/draft';
import { type Result, succeed } from '../../kernel/result';
import { type BookRecord, solePartition } from '../../records/records';
import type { Role } from '../role';
import { type AccountLimit, type AccountNameFailure, checkAccountName, limitFields } from './account-rules';

/**
 * Command: somebody new may open the book, as soon as the keyring has a password for the name. Fails with
 * `access.nameMissing`, `access.nameLong`, `access.nameTaken` (also by somebody who left).
 */
export function addAccount(
  records: readonly BookRecord[],
  input: { readonly id: string; readonly name: string; readonly role: Role; readonly limit: AccountLimit },
): Result<ChangeDraft, AccountNameFailure> {
  const name = checkAccountName(records, input.name);
  if (!name.ok) return name;
  const limit = limitFields(input.role, name.value, input.limit);
  const after = {
    name: name.value,
    role: input.role,
    ...(limit.ownCustomersOnly === null ? {} : { ownCustomersOnly: true }),
    ...(limit.managerNames === null ? {} : { managerNames: limit.managerNames }),
  };
  return succeed({
    command: 'accounts.add',
    label: { kind: 'accountEdited', person: name.value, how: 'added' },
    touched: [{ collection: 'accounts', partition: solePartition, id: input.id, before: null, after }],
  });
}
