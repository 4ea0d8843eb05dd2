import type { BookSession } from '@renderer/data/book-session';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import { recordExport as draftExport, type ExportEntry } from '@shared/domain/commands/record-export';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';

/** The part of an open book that writing an export down needs. */
export type ExportTrail = Pick<BookSession, 'commit'>;

/**
 * Writes into the audit trail that something left the book. Call it after the file is in its place or the printer has
 * the pages. Fails with `export.notRecorded`, naming the file: then it is out without a trace, and the person must be
 * told (`details.cause` says why the book could not be written). `draft`: a command of the export's own that notes
 * more than the trail.
 */
export async function recordExport(
  session: ExportTrail,
  entry: ExportEntry,
  draft: (entry: ExportEntry) => ChangeDraft = draftExport,
): Promise<Result<null>> {
  const made = await session.commit(draft(entry));
  if (made.ok) return succeed(null);
  return fail('export.notRecorded', { details: { file: entry.file, cause: made.reason } });
}
