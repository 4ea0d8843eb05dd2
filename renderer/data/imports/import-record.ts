import type { ChangeHeader, TouchedRecord } from '@shared/domain/changes/change';
import type {
  ImportOutcome,
  MissingCustomers,
  MonthTaken,
  ReportLine,
  SheetCounts,
} from '@shared/domain/imports/outcome';
import type { CalendarDate, Month } from '@shared/domain/kernel/calendar';
import { wallTimeOf } from '@shared/domain/kernel/hybrid-clock';
import type { Failure } from '@shared/domain/kernel/result';
import { type BookRecord, solePartition } from '@shared/domain/records/records';
import type { IgnoredSheet } from '@shared/domain/sheets/plan';
import type { ImportOrder } from './import-order';

/** What the book remembers of an import. */
export interface ImportRecord extends BookRecord {
  readonly file: string;
  readonly sha256: string;
  /** ISO time. */
  readonly at: string;
  readonly by: string;
  readonly period: Month;
  readonly asOf: CalendarDate;
  readonly created: number;
  readonly updated: number;
  readonly sheets: readonly SheetCounts[];
  readonly ignored: readonly IgnoredSheet[];
  /** Lines kept in the report, and lines that were too many to keep. */
  readonly reportLines: number;
  readonly reportOmitted: number;
  /** The change that made the import; absent in imports of the first version. */
  readonly changeId?: string;
  /** Its place in the journal. */
  readonly seq?: number;
  /** Sheets whose figures were filed under a month. */
  readonly months?: readonly MonthTaken[];
  /** Customers of the book who were not in the sheets of the month. */
  readonly missing?: number;
  /** ISO time at which the import was taken back; absent: it stands. */
  readonly undoneAt?: string;
  readonly undoneBy?: string;
  /** Records taken back, and those that stayed because somebody touched them since. */
  readonly undone?: number;
  readonly kept?: number;
}

/** The lines of an import's report, kept apart (collection `importReports`, by period) and opened when looked at. */
export interface ImportReportRecord extends BookRecord {
  readonly lines: readonly ReportLine[];
  readonly missing?: MissingCustomers;
}

/** Lines of the report that are kept; more than anybody works through. */
const keptLines = 5000;

/** The two records that an import leaves besides the customers. */
export function describeImport(
  importId: string,
  { header, seq }: { readonly header: ChangeHeader; readonly seq: number },
  order: ImportOrder,
  outcome: ImportOutcome,
): TouchedRecord[] {
  const lines = outcome.report.slice(0, keptLines);
  const record: ImportRecord = {
    id: importId,
    file: order.plan.file,
    sha256: order.sha256,
    at: new Date(wallTimeOf(header.clock)).toISOString(),
    by: header.actor,
    period: order.period,
    asOf: outcome.asOf,
    created: outcome.created,
    updated: outcome.updated,
    sheets: outcome.sheets,
    ignored: outcome.ignored,
    reportLines: lines.length,
    reportOmitted: outcome.omitted + outcome.report.length - lines.length,
    changeId: header.id,
    seq,
    ...(outcome.months.length === 0 ? {} : { months: outcome.months }),
    ...(outcome.missing === undefined ? {} : { missing: outcome.missing.count }),
  };
  const { missing } = outcome;
  const report: ImportReportRecord = { id: importId, lines, ...(missing === undefined ? {} : { missing }) };
  return [
    { collection: 'imports', partition: solePartition, id: importId, before: null, after: record },
    { collection: 'importReports', partition: order.period, id: importId, before: null, after: report },
  ];
}

/** An import's record as the table holds it, or `undefined` when the record is something else. */
export function readImportRecord(record: BookRecord | undefined): ImportRecord | undefined {
  return record !== undefined && typeof record.file === 'string' && Array.isArray(record.sheets)
    ? (record as ImportRecord)
    : undefined;
}

/** Tells which file a failure is about, when it does not say so itself. */
export function nameFile(failure: Failure, file: string): Failure {
  return { ...failure, details: { file, ...failure.details } };
}
