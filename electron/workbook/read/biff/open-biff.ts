import { WorkbookFault } from '../fault';
import { requireSize } from '../limits';
import { openOle } from '../ole/ole-container';
import type { OpenWorkbook } from '../open-workbook';
import type { FileFacts } from '../open-xlsx';
import type { ByteSource } from '../source/byte-source';
import { readWhole } from '../source/byte-source';
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
  inContainer: boolean,
  password: string | undefined,
): Promise<OpenWorkbook> {
  const { source, limits } = file;
  requireSize(source, limits.heldBytes);
  const stored = await readStream(source, inContainer);
  const stream = unlockBiff(stored, password);
  const globals = readGlobals(stream, limits);
  if (globals.sheets.length === 0) throw new WorkbookFault('workbook.empty', 'no sheet');
  return describeSources(
    file,
    globals.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      scan: () => scanBiffSheet(stream, globals, sheet, limits.merges),
    })),
  );
}

/** A file may hold both streams, for old and new versions of Excel; the newer one is complete. */
async function readStream(source: ByteSource, inContainer: boolean): Promise<Buffer> {
  if (!inContainer) return readWhole(source);
  const ole = await openOle(source);
  const name = ['Workbook', 'Book'].find((one) => ole.has(one));
  if (name === undefined) throw new WorkbookFault('workbook.notWorkbook', 'container without a workbook');
  return ole.read(name);
}
