import type { BookSession } from '@renderer/data/book-session';
import { readImportRecord } from '@renderer/data/imports/import-record';
import { type LayoutRecord, readLayout } from '@renderer/data/own-layout/layout-record';
import { type Result, succeed } from '@shared/domain/kernel/result';
import { solePartition } from '@shared/domain/records/records';

/** A ledger that was imported and can go out again in its own layout. */
export interface KeptLedger {
  readonly layout: LayoutRecord;
  /** ISO time of the import that kept it; null when that import is no longer known. */
  readonly importedAt: string | null;
  /** Filled rows of its sheets. */
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
  const importedAt = new Map<string, string>();
  for (const record of session.imports.all()) {
    const known = readImportRecord(record);
    if (known === undefined) continue;
    const before = importedAt.get(known.sha256);
    if (before === undefined || before < known.at) importedAt.set(known.sha256, known.at);
  }
  const ledgers = opened.value.all().flatMap((record): readonly KeptLedger[] => {
    const layout = readLayout(record);
    if (layout === undefined || layout.kind === 'other') return [];
    const rows = layout.sheets.reduce((sum, { filledRows }) => sum + filledRows, 0);
    const at = importedAt.get(layout.sha256) ?? null;
    return [{ layout, importedAt: at, rows, isKept: layout.bytes !== undefined }];
  });
  return succeed(
    ledgers.sort((left, right) => (right.importedAt ?? '').localeCompare(left.importedAt ?? '')),
  );
}
