import type { AccountRecord } from '@shared/domain/access/account';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import { type BranchRecord, branchRecordId } from '@shared/domain/records/branch';
import { solePartition } from '@shared/domain/records/records';
import type { BookSession } from '../book-session';
import { callShell } from '../bridge';
import { chooseBook } from './locate-book';
import { makeId } from './make-id';
import { SessionStart } from './session/start-session';

/** What a new book needs to know. */
export interface NewBookOrder {
  readonly branchName: string;
  /** Name of the person whose password it is. */
  readonly person: string;
  readonly password: string;
  /** True: the sample book to look around in, with `samplePassword`. */
  readonly sample: boolean;
}

/** A book that was made, open. The recovery key is shown once and kept nowhere. */
export interface CreatedBook {
  readonly session: BookSession;
  readonly recoveryKey: string;
}

/** Makes a book where there is none (`book.exists`) and opens it. */
export async function createBook(order: NewBookOrder): Promise<Result<CreatedBook>> {
  const location = await chooseBook(order.sample ? 'sample' : 'own');
  if (!location.ok) return location;
  if (location.value.state !== 'none') return fail('book.exists');
  const start = new SessionStart();
  const created = await makeAndOpen(start, order);
  if (!created.ok) start.giveUp();
  return created;
}

async function makeAndOpen(start: SessionStart, order: NewBookOrder): Promise<Result<CreatedBook>> {
  const { person, password, branchName, sample } = order;
  const bookId = makeId();
  const made = await start.client.call('makeKeys', { bookId, person, password });
  if (!made.ok) return made;
  const { keyring, recoveryKey } = made.value;
  const written = await callShell('book.writeKeyring', { keyring, replace: false });
  if (!written.ok) return written;
  const opened = await start.open({ bookId, sample });
  if (!opened.ok) return opened;
  const session = opened.value;
  const branch: BranchRecord = { id: branchRecordId, name: branchName };
  const account: AccountRecord = { id: makeId(), name: person, role: 'administrator' };
  const place = { collection: 'settings', partition: solePartition, id: branchRecordId } as const;
  const begun = await session.commit({
    command: 'book.create',
    label: { kind: 'bookCreated' },
    touched: [
      { ...place, before: null, after: branch },
      { ...place, collection: 'accounts', id: account.id, before: null, after: account },
    ],
  });
  return begun.ok ? succeed({ session, recoveryKey }) : begun;
}
