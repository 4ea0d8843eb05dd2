import { openPort } from '@renderer/data/bridge';
import { connectWorkbooks } from '@renderer/data/workbook/workbook-client';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { CustomerSheet } from './customer-sheets';
import { type ExportOptions, exportCustomers } from './export-customers';

/** `exportCustomers` through a port of its own. Reasons: `workbook.*`, `files.*`. */
export async function writeCustomers(
  token: string,
  sheets: readonly CustomerSheet[],
  options: ExportOptions,
): Promise<Result<{ readonly rows: number }>> {
  const port = await openPort('workbook').catch(() => null);
  if (port === null) return fail('workbook.processGone');
  const client = connectWorkbooks(port);
  try {
    const written = await exportCustomers(client, token, sheets, options);
    return written.ok ? succeed({ rows: written.value }) : written;
  } finally {
    client.close();
  }
}
