import type { ExportKind } from '../changes/change';
import type { ChangeDraft } from '../changes/draft';

/** What left the book, as the audit trail keeps it. */
export interface ExportEntry {
  readonly what: ExportKind;
  /** Name of the file without its folder; of paper from the printer, the title of the job. */
  readonly file: string;
  /** Rows of customers or of a report; of papers, pages. */
  readonly rows: number;
  /** True when phones, ID numbers and the like went out in full. */
  readonly full: boolean;
}

/** Command: writes an export down. It touches no record, and there is nothing to take back (see `foldHistory`). */
export function recordExport({ what, file, rows, full }: ExportEntry): ChangeDraft {
  return { command: 'recordExport', label: { kind: 'exported', what, file, rows, full }, touched: [] };
}
