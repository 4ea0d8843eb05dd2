import { mkdir, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseOldBackups } from '@shared/domain/care/backup-plan';
import { type Failure, fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { BackupDone, BackupFile, CareFile, CareReport, CareState } from '@shared/ipc/backup';
import type { CheckedArgument } from '@shared/ipc/contract';
import type { FileTokens } from '../file-tokens';
import { backupEnding } from '../opened-backup';
import { readCare, writeCare } from './backup-care';
import { stageBackup, swapBackupIn } from './backup-install';
import { nameBackup } from './backup-name';
import type { BookFolder } from './book-folder';
import { describeWriteError, syncFolder } from './durable-file';
import { makeDiskFullError } from './fault-switches';
import { journalFolderName } from './journal';
import { listSegments, SegmentReader } from './journal-segment';
import { readKeyring } from './keyring-store';
import { readSnapshotHeader, SnapshotReader, SnapshotWriter } from './snapshot-file';
import { SnapshotStore } from './snapshot-store';

const bytesPerSlice = 4_000_000;
/** A share that does not answer within this long counts as absent. */
const probeMs = 5_000;
/** A backup that was not finished in this time never will be. */
const unfinishedMs = 86_400_000;

interface Needs {
  readonly book: BookFolder;
  readonly tokens: FileTokens;
  /** Asks the person for a backup file; null when cancelled. */
  readonly pickBackup: () => Promise<string | null>;
  readonly now?: () => Date;
}

/** Backups of the chosen book in another place: where they go, how the last one ended, and making one. */
export class BackupDesk {
  #running: Promise<Result<BackupDone>> | null = null;

  constructor(private readonly needs: Needs) {}

  /** What the shell knows of the book's safety. */
  async describe(): Promise<Result<CareState>> {
    return succeed(await this.#tell(await readCare(this.#folder)));
  }

  async setPlan({ plan }: CheckedArgument<'backup.setPlan'>): Promise<Result<CareState>> {
    return this.#write({ plan });
  }

  /** Sends backups to the folder behind the token. Fails with `backup.insideBook` where the book itself lies. */
  async setFolder({ folder }: CheckedArgument<'backup.setFolder'>): Promise<Result<CareState>> {
    const path = this.needs.tokens.folderOf(folder)?.path;
    if (path === undefined) return fail('files.unknownToken');
    if (`${path}/`.startsWith(`${this.needs.book.base}/`)) return fail('backup.insideBook');
    return this.#write({ folder: path, lastFailure: null });
  }

  /**
   * Copies the newest snapshot, with the keyring, to the destination: a temporary file, fsync, rename. Older ones beyond
   * those to be kept are removed. Reasons: `backup.noFolder`, `backup.folderGone`, `backup.full`, `backup.readOnly`,
   * `backup.failed`, `backup.noSnapshot`, `book.snapshotDamaged`, and those of the keyring.
   */
  run({ branch }: CheckedArgument<'backup.run'>): Promise<Result<BackupDone>> {
    // One at a time: who asks while one is made gets that one.
    this.#running ??= this.#runAndNote(branch).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Backups of this book at the destination, the newest first; none where it cannot be reached. */
  async list(): Promise<Result<readonly BackupFile[]>> {
    const { folder } = await readCare(this.#folder);
    const book = await this.needs.book.identify();
    if (folder === null || book === null || !(await isThere(folder))) return succeed([]);
    const found: BackupFile[] = [];
    for (const name of await readdir(folder).catch(() => [])) {
      if (!name.endsWith(backupEnding)) continue;
      const looked = await this.needs.book.backups.look(join(folder, name));
      if (looked.ok && looked.value.bookId === book.bookId) found.push(looked.value);
    }
    return succeed(found.sort((left, right) => right.seq - left.seq || (left.at < right.at ? 1 : -1)));
  }

  /** Looks at the file behind a token of either kind. */
  async look({ token }: CheckedArgument<'backup.look'>): Promise<Result<BackupFile>> {
    const { backups } = this.needs.book;
    const path = backups.pathOf(token) ?? this.needs.tokens.pathOf(token, 'read');
    return path === undefined ? fail('files.unknownToken') : backups.look(path);
  }

  /** Lets the person pick a backup; null when cancelled. */
  async pick(): Promise<Result<BackupFile | null>> {
    const path = await this.needs.pickBackup();
    return path === null ? succeed(null) : this.needs.book.backups.look(path);
  }

  stage({ token }: CheckedArgument<'backup.stage'>): Promise<Result<null>> {
    return stageBackup(this.#folder, this.needs.book.backups, token);
  }

  swap({ keyring }: CheckedArgument<'backup.swap'>): Promise<Result<null>> {
    return swapBackupIn(this.#folder, keyring, this.#now());
  }

  async note({ what, report }: CheckedArgument<'backup.note'>): Promise<Result<null>> {
    const told: CareReport = report;
    const noted = await this.#write(what === 'rehearsal' ? { lastRehearsal: told } : { lastVerify: told });
    return noted.ok ? succeed(null) : noted;
  }

  get #folder(): string {
    return this.needs.book.path;
  }

  #now(): Date {
    return this.needs.now?.() ?? new Date();
  }

  async #runAndNote(branch: string): Promise<Result<BackupDone>> {
    const made = await this.#run(branch);
    const at = this.#now().toISOString();
    await this.#write(
      made.ok ? { lastBackup: made.value, lastFailure: null } : { lastFailure: { at, reason: made.reason } },
    );
    return made;
  }

  async #run(branch: string): Promise<Result<BackupDone>> {
    const { folder, plan } = await readCare(this.#folder);
    if (folder === null) return fail('backup.noFolder');
    if (!(await isThere(folder))) return fail('backup.folderGone');
    const book = await this.needs.book.identify();
    const keyring = await readKeyring(this.#folder);
    if (!keyring.ok) return keyring;
    if (book === null || keyring.value === null) return fail('book.keyringMissing');
    const snapshots = new SnapshotStore(this.#folder, book.bookId, this.needs.book.faults);
    const newest = (await snapshots.list()).at(-1);
    if (newest === undefined) return fail('backup.noSnapshot');
    const now = this.#now();
    const header = {
      format: 'branchbook-snapshot',
      version: 1,
      bookId: book.bookId,
      name: newest.name,
      seq: newest.seq,
      branch,
      at: now.toISOString(),
      keyring: keyring.value,
    } as const;
    const name = nameBackup(branch, now, await readdir(folder).catch(() => []));
    const copied = await this.#copy(snapshots.pathOf(newest.name), join(folder, name), header);
    if (!copied.ok) return copied;
    await this.#removeOld(folder, book.bookId, plan.keep, name);
    return succeed({ at: header.at, name, bytes: copied.value, seq: newest.seq });
  }

  /** Copies entry by entry, checking on the way; answers the bytes written. */
  async #copy(
    from: string,
    to: string,
    header: Parameters<typeof SnapshotWriter.create>[1],
  ): Promise<Result<number>> {
    const opened = await SnapshotReader.open(from, header.bookId);
    if (!opened.ok) return opened;
    const reader = opened.value;
    const temporary = `${to}.part`;
    let writer: SnapshotWriter | null = null;
    try {
      writer = await SnapshotWriter.create(temporary, header);
      for (let next: number | null = 0; next !== null; ) {
        const slice = await reader.read(bytesPerSlice);
        if (!slice.ok) {
          await discard(writer, temporary);
          return slice;
        }
        const limit = this.needs.book.faults.snapshotFullAfter;
        if (limit !== null && writer.bytes > limit) throw makeDiskFullError();
        if (slice.value.entries.length > 0) await writer.write(slice.value.entries);
        next = slice.value.next;
      }
      await writer.finish();
      const { bytes } = writer;
      writer = null;
      await rename(temporary, to);
      // Not every share lets a folder be flushed; the file itself was.
      await syncFolder(join(to, '..')).catch(() => undefined);
      return succeed(bytes);
    } catch (error) {
      await discard(writer, temporary);
      return describeBackupError(error);
    } finally {
      await reader.close();
    }
  }

  async #removeOld(folder: string, bookId: string, keep: number, justWritten: string): Promise<void> {
    const own: { name: string; seq: number }[] = [];
    for (const name of await readdir(folder).catch(() => [])) {
      if (name.endsWith(`${backupEnding}.part`)) await this.#removeUnfinished(join(folder, name));
      if (!name.endsWith(backupEnding)) continue;
      const header = await readSnapshotHeader(join(folder, name)).catch(() => null);
      if (header?.bookId === bookId) own.push({ name, seq: header.seq });
    }
    for (const { name } of chooseOldBackups(own, keep, justWritten)) {
      await rm(join(folder, name), { force: true }).catch(() => undefined);
    }
  }

  /** One that a crash left half written; another PC may be writing a younger one to the same share. */
  async #removeUnfinished(path: string): Promise<void> {
    const about = await stat(path).catch(() => null);
    if (about === null || this.#now().getTime() - about.mtimeMs < unfinishedMs) return;
    await rm(path, { force: true }).catch(() => undefined);
  }

  async #write(values: Parameters<typeof writeCare>[1]): Promise<Result<CareState>> {
    try {
      await mkdir(this.#folder, { recursive: true });
      return succeed(await this.#tell(await writeCare(this.#folder, values)));
    } catch (error) {
      return describeWriteError(error, 'book.filesFailed');
    }
  }

  async #tell({ format: _, version: __, folder, ...care }: CareFile): Promise<CareState> {
    const newest = await this.#newestSnapshotSeq();
    return {
      ...care,
      destination: folder,
      freeBytes: await freeBytes(this.#folder),
      destinationFree: folder === null || !(await isThere(folder)) ? null : await freeBytes(folder),
      ...(await measureJournal(join(this.#folder, journalFolderName), newest)),
    };
  }

  async #newestSnapshotSeq(): Promise<number> {
    const book = await this.needs.book.identify();
    if (book === null) return 0;
    const snapshots = new SnapshotStore(this.#folder, book.bookId, this.needs.book.faults);
    return (await snapshots.list()).at(-1)?.seq ?? 0;
  }
}

async function discard(writer: SnapshotWriter | null, path: string): Promise<void> {
  await writer?.close().catch(() => undefined);
  await rm(path, { force: true }).catch(() => undefined);
}

function describeBackupError(error: unknown): Failure {
  const described = describeWriteError(error, 'backup.failed');
  if (described.reason === 'book.diskFull') return fail('backup.full');
  if (described.reason === 'book.readOnly') return fail('backup.readOnly');
  const code = String(described.details?.code ?? '');
  const isAbsent = ['ENOENT', 'ENOTDIR', 'EIO', 'ETIMEDOUT', 'EHOSTDOWN', 'ENETUNREACH', 'ENODEV'].includes(
    code,
  );
  return isAbsent ? fail('backup.folderGone') : described;
}

/** True for a folder that answers in time; a share that hangs counts as absent. */
async function isThere(folder: string): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), probeMs);
  });
  const there = stat(folder).then(
    (about) => about.isDirectory(),
    () => false,
  );
  const answer = await Promise.race([there, late]);
  clearTimeout(timer);
  return answer;
}

async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** Bytes of the journal, and of the segments that hold changes after `seq`. */
async function measureJournal(
  folder: string,
  seq: number,
): Promise<Pick<CareState, 'journalBytes' | 'journalTotal'>> {
  let journalBytes = 0;
  let journalTotal = 0;
  for (const { path } of await listSegments(folder).catch(() => [])) {
    const { size } = await stat(path);
    const reader = await SegmentReader.open(path);
    await reader.close();
    journalTotal += size;
    if (reader.header !== null && reader.header.firstSeq > seq) journalBytes += size;
  }
  return { journalBytes, journalTotal };
}
