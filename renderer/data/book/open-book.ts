import type { Result } from '@shared/domain/kernel/result';
import { succeed } from '@shared/domain/kernel/result';
import type { KeyringFile } from '@shared/ipc/book-files';
import type { BookSession, Progress } from '../book-session';
import { callShell } from '../bridge';
import type { WayIn } from './crypto/keyring';
import { parseRecoveryKey } from './crypto/recovery-key';
import { ensureFirstAccount } from './first-account';
import { locateBook } from './locate-book';
import { readKeyring } from './read-keyring';
import { SessionStart } from './session/start-session';

/** The password, or the recovery key as typed. */
export type Secret =
  | {
      readonly password: string /** Whose; may be left out while only one person has one. */;
      readonly person?: string;
    }
  | { readonly recoveryKey: string };

/**
 * Opens the book in the chosen folder. Reasons: `book.waitBeforePassword` (details `waitMs`, `seconds`),
 * `book.wrongPassword`, `book.wrongRecoveryKey`, `recovery.*`, `book.keyringMissing`, `book.keyringDamaged`, and
 * those of `SessionStart.open`.
 */
export async function openBook(
  secret: Secret,
  onProgress?: (progress: Progress) => void,
): Promise<Result<BookSession>> {
  const way = readSecret(secret);
  if (!way.ok) return way;
  const location = await locateBook();
  if (!location.ok) return location;
  // The worker comes up while the attempt is written down.
  const start = new SessionStart(onProgress);
  const keyring = await readKeyring();
  if (!keyring.ok) {
    start.giveUp();
    return keyring;
  }
  const opened = await unlockAndOpen(start, keyring.value, way.value, location.value.which === 'sample');
  if (!opened.ok) {
    start.giveUp();
    return opened;
  }
  // A full disk is no reason to keep the book shut: whoever has the password is the administrator all the same.
  await ensureFirstAccount(opened.value);
  return opened;
}

async function unlockAndOpen(
  start: SessionStart,
  keyring: KeyringFile,
  way: WayIn,
  sample: boolean,
): Promise<Result<BookSession>> {
  // Half a second of key derivation is time enough to look through the journal and to read the sealed pages.
  const prepared = start.prepare(keyring.bookId);
  prepared.catch(() => undefined);
  const unlocked = await start.client.call('unlock', { keyring, way });
  const ended = await callShell('vault.endAttempt', { opened: unlocked.ok });
  if (!unlocked.ok) return unlocked;
  const opened = await start.open({ bookId: keyring.bookId, sample });
  if (opened.ok) {
    // Nobody waits for it: the book is open whether or not the disk takes the row.
    const failures = ended.ok ? ended.value.failures : 0;
    void opened.value.audit.note({ kind: 'opened', by: way.kind, failures });
  }
  return opened;
}

/** The secret as the keyring takes it; `recovery.*` when the key was mistyped. */
export function readSecret(secret: Secret): Result<WayIn> {
  if ('password' in secret) {
    const { password, person } = secret;
    return succeed({ kind: 'password', secret: password, ...(person === undefined ? {} : { person }) });
  }
  const key = parseRecoveryKey(secret.recoveryKey);
  return key.ok ? succeed({ kind: 'recovery', secret: key.value }) : key;
}
