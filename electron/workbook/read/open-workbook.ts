import { basename } from 'node:path';
import type { Result } from '@shared/domain/kernel/result';
import { succeed } from '@shared/domain/kernel/result';
import type { RawRow, WorkbookPeek } from '@shared/domain/sheets/cell';
import type { PastedCells } from '@shared/ipc/workbook-port';
import { openBiff } from './biff/open-biff';
import { decryptPackage } from './crypto/decrypt-package';
import type { WorkbookReason } from './fault';
import { WorkbookFault } from './fault';
import { openHtml } from './html/open-html';
import type { ReadLimits } from './limits';
import { defaultLimits, requireSize } from './limits';
import { nameFailure, nameFile } from './name-file';
import type { FileFacts } from './open-xlsx';
import { openXlsx } from './open-xlsx';
import { openPaste } from './paste/open-paste';
import type { FileKind } from './sniff';
import { sniffFile } from './sniff';
import type { ByteSource, HeldFile } from './source/byte-source';
import { openSource } from './source/byte-source';
import { openText } from './text/open-text';
import { openXmlSpreadsheet } from './xml2003/open-xml-spreadsheet';

/** A workbook that is open for reading. Failures carry the file's name in `details.file`. */
export interface OpenWorkbook {
  /** SHA-256 of the file as it is now, hex. */
  sha256(): Promise<Result<string, WorkbookReason>>;
  /** A first look at all sheets; scans the whole file once, without keeping values beyond the first rows. */
  peek(): Promise<Result<WorkbookPeek, WorkbookReason>>;
  /**
   * The filled rows of a sheet (position in `WorkbookPeek.sheets`), top to bottom, `batchRows` at a time (the last
   * batch may be shorter). A failure ends the rows; one after all rows says that the file was written to meanwhile
   * (`workbook.changed`). Nothing is read ahead of the consumer but one piece.
   */
  readRows(
    sheet: number,
    options: { readonly batchRows: number },
  ): AsyncGenerator<Result<readonly RawRow[], WorkbookReason>>;
  close(): void;
}

/**
 * Opens a workbook by its content, whatever its name: .xlsx and .xlsm; .xls of Excel 5 to 2003; XML Spreadsheet 2003;
 * pages with tables and texts of cells (.csv, .txt, .tsv), also under the name .xls; encrypted workbooks with their `password`. `place` is a
 * path, or something in memory that lies nowhere else: bytes, or cells that were pasted. Reasons: all of
 * `WorkbookReason`.
 */
export async function openWorkbook(
  place: string | HeldFile | PastedCells,
  limits: ReadLimits = defaultLimits,
  password?: string,
): Promise<Result<OpenWorkbook, WorkbookReason>> {
  if (typeof place === 'object' && 'text' in place) return openCells(place, limits);
  let source: ByteSource;
  try {
    source = await openSource(place);
  } catch (error) {
    return nameFile(typeof place === 'string' ? basename(place) : place.name, error);
  }
  try {
    return succeed(await openByContent({ source, limits }, password));
  } catch (error) {
    const failure = await nameFailure(source, error);
    source.close();
    return failure;
  }
}

async function openCells(
  cells: PastedCells,
  limits: ReadLimits,
): Promise<Result<OpenWorkbook, WorkbookReason>> {
  try {
    return succeed(await openPaste(cells, limits));
  } catch (error) {
    return nameFile(cells.name, error);
  }
}

async function openByContent(file: FileFacts, password: string | undefined): Promise<OpenWorkbook> {
  const { source, limits } = file;
  const { kind, head } = await sniffFile(source);
  if (isLockFile(source)) throw nameLockFile(source);
  switch (kind) {
    case 'empty':
      throw new WorkbookFault('workbook.empty', 'no bytes');
    case 'zip':
      requireSize(source, limits.fileBytes);
      return openXlsx(file);
    case 'encryptedPackage':
      return openXlsx(file, await decryptPackage(source, limits, password));
    case 'xls':
    case 'bareXls':
      return openBiff(file, kind === 'xls', password);
    case 'html':
      return openHtml(file, head);
    case 'text':
      return openText(file, head);
    case 'xmlSpreadsheet':
      return openXmlSpreadsheet(file);
    case 'mht':
    case 'sylk':
      throw new WorkbookFault('workbook.oldFormat', 'table of another kind', { format: kind });
    default:
      throw new WorkbookFault('workbook.notWorkbook', kind, isForeign(kind) ? { format: kind } : {});
  }
}

/** Formats that the sentence about it can name. */
function isForeign(kind: FileKind): boolean {
  return kind === 'pdf' || kind === 'word' || kind === 'picture' || kind === 'archive';
}

/** Bytes of the file that Excel and WPS keep beside an open workbook are 165; other programs write a little more. */
const lockFileBytes = 4096;

function isLockFile({ name, size }: ByteSource): boolean {
  return /^(~\$|\.~lock\.)/.test(name) && size <= lockFileBytes;
}

function nameLockFile({ name }: ByteSource): WorkbookFault {
  const original = name.replace(/^(~\$|\.~lock\.)/, '').replace(/#$/, '');
  return new WorkbookFault('workbook.lockFile', 'lock file', { original });
}
