import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultLimits, type ReadLimits } from '@electron/workbook/read/limits';
import { openWorkbook } from '@electron/workbook/read/open-workbook';
import type { Result } from '@shared/domain/kernel/result';
import { succeed } from '@shared/domain/kernel/result';
import type { RawCell, RawRow, WorkbookPeek } from '@shared/domain/sheets/cell';

/** A workbook read to the end: its peek and the rows of every sheet. */
export interface WholeWorkbook {
  readonly peek: WorkbookPeek;
  readonly sheets: readonly (readonly RawRow[])[];
}

/** Reads a file to the end, or up to the first failure. */
export async function readWholeWorkbook(
  path: string,
  limits: ReadLimits = defaultLimits,
  password?: string,
): Promise<Result<WholeWorkbook>> {
  const opened = await openWorkbook(path, limits, password);
  if (!opened.ok) return opened;
  try {
    const peek = await opened.value.peek();
    if (!peek.ok) return peek;
    const sheets: RawRow[][] = [];
    for (const sheet of peek.value.sheets) {
      const rows: RawRow[] = [];
      for await (const batch of opened.value.readRows(sheet.index, { batchRows: 50 })) {
        if (!batch.ok) return batch;
        rows.push(...batch.value);
      }
      sheets.push(rows);
    }
    return succeed({ peek: peek.value, sheets });
  } finally {
    opened.value.close();
  }
}

/** Runs `use` with a file that holds `bytes` and removes it afterwards. */
export async function withFile<T>(
  bytes: Buffer | string,
  use: (path: string) => Promise<T>,
  name = '台账.xlsx',
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'branchbook-workbook-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return await use(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads bytes as a workbook to the end. */
export function readBytes(bytes: Buffer | string, limits?: ReadLimits): Promise<Result<WholeWorkbook>> {
  return withFile(bytes, (path) => readWholeWorkbook(path, limits));
}

/** Rows of the first sheet by row number; throws when the bytes are no workbook. */
export async function readFirstSheet(bytes: Buffer): Promise<ReadonlyMap<number, readonly RawCell[]>> {
  const whole = await readBytes(bytes);
  if (!whole.ok) throw new Error(whole.reason);
  return new Map((whole.value.sheets[0] ?? []).map((row) => [row.number, row.cells]));
}
