import { openWorkbook } from '@electron/workbook/read/open-workbook';
import type { Result } from '@shared/domain/kernel/result';
import type { RawRow } from '@shared/domain/sheets/cell';
import type { ReadWorkbook } from './exceljs-rows';

/** Reads a whole workbook with the product's own reader. */
export async function readWithOwnReader(path: string): Promise<ReadWorkbook> {
  const workbook = unwrap(await openWorkbook(path));
  try {
    const peek = unwrap(await workbook.peek());
    const rows: RawRow[][] = [];
    for (const sheet of peek.sheets) {
      const all: RawRow[] = [];
      for await (const batch of workbook.readRows(sheet.index, { batchRows: 500 }))
        all.push(...unwrap(batch));
      rows.push(all);
    }
    return { peek, rows };
  } finally {
    workbook.close();
  }
}

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`The workbook could not be read: ${result.reason}`);
  return result.value;
}
