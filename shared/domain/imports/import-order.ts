import type { KnownBalances } from '../balances/take-balance';
import type { TouchedRecord } from '../changes/change';
import type { CalendarDate, Month } from '../kernel/calendar';
import type { RawRow } from '../sheets/cell';
import type { WorkbookPlan } from '../sheets/plan';
import type { ExistingCustomers } from './existing-customers';
import type { MatchedOn } from './identity';
import type { ImportOutcome } from './outcome';

/** A customer of the book that a row was recognised as. */
export interface RowMatch {
  /** `namesake`: probably the same although the customer numbers differ; taken as a new one unless decided. */
  readonly kind: 'same' | 'namesake';
  readonly on: MatchedOn;
  readonly recordId: string;
  readonly recordName: string;
}

/** Hears of every row during a trial, so that it can be shown why a row ends as it does. */
export interface ImportListener {
  matched?(sheetIndex: number, row: number, match: RowMatch): void;
  /** A row that creates or changes a customer; told when it is certain, which may be rows later. */
  touched?(sheetIndex: number, row: number, touched: TouchedRecord): void;
}

export interface ImportOrder {
  readonly file: string;
  readonly plan: WorkbookPlan;
  readonly existing: ExistingCustomers;
  /** Balances the book has of the sheets' months; absent: none are written, as in a trial. */
  readonly balances?: KnownBalances;
  readonly listener?: ImportListener;
  /** Makes the id of a new customer. */
  readonly makeId: () => string;
  readonly period: Month;
  readonly today: CalendarDate;
}

/** An import in progress: rows go in as they stream by, touched records come out. */
export interface ImportRun {
  /**
   * Takes rows of a sheet of the plan, in order; rows up to the header are passed over. Answers the records they
   * touch, customers and balances of the month: created ones complete (`before: null`), updated ones as patches. A
   * row over which a later one is to be laid comes out with that one.
   */
  takeRows(sheetIndex: number, rows: readonly RawRow[]): TouchedRecord[];
  /** After the last row: records of rows that waited for a later one which never came. */
  takeRest(): TouchedRecord[];
  /** The counts and the report. What `takeRest` has not handed over by now is lost, as a trial does not need it. */
  finish(): ImportOutcome;
}
