import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { KeyringFile } from '@shared/ipc/book-files';
import { callShell } from '../bridge';

/**
 * The keyring, to try a secret on: counted as a failure until `vault.endAttempt` says otherwise. Reasons:
 * `book.waitBeforePassword` (details `waitMs`, `seconds`), `book.keyringMissing`, `book.keyringDamaged`.
 */
export async function readKeyring(): Promise<Result<KeyringFile>> {
  const attempt = await callShell('vault.beginAttempt', {});
  if (!attempt.ok) return attempt;
  const { waitMs, keyring } = attempt.value;
  if (waitMs > 0) {
    return fail('book.waitBeforePassword', { details: { waitMs, seconds: Math.ceil(waitMs / 1000) } });
  }
  return keyring === null ? fail('book.keyringMissing') : succeed(keyring);
}
