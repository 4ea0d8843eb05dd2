import { succeed } from '@shared/domain/kernel/result';
import type { RawRow, SheetPeek } from '@shared/domain/sheets/cell';
import type { CellContext } from './cell-reader';
import { WorkbookFault } from './fault';
import type { ReadLimits } from './limits';
import { requireWidth } from './limits';
import { nameFailure } from './name-file';
import type { OpenWorkbook } from './open-workbook';
import { readSharedStrings } from './shared-strings';
import { SheetReader } from './sheet-reader';
import type { ByteSource } from './source/byte-source';
import { HashOnce, requireUnchanged } from './source/hash-once';
import { readDateStyles } from './styles';
import type { SheetPart, WorkbookParts } from './workbook-parts';
import { readWorkbookParts } from './workbook-parts';
import { toUtf8 } from './xml-part';
import type { ZipPackage } from './zip-package';
import { openPackage } from './zip-package';

/** A file that is being opened. */
export interface FileFacts {
  readonly source: ByteSource;
  readonly limits: ReadLimits;
}

/**
 * Opens an .xlsx or .xlsm: `content` is where its bytes come from, or the bytes where the file held them encrypted.
 * Throws `WorkbookFault` and disk errors.
 */
export async function openXlsx(
  file: FileFacts,
  content: ByteSource | Buffer = file.source,
): Promise<OpenWorkbook> {
  const zip = await openPackage(content, file.limits);
  try {
    const parts = await readWorkbookParts(zip);
    if (parts.sheets.length === 0) throw new WorkbookFault('workbook.empty', 'no sheet');
    return describeXlsx({ ...file, zip, parts, context: null });
  } catch (error) {
    zip.close();
    throw error;
  }
}

interface Book extends FileFacts {
  readonly zip: ZipPackage;
  readonly parts: WorkbookParts;
  context: Promise<CellContext> | null;
}

function describeXlsx(book: Book): OpenWorkbook {
  const { source } = book;
  const hash = new HashOnce(source);
  return {
    sha256: () => hash.find(),
    async peek() {
      try {
        const sheets: SheetPeek[] = [];
        for (const [index, sheet] of book.parts.sheets.entries()) {
          sheets.push(await peekSheet(book, sheet, index));
        }
        const sha256 = await hash.read();
        await requireUnchanged(source);
        return succeed({ file: source.name, size: source.size, sha256, sheets });
      } catch (error) {
        return nameFailure(source, error);
      }
    },
    async *readRows(index, { batchRows }) {
      try {
        const sheet = book.parts.sheets[index];
        if (sheet === undefined) throw new WorkbookFault('workbook.damaged', 'no such sheet');
        for await (const rows of scanSheet(book, sheet, batchRows)) yield succeed(rows);
        await requireUnchanged(source);
      } catch (error) {
        yield nameFailure(source, error);
      }
    },
    close: () => {
      book.zip.close();
      source.close();
    },
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
  requireWidth(reader.rows);
  return {
    name: sheet.name,
    index,
    visibility: sheet.visibility,
    head: reader.rows,
    merges: reader.merges,
    filledRows: reader.filledRows,
    lastRow: reader.lastRow,
    hiddenColumns: [...reader.hiddenColumns],
    ...(reader.hiddenFilledRows > 0 ? { hiddenRows: reader.hiddenFilledRows } : {}),
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
