import type { BookSession } from '@renderer/data/book-session';
import { type ImportRecord, readImportRecord } from '@renderer/data/imports/import-record';
import { type LayoutRecord, readLayout } from '@renderer/data/own-layout/layout-record';
import { type Result, succeed } from '@shared/domain/kernel/result';
import { solePartition } from '@shared/domain/records/records';

/** A ledger that was imported and can go out again in its own layout. */
export interface KeptLedger {
  readonly layout: LayoutRecord;
  /** ISO time of the import that kept it; null when that import is no longer known. */
  readonly importedAt: string | null;
  /** Rows of customers in its sheets. */
  readonly rows: number;
  /** False: too large to be kept, so the person is asked for the original. */
  readonly isKept: boolean;
}

/**
 * The ledgers that can be written back, newest first. Workbooks that cannot be patched (.xls, web pages) are left out.
 * Fails as the opening of a partition does.
 */
export async function listKeptLedgers(
  session: Pick<BookSession, 'openPartition' | 'imports'>,
): Promise<Result<readonly KeptLedger[]>> {
  const opened = await session.openPartition('layouts', solePartition);
  if (!opened.ok) return opened;
  const imported = new Map<string, ImportRecord>();
  for (const record of session.imports.all()) {
    const known = readImportRecord(record);
    if (known === undefined) continue;
    const before = imported.get(known.sha256);
    if (before === undefined || before.at < known.at) imported.set(known.sha256, known);
  }
  const ledgers = opened.value.all().flatMap((record): readonly KeptLedger[] => {
    const layout = readLayout(record);
    if (layout === undefined || layout.kind === 'other') return [];
    const known = imported.get(layout.sha256);
    const rows = known === undefined ? countFilled(layout) : countCustomers(known);
    return [{ layout, importedAt: known?.at ?? null, rows, isKept: layout.bytes !== undefined }];
  });
  return succeed(
    ledgers.sort((left, right) => (right.importedAt ?? '').localeCompare(left.importedAt ?? '')),
  );
}

function countFilled({ sheets }: LayoutRecord): number {
  return sheets.reduce((sum, { filledRows }) => sum + filledRows, 0);
}

function countCustomers({ sheets }: ImportRecord): number {
  return sheets.reduce(
    (sum, { created, updated, unchanged, duplicates }) => sum + created + updated + unchanged + duplicates,
    0,
  );
}
