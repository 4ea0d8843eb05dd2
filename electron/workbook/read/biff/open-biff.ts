import type { FileHandle } from 'node:fs/promises';
import { WorkbookFault } from '../fault';
import { openOle } from '../ole/ole-container';
import type { OpenWorkbook } from '../open-workbook';
import type { FileFacts } from '../open-xlsx';
import { describeSources } from '../source-workbook';
import { readGlobals } from './globals';
import { scanBiffSheet } from './sheet-records';
import { unlockBiff } from './unlock-biff';

/**
 * Opens an .xls of Excel 5, 95 or 97 to 2003, in its container or bare. Its stream is held in memory as a whole.
 * Throws `WorkbookFault` and disk errors.
 */
export async function openBiff(
  file: FileFacts,
  handle: FileHandle,
  inContainer: boolean,
  password: string | undefined,
): Promise<OpenWorkbook> {
  if (file.size > file.limits.heldBytes) throw new WorkbookFault('workbook.tooLarge', 'file size');
  const stored = await readStream(handle, file.size, inContainer);
  const stream = unlockBiff(stored, password);
  const globals = readGlobals(stream, file.limits);
  if (globals.sheets.length === 0) throw new WorkbookFault('workbook.empty', 'no sheet');
  return describeSources(
    file,
    globals.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      scan: () => scanBiffSheet(stream, globals, sheet, file.limits.merges),
    })),
  );
}

/** A file may hold both streams, for old and new versions of Excel; the newer one is complete. */
async function readStream(handle: FileHandle, size: number, inContainer: boolean): Promise<Buffer> {
  if (!inContainer) {
    const bytes = Buffer.alloc(size);
    await handle.read(bytes, 0, size, 0);
    return bytes;
  }
  const ole = await openOle(handle, size);
  const name = ['Workbook', 'Book'].find((one) => ole.has(one));
  if (name === undefined) throw new WorkbookFault('workbook.notWorkbook', 'container without a workbook');
  return ole.read(name);
}
