import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { wallTimeOf } from '@shared/domain/kernel/hybrid-clock';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { BackupFile } from '@shared/ipc/backup';
import type { SnapshotSlice } from '@shared/ipc/book-port';
import { inspectSnapshot, SnapshotReader } from './snapshot-file';

/** Files looked at in one sitting; beyond it the oldest tokens stop working. */
const tokenLimit = 500;

/** Backup files that the window may look into. It knows tokens; paths stay on this side. */
export class BackupSources {
  readonly #paths = new Map<string, string>();
  #reading: { readonly token: string; readonly reader: SnapshotReader } | null = null;

  /**
   * Looks at a file's first bytes and gives it a token. Fails with `restore.notBackup`, `restore.newerVersion`,
   * `restore.cut`, `restore.altered`, `restore.unreadable`.
   */
  async look(path: string): Promise<Result<BackupFile>> {
    try {
      const found = await inspectSnapshot(path);
      if (!found.ok) return found;
      const { bookId, branch = '', at, seq, name, keyring = null } = found.value;
      return succeed({
        token: this.#issue(path),
        name: basename(path),
        bytes: (await stat(path)).size,
        bookId,
        branch,
        at: at ?? new Date(wallTimeOf(name)).toISOString(),
        seq,
        keyring,
      });
    } catch {
      return fail('restore.unreadable');
    }
  }

  pathOf(token: string): string | undefined {
    return this.#paths.get(token);
  }

  /** Reads on in a file; `offset` 0 begins it. `book.snapshotDamaged` when it is not whole. */
  async read(token: string, offset: number, maxBytes: number): Promise<Result<SnapshotSlice>> {
    if (offset === 0 || this.#reading?.token !== token || this.#reading.reader.position !== offset) {
      await this.close();
      const path = this.#paths.get(token);
      if (path === undefined || offset !== 0) return fail('restore.unreadable');
      try {
        const opened = await SnapshotReader.open(path, null);
        if (!opened.ok) return opened;
        this.#reading = { token, reader: opened.value };
      } catch {
        return fail('restore.unreadable');
      }
    }
    const slice = await this.#reading.reader.read(maxBytes).catch(() => fail('restore.unreadable'));
    if (!slice.ok || slice.value.next === null) await this.close();
    return slice;
  }

  async close(): Promise<void> {
    const reading = this.#reading;
    this.#reading = null;
    await reading?.reader.close().catch(() => undefined);
  }

  #issue(path: string): string {
    for (const [token, known] of this.#paths) if (known === path) return token;
    const token = randomBytes(18).toString('base64url');
    this.#paths.set(token, path);
    for (const oldest of this.#paths.keys()) {
      if (this.#paths.size <= tokenLimit) break;
      this.#paths.delete(oldest);
    }
    return token;
  }
}
