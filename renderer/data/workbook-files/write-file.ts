import { openPort } from '@renderer/data/bridge';
import { type FileForm, plainWorkbook, toOutput } from '@renderer/data/exports/file-format';
import { yieldToWindow } from '@renderer/data/slices';
import { connectWorkbooks, type WorkbookWriting } from '@renderer/data/workbook/workbook-client';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { WorkbookDeclaration, WriteRow } from '@shared/ipc/workbook-declaration';

/** A workbook to be written: what it looks like, and the rows of each of its sheets, made as they are written. */
export interface WorkbookContent {
  readonly declaration: WorkbookDeclaration;
  /** In the order of the declaration's sheets. */
  readonly rows: readonly Iterable<WriteRow>[];
}

export interface WriteOptions {
  /** Unless told, a workbook that anybody opens. */
  readonly form?: FileForm;
  /** Rows written so far. */
  readonly onProgress?: (rows: number) => void;
  /** Leaves nothing behind; the answer is then the reason `workbook.cancelled`. */
  readonly signal?: AbortSignal;
}

/** Rows in one message to the workbook process: small enough to be made within a frame. */
const batchRows = 256;

async function writeSheet(
  writing: WorkbookWriting,
  sheet: number,
  rows: Iterable<WriteRow>,
  options: WriteOptions,
  before: number,
): Promise<Result<number>> {
  let written = before;
  let batch: WriteRow[] = [];
  const send = async (): Promise<Result<null>> => {
    if (options.signal?.aborted === true) return fail('workbook.cancelled');
    const added = await writing.addRows(sheet, batch);
    written += batch.length;
    batch = [];
    options.onProgress?.(written);
    await yieldToWindow();
    return added;
  };
  for (const row of rows) {
    batch.push(row);
    if (batch.length < batchRows) continue;
    const sent = await send();
    if (!sent.ok) return sent;
  }
  if (batch.length > 0) {
    const sent = await send();
    if (!sent.ok) return sent;
  }
  return succeed(written);
}

/** Writes a workbook to a place that was chosen. On failure or cancel nothing appears there. Reasons: `workbook.*`, `files.*`. */
export async function writeWorkbookFile(
  token: string,
  content: WorkbookContent,
  options: WriteOptions = {},
): Promise<Result<{ readonly bytes: number; readonly rows: number }>> {
  const client = connectWorkbooks(await openPort('workbook'));
  try {
    const output = toOutput(options.form ?? plainWorkbook);
    const begun = await client.writeWorkbook(token, content.declaration, output);
    if (!begun.ok) return begun;
    const writing = begun.value;
    let written = 0;
    for (const [sheet, rows] of content.rows.entries()) {
      const done = await writeSheet(writing, sheet, rows, options, written);
      if (!done.ok) {
        await writing.cancel();
        return done;
      }
      written = done.value;
    }
    return await writing.finish();
  } finally {
    client.close();
  }
}
