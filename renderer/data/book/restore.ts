import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { BackupFile } from '@shared/ipc/backup';
import type { Progress } from '../book-session';
import { callShell, openPort } from '../bridge';
import type { SourceFindings } from './engine/care-protocol';
import { readSecret, type Secret } from './open-book';
import { WorkerClient } from './session/worker-client';

/** How a restore before opening goes on, and the way to end it. */
export interface RestoreWatch {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Lets the person pick a backup; null when cancelled. Reasons: `restore.*`. */
export async function pickBackup(): Promise<Result<BackupFile | null>> {
  return callShell('backup.pick', {});
}

/** Looks at the backup behind a token: a file that was opened from outside or dropped on the window. */
export async function lookAtBackup(token: string): Promise<Result<BackupFile>> {
  return callShell('backup.look', { token });
}

/**
 * Restores a whole book from a backup where no book is open: on a PC that has none, or whose book cannot be opened. The
 * backup is read to its last page with its own password or recovery key before anything is touched; what is in the
 * folder is then set aside, not deleted. Answers what was restored; open the book with the same secret afterwards.
 * Reasons: `restore.*`, `recovery.*`, `book.wrongPassword`, `book.wrongRecoveryKey`, `book.diskFull`, `book.readOnly`,
 * `book.cancelled`.
 */
export async function restoreBeforeOpening(
  file: BackupFile,
  secret: Secret,
  watch: RestoreWatch = {},
): Promise<Result<SourceFindings>> {
  const way = readSecret(secret);
  if (!way.ok) return way;
  const { keyring, token, bookId } = file;
  if (keyring === null) return fail('restore.noKeyring');
  if (keyring.bookId !== bookId) return fail('restore.altered');
  const client = new WorkerClient(() => undefined);
  try {
    const unlocked = await client.call('unlock', { keyring, way: way.value });
    if (!unlocked.ok) return unlocked;
    const checked = await check(client, token, watch);
    if (!checked.ok) return checked;
    const staged = await callShell('backup.stage', { token });
    if (!staged.ok) return staged;
    if (watch.signal?.aborted === true) return fail('book.cancelled');
    // Pages of the book on this PC would count as newer than what comes in their place.
    const dropped = await client.call('dropPages', { bookId });
    if (!dropped.ok) return dropped;
    const swapped = await callShell('backup.swap', { keyring });
    return swapped.ok ? succeed(checked.value) : swapped;
  } finally {
    client.end();
  }
}

async function check(
  client: WorkerClient,
  token: string,
  { onProgress, signal }: RestoreWatch,
): Promise<Result<SourceFindings>> {
  const port = await openPort('book').catch(() => null);
  if (port === null) return fail('book.filesGone');
  const running = client.begin(
    'checkBackup',
    { token },
    {
      transfer: [port],
      listener: { progress: (stage, done, total) => onProgress?.({ stage, done, total }) },
    },
  );
  const cancel = () => client.cancel(running.id);
  signal?.addEventListener('abort', cancel);
  if (signal?.aborted === true) cancel();
  const checked = await running.result;
  signal?.removeEventListener('abort', cancel);
  return checked;
}
