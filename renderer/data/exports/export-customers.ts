import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { WorkbookDeclaration } from '@shared/ipc/workbook-declaration';
import type { Progress } from '../book-session';
import { yieldToWindow } from '../slices';
import type { WorkbookClient } from '../workbook/workbook-client';
import type { CustomerSheet } from './customer-sheets';
import { type FileForm, toOutput } from './file-format';

/** Rows made between two breaths of the window. */
const batchRows = 512;

export interface ExportOptions {
  /** Title in the file's properties. */
  readonly title: string;
  /** A CSV file takes one sheet. */
  readonly form: FileForm;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Declares the workbook: header row and name column stay in place, header with filter buttons. */
export function declareWorkbook(sheets: readonly CustomerSheet[], title: string): WorkbookDeclaration {
  return {
    title,
    sheets: sheets.map(({ name, columns }) => ({
      name,
      columns: columns.map((column) => column.declaration),
      freeze: { rows: 1, columns: columns.findIndex((column) => column.key === 'name') === 0 ? 1 : 0 },
      autoFilter: true,
    })),
  };
}

/**
 * Writes sheets of customers to the place behind a save token. Cancelled (`workbook.cancelled`) or failed, it leaves
 * nothing behind. Answers how many customers were written.
 */
export async function exportCustomers(
  client: WorkbookClient,
  token: string,
  sheets: readonly CustomerSheet[],
  options: ExportOptions,
): Promise<Result<number>> {
  const total = sheets.reduce((sum, sheet) => sum + sheet.records.length, 0);
  const declaration = declareWorkbook(sheets, options.title);
  const started = await client.writeWorkbook(token, declaration, toOutput(options.form));
  if (!started.ok) return started;
  const writing = started.value;
  let done = 0;
  for (const [place, { records, columns }] of sheets.entries()) {
    for (let from = 0; from < records.length; from += batchRows) {
      if (options.signal?.aborted === true) {
        await writing.cancel();
        return fail('workbook.cancelled');
      }
      const rows = records
        .slice(from, from + batchRows)
        .map((record) => columns.map(({ cell }) => cell(record)));
      const added = await writing.addRows(place, rows);
      if (!added.ok) return added;
      done += rows.length;
      options.onProgress?.({ stage: 'writing', done, total });
      await yieldToWindow();
    }
  }
  const finished = await writing.finish();
  return finished.ok ? succeed(done) : finished;
}
