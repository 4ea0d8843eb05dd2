import type { AccountRecord } from '@shared/domain/access/account';
import type { AccountLimit } from '@shared/domain/access/commands/account-rules';
import { addAccount } from '@shared/domain/access/commands/add-account';
import { enableAccount } from '@shared/domain/access/commands/change-account';
import type { Role } from '@shared/domain/access/role';
import type { AuditEvent } from '@shared/domain/audit/audit-event';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import { makeId } from '../book/make-id';
import type { BookSession } from '../book-session';
import { ownWay } from './passwords';

/*
 * Book and keyring are two files, and the power may fail between them. Whatever comes first is what does no harm
 * alone: an account without a password opens nothing, and a password taken away keeps somebody out whose account
 * still stands. The page shows both and offers to finish.
 */

export interface NewPerson {
  readonly name: string;
  readonly role: Role;
  readonly limit: AccountLimit;
  readonly password: string;
}

/**
 * Adds a person: proves the administrator's own password, writes the account, then the password. Fails as
 * `addAccount`, `BookKeys.change` and `commit`; `access.passwordNotSet` when the account stands and only the password
 * is missing.
 */
export async function addPerson(
  session: BookSession,
  person: NewPerson,
  ownPassword: string,
): Promise<Result<null>> {
  const draft = addAccount(session.accounts.all(), { ...person, id: makeId() });
  if (!draft.ok) return draft;
  const name = person.name.trim().normalize('NFKC');
  return writeThenUnlock(session, draft, name, person.password, ownPassword, 'personAdded');
}

/** Brings somebody back who left, with a new password. Reasons as `addPerson`. */
export function enablePerson(
  session: BookSession,
  account: AccountRecord,
  password: string,
  ownPassword: string,
): Promise<Result<null>> {
  return writeThenUnlock(
    session,
    enableAccount(account),
    account.name,
    password,
    ownPassword,
    'passwordReset',
  );
}

async function writeThenUnlock(
  session: BookSession,
  draft: Result<ChangeDraft>,
  person: string,
  password: string,
  ownPassword: string,
  how: KeyringNote,
): Promise<Result<null>> {
  if (!draft.ok) return draft;
  const proved = await session.keys.prove(ownWay(session, ownPassword));
  if (!proved.ok) return proved;
  const written = await session.commit(draft.value);
  if (!written.ok) return written;
  const set = await setPassword(session, person, password, ownPassword, how);
  return set.ok ? set : fail('access.passwordNotSet');
}

type KeyringNote = Extract<AuditEvent, { kind: 'keyring' }>['how'];

/** Gives somebody a password: the first one, or in place of a forgotten one. Reasons: `BookKeys.change`. */
export async function setPassword(
  session: BookSession,
  person: string,
  password: string,
  ownPassword: string,
  how: KeyringNote = 'passwordReset',
): Promise<Result<null>> {
  const set = await session.keys.change(ownWay(session, ownPassword), {
    kind: 'setPassword',
    person,
    password,
  });
  return set.ok ? session.audit.note({ kind: 'keyring', how, person }) : set;
}

/** Takes passwords out of the keyring that no account needs. Reasons: `BookKeys.change`. */
export async function removePasswords(
  session: BookSession,
  people: readonly string[],
  ownPassword: string,
): Promise<Result<null>> {
  for (const person of people) {
    const removed = await session.keys.change(ownWay(session, ownPassword), {
      kind: 'removePerson',
      person,
    });
    if (!removed.ok) return removed;
    const noted = await session.audit.note({ kind: 'keyring', how: 'personDisabled', person });
    if (!noted.ok) return noted;
  }
  return succeed(null);
}

/**
 * Lets somebody go: the password first, so that nobody gets in on half a leaving, then customers and account in one
 * change; answers its id. Fails as `BookKeys.change`; `access.leavingHalfDone` when the password is gone and the
 * change could not be written.
 */
export async function letGo(
  session: BookSession,
  account: AccountRecord,
  draft: ChangeDraft,
  ownPassword: string,
): Promise<Result<string>> {
  const removed = await removePasswords(session, [account.name], ownPassword);
  if (!removed.ok) return removed;
  const written = await session.commit(draft);
  return written.ok ? succeed(written.value.id) : fail('access.leavingHalfDone');
}
