import type { AccountRecord } from '@shared/domain/access/account';
import type { Result } from '@shared/domain/kernel/result';
import { succeed } from '@shared/domain/kernel/result';
import { solePartition } from '@shared/domain/records/records';
import type { BookSession } from '../book-session';
import { makeId } from './make-id';

/**
 * A book from before there were accounts gets the first one: whoever has its password is its administrator, under
 * the name the keyring knows.
 */
export async function ensureFirstAccount(session: BookSession): Promise<Result<null>> {
  if (session.accounts.all().length > 0) return succeed(null);
  const account: AccountRecord = { id: makeId(), name: session.actor, role: 'administrator' };
  const made = await session.commit({
    command: 'accounts.add',
    label: { kind: 'accountEdited', person: account.name, how: 'added' },
    touched: [
      { collection: 'accounts', partition: solePartition, id: account.id, before: null, after: account },
    ],
  });
  return made.ok ? succeed(null) : made;
}
