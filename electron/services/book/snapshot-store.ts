import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseClock, wallTimeOf } from '@shared/domain/kernel/hybrid-clock';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { SnapshotDescription, SnapshotEntry, SnapshotNote, SnapshotSlice } from '@shared/ipc/book-port';
import { describeWriteError, syncFolder } from './durable-file';
import { type FaultSwitches, makeDiskFullError } from './fault-switches';
import { leavesReserve } from './free-space';
import {
  readSnapshotHeader,
  type SnapshotHeader,
  SnapshotReader,
  SnapshotWriter,
  snapshotVersion,
} from './snapshot-file';

/** Folder of the snapshots inside the book folder. */
export const snapshotFolderName = 'snapshots';

const keptRecent = 10;
const keptDays = 30;
const millisecondsPerDay = 86_400_000;

/** The snapshots of a book: `snapshots/<clock>.bbs`, written beside and renamed when whole. */
export class SnapshotStore {
  readonly #folder: string;
  #writing: { readonly name: string; readonly path: string; readonly writer: SnapshotWriter } | null = null;
  #reading: { readonly name: string; readonly reader: SnapshotReader } | null = null;

  constructor(
    bookFolder: string,
    private readonly bookId: string,
    private readonly faults: FaultSwitches,
  ) {
    this.#folder = join(bookFolder, snapshotFolderName);
  }

  /** Snapshots of this book, oldest first. Files of other books and unreadable ones are passed over. */
  async list(): Promise<SnapshotDescription[]> {
    await mkdir(this.#folder, { recursive: true });
    const found: SnapshotDescription[] = [];
    for (const file of (await readdir(this.#folder)).sort()) {
      const name = file.replace(/\.bbs$/, '');
      if (name === file || parseClock(name) === undefined) continue;
      const path = join(this.#folder, file);
      const header = await readSnapshotHeader(path);
      if (header?.bookId !== this.bookId) continue;
      const note = header.note === undefined ? {} : { note: header.note };
      found.push({ name, seq: header.seq, bytes: (await stat(path)).size, ...note });
    }
    return found;
  }

  /** Where the snapshot with this name lies. */
  pathOf(name: string): string {
    return join(this.#folder, `${name}.bbs`);
  }

  /** Begins a snapshot; one that was begun before and not finished is dropped. */
  async begin(name: string, seq: number, note?: SnapshotNote): Promise<Result<null>> {
    await this.abort();
    const path = join(this.#folder, `${name}.part`);
    return this.#guard(async () => {
      await mkdir(this.#folder, { recursive: true });
      await this.#removeUnfinished();
      const header: SnapshotHeader = {
        format: 'branchbook-snapshot',
        version: snapshotVersion,
        bookId: this.bookId,
        name,
        seq,
        ...(note === undefined ? {} : { note }),
      };
      this.#writing = { name, path, writer: await SnapshotWriter.create(path, header) };
    });
  }

  async write(entries: readonly SnapshotEntry[]): Promise<Result<null>> {
    const writing = this.#writing;
    if (writing === null) return fail('book.snapshotFailed', { details: { code: 'notBegun' } });
    return this.#guard(async () => {
      const limit = this.faults.snapshotFullAfter;
      if (limit !== null && writing.writer.bytes > limit) throw makeDiskFullError();
      const bytes = entries.reduce((sum, { sealed }) => sum + sealed.byteLength, 0);
      if (!(await leavesReserve(this.#folder, bytes))) throw makeDiskFullError();
      await writing.writer.write(entries);
    });
  }

  /** Makes the snapshot last and removes those that are no longer kept. */
  async commit(): Promise<Result<null>> {
    const writing = this.#writing;
    if (writing === null) return fail('book.snapshotFailed', { details: { code: 'notBegun' } });
    return this.#guard(async () => {
      await writing.writer.finish();
      this.#writing = null;
      await rename(writing.path, this.pathOf(writing.name));
      await syncFolder(this.#folder);
      await this.#prune();
    });
  }

  async abort(): Promise<void> {
    const writing = this.#writing;
    this.#writing = null;
    if (writing === null) return;
    await writing.writer.close().catch(() => undefined);
    await rm(writing.path, { force: true });
  }

  /** Reads on in a snapshot; `offset` 0 begins it. Answers `book.snapshotDamaged` when it is not whole. */
  async read(name: string, offset: number, maxBytes: number): Promise<Result<SnapshotSlice>> {
    if (offset === 0 || this.#reading?.name !== name || this.#reading.reader.position !== offset) {
      await this.#reading?.reader.close();
      this.#reading = null;
      if (offset !== 0) return fail('book.snapshotDamaged');
      const opened = await SnapshotReader.open(this.pathOf(name), this.bookId);
      if (!opened.ok) return opened;
      this.#reading = { name, reader: opened.value };
    }
    const slice = await this.#reading.reader.read(maxBytes);
    if (!slice.ok || slice.value.next === null) {
      await this.#reading.reader.close();
      this.#reading = null;
    }
    return slice;
  }

  async close(): Promise<void> {
    await this.abort();
    await this.#reading?.reader.close();
    this.#reading = null;
  }

  async #guard(work: () => Promise<void>): Promise<Result<null>> {
    try {
      await work();
      return succeed(null);
    } catch (error) {
      await this.abort();
      return describeWriteError(error, 'book.snapshotFailed');
    }
  }

  async #prune(): Promise<void> {
    const found = await this.list();
    const kept = chooseKeptSnapshots(
      found.map((snapshot) => snapshot.name),
      new Set(found.filter(({ note }) => note !== undefined).map(({ name }) => name)),
    );
    for (const { name } of found) {
      if (!kept.has(name)) await rm(this.pathOf(name), { force: true });
    }
  }

  async #removeUnfinished(): Promise<void> {
    for (const file of await readdir(this.#folder)) {
      if (file.endsWith('.part')) await rm(join(this.#folder, file), { force: true });
    }
  }
}

/**
 * The ten newest, and the newest of each of the thirty days up to the newest (architecture section 5); days are those
 * of the PC's calendar. Of `noted` ones, made before a restore, each stays those thirty days.
 */
export function chooseKeptSnapshots(
  names: readonly string[],
  noted: ReadonlySet<string> = new Set(),
): Set<string> {
  const newestFirst = [...names].sort().reverse();
  const kept = new Set(newestFirst.slice(0, keptRecent));
  const newest = dayOf(newestFirst[0] ?? '');
  const days = new Set<number>();
  for (const name of newestFirst) {
    const day = dayOf(name);
    if (newest - day >= keptDays || (days.has(day) && !noted.has(name))) continue;
    days.add(day);
    kept.add(name);
  }
  return kept;
}

/** Number of the calendar day, where the PC is, on which a snapshot was made. */
function dayOf(name: string): number {
  const moment = new Date(wallTimeOf(name));
  return Math.floor((moment.getTime() - moment.getTimezoneOffset() * 60_000) / millisecondsPerDay);
}
