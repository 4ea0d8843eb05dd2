import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Result } from '@shared/domain/kernel/result';
import { succeed } from '@shared/domain/kernel/result';
import type { RawRow, SheetPeek, WorkbookPeek } from '@shared/domain/sheets/cell';
import type { CellContext } from './cell-reader';
import type { WorkbookReason } from './fault';
import { explainFault, WorkbookFault } from './fault';
import type { ReadLimits } from './limits';
import { defaultLimits } from './limits';
import { readSharedStrings } from './shared-strings';
import { SheetReader } from './sheet-reader';
import { sniffFile } from './sniff';
import { readDateStyles } from './styles';
import type { SheetPart, WorkbookParts } from './workbook-parts';
import { readWorkbookParts } from './workbook-parts';
import { toUtf8 } from './xml-part';
import type { ZipPackage } from './zip-package';
import { openPackage } from './zip-package';

/** A workbook that is open for reading. Failures carry the file's name in `details.file`. */
export interface OpenWorkbook {
  /** A first look at all sheets; scans the whole file once, without keeping values beyond the first rows. */
  peek(): Promise<Result<WorkbookPeek, WorkbookReason>>;
  /**
   * The filled rows of a sheet (position in `WorkbookPeek.sheets`), top to bottom, `batchRows` at a time (the last
   * batch may be shorter). A failure ends the rows. Nothing is read ahead of the consumer but one piece.
   */
  readRows(
    sheet: number,
    options: { readonly batchRows: number },
  ): AsyncGenerator<Result<readonly RawRow[], WorkbookReason>>;
  close(): void;
}

/**
 * Opens an .xlsx or .xlsm by its content. Reasons: `workbook.notWorkbook`, `empty`, `encrypted`, `oldFormat`,
 * `damaged`, `tooLarge`, `unreadable`.
 */
export async function openWorkbook(
  path: string,
  limits: ReadLimits = defaultLimits,
): Promise<Result<OpenWorkbook, WorkbookReason>> {
  try {
    const size = await checkKind(path, limits);
    const zip = await openPackage(path, limits);
    try {
      const parts = await readWorkbookParts(zip);
      if (parts.sheets.length === 0) throw new WorkbookFault('workbook.empty', 'no sheet');
      return succeed(describeWorkbook({ path, size, limits, zip, parts, context: null }));
    } catch (error) {
      zip.close();
      throw error;
    }
  } catch (error) {
    return nameFile(path, error);
  }
}

interface Book {
  readonly path: string;
  readonly size: number;
  readonly limits: ReadLimits;
  readonly zip: ZipPackage;
  readonly parts: WorkbookParts;
  context: Promise<CellContext> | null;
}

function describeWorkbook(book: Book): OpenWorkbook {
  return {
    async peek() {
      try {
        const sheets: SheetPeek[] = [];
        for (const [index, sheet] of book.parts.sheets.entries()) {
          sheets.push(await peekSheet(book, sheet, index));
        }
        const sha256 = await hashFile(book.path);
        return succeed({ file: basename(book.path), size: book.size, sha256, sheets });
      } catch (error) {
        return nameFile(book.path, error);
      }
    },
    async *readRows(index, { batchRows }) {
      try {
        const sheet = book.parts.sheets[index];
        if (sheet === undefined) throw new WorkbookFault('workbook.damaged', 'no such sheet');
        for await (const rows of scanSheet(book, sheet, batchRows)) yield succeed(rows);
      } catch (error) {
        yield nameFile(book.path, error);
      }
    },
    close: () => book.zip.close(),
  };
}

async function peekSheet(book: Book, sheet: SheetPart, index: number): Promise<SheetPeek> {
  const reader = new SheetReader(await loadContext(book), true, book.limits.merges);
  const watch = watchIdle(book.limits, () => reader.filledRows);
  for await (const piece of toUtf8(book.zip.stream(sheet.part))) {
    reader.feed(piece);
    watch();
  }
  reader.end();
  return {
    name: sheet.name,
    index,
    visibility: sheet.visibility,
    head: reader.rows,
    merges: reader.merges,
    filledRows: reader.filledRows,
    lastRow: reader.lastRow,
    hiddenColumns: [...reader.hiddenColumns],
  };
}

async function* scanSheet(
  book: Book,
  sheet: SheetPart,
  batchRows: number,
): AsyncGenerator<readonly RawRow[]> {
  const reader = new SheetReader(await loadContext(book), false, 0);
  let watch = watchIdle(book.limits, () => reader.filledRows);
  for await (const piece of toUtf8(book.zip.stream(sheet.part))) {
    reader.feed(piece);
    watch();
    if (reader.rows.length < batchRows) continue;
    let from = 0;
    for (; reader.rows.length - from >= batchRows; from += batchRows) {
      yield reader.rows.slice(from, from + batchRows);
    }
    reader.rows = reader.rows.slice(from);
    watch = watchIdle(book.limits, () => reader.filledRows);
  }
  reader.end();
  if (reader.rows.length > 0) yield reader.rows;
}

/** Shared texts and styles are read once, when the first sheet needs them. */
function loadContext(book: Book): Promise<CellContext> {
  book.context ??= readContext(book);
  return book.context;
}

async function readContext({ zip, parts, limits }: Book): Promise<CellContext> {
  const dateStyles = await readDateStyles(parts.styles === null ? null : await zip.read(parts.styles));
  const shared =
    parts.sharedStrings === null ? null : await readSharedStrings(zip.stream(parts.sharedStrings), limits);
  return { shared, dateStyles, date1904: parts.date1904 };
}

/** Stops a sheet that goes on and on without a value. */
function watchIdle(limits: ReadLimits, countFilled: () => number): () => void {
  let since = performance.now();
  let filled = countFilled();
  return () => {
    const now = countFilled();
    if (now !== filled) {
      filled = now;
      since = performance.now();
    } else if (performance.now() - since > limits.idleMillis) {
      throw new WorkbookFault('workbook.tooLarge', 'no value for too long');
    }
  };
}

async function checkKind(path: string, limits: ReadLimits): Promise<number> {
  const file = await open(path, 'r');
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new WorkbookFault('workbook.unreadable', 'no file');
    const kind = await sniffFile(file, stats.size);
    if (kind === 'empty') throw new WorkbookFault('workbook.empty', 'no bytes');
    if (kind === 'encryptedPackage') throw new WorkbookFault('workbook.encrypted', 'encrypted package');
    if (kind === 'xls') throw new WorkbookFault('workbook.oldFormat', 'binary format', { format: 'xls' });
    if (kind !== 'zip') throw new WorkbookFault('workbook.notWorkbook', kind);
    if (stats.size > limits.fileBytes) throw new WorkbookFault('workbook.tooLarge', 'file size');
    return stats.size;
  } finally {
    await file.close();
  }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(chunk);
  return hash.digest('hex');
}

function nameFile(path: string, error: unknown): Result<never, WorkbookReason> {
  const failure = explainFault(error);
  return { ...failure, details: { ...failure.details, file: basename(path) } };
}
