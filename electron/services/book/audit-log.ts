import { type FileHandle, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { AuditFiles, AuditFrame, AuditSlice, BookArgument, SealedHead } from '@shared/ipc/book-port';
import {
  type AuditEnd,
  auditFolderName,
  auditPath,
  encodeAuditHeader,
  findAuditEnd,
  headerLength,
  listAuditFiles,
} from './audit-file';
import { encodeAuditFrame, findAuditFrame } from './audit-frame';
import { readAuditHead, writeAuditHead } from './audit-head-file';
import { describeWriteError, syncFolder } from './durable-file';
import { type FaultSwitches, isDiskFilled, makeDiskFullError } from './fault-switches';

/** The file that is appended to. */
interface Current {
  readonly month: string;
  readonly handle: FileHandle;
  position: number;
}

/**
 * The files of the audit trail: append-only, one for each month. It sees ciphertext only; whether the rows are whole
 * in number is for the worker to say, which can open the head.
 */
export class AuditLog {
  readonly #folder: string;
  #current: Current | null = null;
  /** Where the newest file ends, once it was looked through, with its length then. */
  #end: (AuditEnd & { readonly path: string }) | null = null;
  /** Nothing may follow a row that was half written and could not be cut back. */
  #broken = false;

  constructor(
    private readonly bookFolder: string,
    /** Where the head lies: apart from the log. */
    private readonly headPath: string,
    private readonly bookId: string,
    private readonly faults: FaultSwitches,
  ) {
    this.#folder = join(bookFolder, auditFolderName);
  }

  /** What there is: months, the last sound row, what stands behind it, the head. */
  async list(): Promise<Result<AuditFiles>> {
    const files = await listAuditFiles(this.#folder);
    const months: { month: string; bytes: number }[] = [];
    for (const { month, path } of files) months.push({ month, bytes: (await stat(path)).size });
    let last: AuditFrame | null = null;
    let tailBytes = 0;
    for (const [place, file] of [...files.entries()].reverse()) {
      const end = place === files.length - 1 ? await this.#findEnd(file.path) : await findAuditEnd(file.path);
      if (place === files.length - 1) tailBytes = end.size - end.end;
      last = end.last;
      if (last !== null) break;
    }
    const head = await readAuditHead(this.headPath);
    return succeed({ machine: hostname(), months, last, tailBytes, head });
  }

  /**
   * Appends rows in one write and, with `sync`, flushes them before the head is written. On failure the file is as
   * before: `book.diskFull`, `book.readOnly`, `audit.failed`.
   */
  async append({ month, rows, sync, head }: BookArgument<'audit.append'>): Promise<Result<null>> {
    if (this.#broken) return fail('audit.failed', { details: { code: 'broken' } });
    try {
      if (isDiskFilled(this.faults, this.bookFolder)) throw makeDiskFullError();
      const [first] = rows;
      if (first !== undefined) await this.#write(await this.#openMonth(month, first.no), rows);
      if (sync) await this.#current?.handle.datasync();
      if (head !== null) await this.#keepHead(head);
      return succeed(null);
    } catch (error) {
      return describeWriteError(error, 'audit.failed');
    }
  }

  /** Rows of a month from `offset` on; damage between them is passed over and told. */
  async read({ month, offset, maxBytes }: BookArgument<'audit.read'>): Promise<Result<AuditSlice>> {
    const handle = await open(auditPath(this.#folder, month), 'r').catch(() => null);
    if (handle === null) return succeed({ rows: [], next: null, damagedBytes: 0 });
    try {
      const { size } = await handle.stat();
      for (let wanted = maxBytes; ; wanted *= 4) {
        const bytes = Buffer.alloc(Math.max(0, Math.min(wanted, size - offset)));
        await handle.read(bytes, 0, bytes.byteLength, offset);
        const isLast = offset + bytes.byteLength >= size;
        const slice = readSlice(bytes, offset, isLast);
        // Less than a whole row was read, or a long stretch of damage: the next look takes more.
        if (isLast || slice.rows.length > 0) return succeed(slice);
      }
    } finally {
      await handle.close();
    }
  }

  /** Puts an unsound end aside, and removes the files of months before one. */
  async cut({ tail, before }: BookArgument<'audit.cut'>): Promise<Result<null>> {
    try {
      if (tail) await this.#putTailAside();
      if (before !== null) await this.#removeBefore(before);
      return succeed(null);
    } catch (error) {
      return describeWriteError(error, 'audit.failed');
    }
  }

  async close(): Promise<void> {
    const current = this.#current;
    this.#current = null;
    await current?.handle.close();
  }

  /** Looks a file through for its end, unless it is as long as it was left. */
  async #findEnd(path: string): Promise<AuditEnd> {
    const known = this.#end;
    if (known?.path === path && (await stat(path)).size === known.size) return known;
    const end = await findAuditEnd(path);
    this.#end = { ...end, path };
    return end;
  }

  async #openMonth(month: string, firstNo: number): Promise<Current> {
    if (this.#current?.month === month) return this.#current;
    await this.#current?.handle.datasync();
    await this.close();
    const path = auditPath(this.#folder, month);
    await mkdir(this.#folder, { recursive: true });
    const known = await this.#findEnd(path).catch(() => null);
    const handle = await open(path, known === null ? 'wx+' : 'r+', 0o600);
    let position = known?.end ?? 0;
    if (position === 0) {
      const header = encodeAuditHeader(this.bookId, month, firstNo);
      try {
        await handle.truncate(0);
        await handle.write(header, 0, header.byteLength, 0);
        await handle.sync();
        await syncFolder(this.#folder);
      } catch (error) {
        await handle.close();
        if (known === null) await rm(path, { force: true });
        throw error;
      }
      position = header.byteLength;
    }
    this.#current = { month, handle, position };
    return this.#current;
  }

  async #write(current: Current, rows: readonly AuditFrame[]): Promise<void> {
    const bytes = Buffer.concat(rows.map(encodeAuditFrame));
    let written = 0;
    try {
      while (written < bytes.byteLength) {
        const length = bytes.byteLength - written;
        const done = await current.handle.write(bytes, written, length, current.position + written);
        written += done.bytesWritten;
      }
    } catch (error) {
      await current.handle.truncate(current.position).catch(() => {
        this.#broken = true;
      });
      throw error;
    }
    current.position += bytes.byteLength;
    const last = rows.at(-1);
    if (last !== undefined) {
      const path = auditPath(this.#folder, current.month);
      this.#end = { path, last, end: current.position, size: current.position };
    }
  }

  /** A disk that is full right now is no reason to refuse rows that are on it. */
  async #keepHead(head: SealedHead): Promise<void> {
    await writeAuditHead(this.headPath, head).catch(() => undefined);
  }

  async #putTailAside(): Promise<void> {
    const file = (await listAuditFiles(this.#folder)).at(-1);
    if (file === undefined) return;
    await this.close();
    const { end, size } = await findAuditEnd(file.path);
    if (end === size) return;
    const bytes = await readFile(file.path);
    if (end === 0) {
      await rename(file.path, join(this.#folder, `${file.month}-whole.torn`));
    } else {
      await writeFile(join(this.#folder, `${file.month}-${end}.torn`), bytes.subarray(end), { mode: 0o600 });
      const handle = await open(file.path, 'r+');
      try {
        await handle.truncate(end);
        await handle.sync();
      } finally {
        await handle.close();
      }
    }
    await syncFolder(dirname(file.path));
  }

  async #removeBefore(before: string): Promise<void> {
    for (const { month, path } of await listAuditFiles(this.#folder)) {
      if (month < before) await rm(path);
    }
    await syncFolder(this.#folder);
  }
}

function readSlice(bytes: Buffer, offset: number, isLast: boolean): AuditSlice {
  const rows: AuditSlice['rows'][number][] = [];
  let at = offset === 0 ? headerLength(bytes) : 0;
  for (let found = findAuditFrame(bytes, at); found !== null; found = findAuditFrame(bytes, at)) {
    rows.push({ ...found.frame, damagedBefore: found.start - at, end: offset + found.end });
    at = found.end;
  }
  if (!isLast) return { rows, next: offset + at, damagedBytes: 0 };
  return { rows, next: null, damagedBytes: bytes.byteLength - at };
}
