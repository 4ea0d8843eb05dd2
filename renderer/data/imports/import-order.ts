import type { ChangeHeader } from '@shared/domain/changes/change';
import type { ImportOutcome } from '@shared/domain/imports/outcome';
import type { CalendarDate, Month } from '@shared/domain/kernel/calendar';
import type { SheetPlan, WorkbookPlan } from '@shared/domain/sheets/plan';

/** What is to be imported, after the person has seen and agreed to the plan. */
export interface ImportOrder {
  /** Read token of the workbook. */
  readonly token: string;
  readonly plan: WorkbookPlan;
  /** Sheets the person chose not to import, to be remembered as such. */
  readonly leftOut?: readonly SheetPlan[];
  /** SHA-256 of the file, hex, as the first look gave it. */
  readonly sha256: string;
  readonly period: Month;
  readonly today: CalendarDate;
}

/** An import that is in the book. */
export interface ImportDone {
  readonly header: ChangeHeader;
  /** Id of the records in `imports` and `importReports`. */
  readonly importId: string;
  readonly outcome: ImportOutcome;
}
