import { type Result, succeed } from '@shared/domain/kernel/result';
import { makeRecoveryKey, parseRecoveryKey } from '../book/crypto/recovery-key';
import type { BookSession } from '../book-session';

/** The password of the person at the screen, as the keyring takes it. */
export function ownWay(session: BookSession, password: string) {
  return { kind: 'password', secret: password, person: session.actor } as const;
}

/** Another password for the person at the screen. Reasons: those of `BookKeys.change`. */
export async function changeOwnPassword(
  session: BookSession,
  present: string,
  next: string,
): Promise<Result<null>> {
  const person = session.actor;
  const changed = await session.keys.change(ownWay(session, present), {
    kind: 'setPassword',
    person,
    password: next,
  });
  return changed.ok ? session.audit.note({ kind: 'keyring', how: 'passwordChanged', person }) : changed;
}

/** A new password for whoever came with the recovery key, which stands in for the first administrator. */
export async function replaceForgotten(
  session: BookSession,
  recoveryKey: string,
  password: string,
): Promise<Result<null>> {
  const key = parseRecoveryKey(recoveryKey);
  if (!key.ok) return key;
  const person = session.actor;
  const changed = await session.keys.change(
    { kind: 'recovery', secret: key.value },
    { kind: 'setPassword', person, password },
  );
  return changed.ok ? session.audit.note({ kind: 'keyring', how: 'passwordReset', person }) : changed;
}

/** A new recovery key in place of the old one; it is shown once and kept nowhere. */
export async function makeNewRecoveryKey(session: BookSession, password: string): Promise<Result<string>> {
  const recoveryKey = makeRecoveryKey((bytes) => crypto.getRandomValues(bytes));
  const changed = await session.keys.change(ownWay(session, password), {
    kind: 'setRecoveryKey',
    recoveryKey,
  });
  if (!changed.ok) return changed;
  // The key is in force: it must be shown even when the trail could not take the line.
  await session.audit.note({ kind: 'keyring', how: 'recoveryKeyMade', person: session.actor });
  return succeed(recoveryKey);
}
