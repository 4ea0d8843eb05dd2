import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import {
  type WatchEntry,
  type WatchFile,
  type WatchMode,
  watchFileSchema,
  watchLimit,
} from '@shared/ipc/watching';
import { describeWriteError, readTextIfPresent, writeDurably } from '../book/durable-file';

const fileName = 'watched.json';

/**
 * The list of watched workbooks of one book, kept in its folder. A damaged list counts as empty: the person sees it and
 * picks the files again; nothing of the book depends on it.
 */
export class WatchList {
  private entries: readonly WatchEntry[] = [];

  constructor(readonly folder: string) {}

  async load(): Promise<void> {
    this.entries = await readEntries(join(this.folder, fileName));
  }

  all(): readonly WatchEntry[] {
    return this.entries;
  }

  find(id: string): WatchEntry | undefined {
    return this.entries.find((entry) => entry.id === id);
  }

  /** Adds a workbook; one that is watched already only changes its mode. */
  add(path: string, mode: WatchMode): Promise<Result<null>> {
    const known = this.entries.find((entry) => entry.path === path);
    if (known !== undefined) return this.change(known.id, { mode });
    if (this.entries.length >= watchLimit)
      return Promise.resolve(fail('watch.tooMany', { details: { limit: watchLimit } }));
    return this.save([...this.entries, { id: randomUUID(), path, mode }]);
  }

  change(id: string, change: Partial<Pick<WatchEntry, 'mode' | 'seen'>>): Promise<Result<null>> {
    return this.save(this.entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)));
  }

  remove(id: string): Promise<Result<null>> {
    return this.save(this.entries.filter((entry) => entry.id !== id));
  }

  private async save(entries: readonly WatchEntry[]): Promise<Result<null>> {
    const file: WatchFile = { format: 'branchbook-watched', version: 1, files: [...entries] };
    try {
      await writeDurably(join(this.folder, fileName), `${JSON.stringify(file, null, 2)}\n`);
    } catch (error) {
      return describeWriteError(error, 'watch.notKept');
    }
    this.entries = entries;
    return succeed(null);
  }
}

async function readEntries(path: string): Promise<readonly WatchEntry[]> {
  try {
    const text = await readTextIfPresent(path);
    const read = watchFileSchema.safeParse(text === undefined ? undefined : JSON.parse(text));
    return read.success ? read.data.files : [];
  } catch {
    return [];
  }
}
