import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { BookLocation, KeyringFile } from '@shared/ipc/book-files';
import { beginAttempt, endAttempt } from './attempts';
import { describeWriteError } from './durable-file';
import type { FaultSwitches } from './fault-switches';
import { readFaultSwitches } from './fault-switches';
import { journalFolderName } from './journal';
import {
  keyringFileName,
  readKeyring,
  readSentinel,
  sentinelFileName,
  writeKeyring,
  writeSentinel,
} from './keyring-store';
import { snapshotFolderName } from './snapshot-store';

/** Folder of the sample book inside the book folder. */
const sampleFolderName = 'sample';

/**
 * Where the book lives: the branch's own, or beside it the sample book to look around in. Its methods are what the
 * `book.*` and `vault.*` channels answer.
 */
export class BookFolder {
  #which: BookLocation['which'] = 'own';
  readonly faults: FaultSwitches;

  /** `base` is made when something is first written to it. `faultText` is BRANCHBOOK_FAULT. */
  constructor(
    readonly base: string,
    faultText?: string,
  ) {
    this.faults = readFaultSwitches(faultText);
  }

  /** Folder of the book that is chosen now. */
  get path(): string {
    return this.#which === 'own' ? this.base : join(this.base, sampleFolderName);
  }

  /** What is in the chosen folder. Anything of a book counts as one: an app never shows empty over a damaged book. */
  async locate(): Promise<Result<BookLocation>> {
    const found = await findTraces(this.path);
    return succeed({ which: this.#which, state: found ? 'locked' : 'none', folder: this.path });
  }

  async choose(which: BookLocation['which']): Promise<Result<BookLocation>> {
    this.#which = which;
    return this.locate();
  }

  async writeKeyring(keyring: KeyringFile, replace: boolean): Promise<Result<null>> {
    try {
      await mkdir(this.path, { recursive: true });
    } catch (error) {
      return describeWriteError(error, 'book.keyringFailed');
    }
    if (!replace && (await findTraces(this.path))) return fail('book.exists');
    return writeKeyring(this.path, keyring, replace);
  }

  /** Milliseconds to wait, or 0 and the keyring to try a password on (null when there is none). */
  async beginAttempt(): Promise<Result<{ waitMs: number; keyring: KeyringFile | null }>> {
    const keyring = await readKeyring(this.path);
    if (!keyring.ok) return keyring;
    if (keyring.value === null) return succeed({ waitMs: 0, keyring: null });
    const { waitMs } = await beginAttempt(this.path, Date.now());
    return succeed({ waitMs, keyring: waitMs > 0 ? null : keyring.value });
  }

  async endAttempt(opened: boolean): Promise<Result<null>> {
    await endAttempt(this.path, opened, Date.now());
    return succeed(null);
  }

  /** Which book is in the chosen folder, by sentinel or keyring; null: none. Heals a lost sentinel. */
  async identify(): Promise<{ readonly bookId: string; readonly used: boolean } | null> {
    const sentinel = await readSentinel(this.path);
    const keyring = await readKeyring(this.path);
    const known = keyring.ok ? keyring.value : null;
    if (sentinel === null && known !== null) {
      // Without the sentinel the book still opens; a disk too full to write it is no reason to refuse.
      await writeSentinel(this.path, known).catch(() => undefined);
    }
    const bookId = known?.bookId ?? sentinel?.bookId;
    return bookId === undefined ? null : { bookId, used: sentinel?.used ?? false };
  }

  /** Notes in the sentinel that the book now holds something. */
  async markUsed(): Promise<void> {
    const sentinel = await readSentinel(this.path);
    // A disk that is full right now is no reason to refuse what was just written; the next start tries again.
    if (sentinel !== null) await writeSentinel(this.path, sentinel, true).catch(() => undefined);
  }
}

async function findTraces(folder: string): Promise<boolean> {
  const names = await listNames(folder);
  if (names.includes(keyringFileName) || names.includes(sentinelFileName)) return true;
  const journal = await listNames(join(folder, journalFolderName));
  const snapshots = await listNames(join(folder, snapshotFolderName));
  return journal.some((name) => name.endsWith('.bbj')) || snapshots.some((name) => name.endsWith('.bbs'));
}

async function listNames(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}
