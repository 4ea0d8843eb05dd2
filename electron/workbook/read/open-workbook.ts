import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import type { Result } from '@shared/domain/kernel/result';
import { succeed } from '@shared/domain/kernel/result';
import type { RawRow, WorkbookPeek } from '@shared/domain/sheets/cell';
import { openBiff } from './biff/open-biff';
import { decryptPackage } from './crypto/decrypt-package';
import type { WorkbookReason } from './fault';
import { WorkbookFault } from './fault';
import { openHtml } from './html/open-html';
import type { ReadLimits } from './limits';
import { defaultLimits } from './limits';
import { nameFile } from './name-file';
import type { FileFacts } from './open-xlsx';
import { openXlsx } from './open-xlsx';
import { sniffFile } from './sniff';
import { openText } from './text/open-text';

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
 * Opens a workbook by its content, whatever its name: .xlsx and .xlsm; .xls of Excel 5 to 2003; pages with tables and
 * texts of cells (.csv, .txt, .tsv), also under the name .xls; encrypted workbooks with their `password`. Reasons:
 * `workbook.notWorkbook`, `empty`, `encrypted`, `wrongPassword`, `lockedOtherwise`, `oldFormat`, `damaged`,
 * `tooLarge`, `unreadable`.
 */
export async function openWorkbook(
  path: string,
  limits: ReadLimits = defaultLimits,
  password?: string,
): Promise<Result<OpenWorkbook, WorkbookReason>> {
  try {
    const handle = await open(path, 'r');
    try {
      return succeed(await openByContent(path, handle, limits, password));
    } finally {
      await handle.close();
    }
  } catch (error) {
    return nameFile(path, error);
  }
}

async function openByContent(
  path: string,
  handle: FileHandle,
  limits: ReadLimits,
  password: string | undefined,
): Promise<OpenWorkbook> {
  const stats = await handle.stat();
  if (!stats.isFile()) throw new WorkbookFault('workbook.unreadable', 'no file');
  const file: FileFacts = { path, size: stats.size, limits };
  const { kind, head } = await sniffFile(handle, stats.size);
  switch (kind) {
    case 'empty':
      throw new WorkbookFault('workbook.empty', 'no bytes');
    case 'zip':
      if (file.size > limits.fileBytes) throw new WorkbookFault('workbook.tooLarge', 'file size');
      return openXlsx(file);
    case 'encryptedPackage':
      return openXlsx(file, await decryptPackage(handle, file.size, limits, password));
    case 'xls':
    case 'bareXls':
      return openBiff(file, handle, kind === 'xls', password);
    case 'html':
      return openHtml(file, head);
    case 'text':
      return openText(file, head);
    case 'foreignTable':
      throw new WorkbookFault('workbook.oldFormat', 'table of another kind', { format: 'other' });
    default:
      throw new WorkbookFault('workbook.notWorkbook', kind);
  }
}
