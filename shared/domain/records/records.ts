import type { CalendarDate, Month } from '../kernel/calendar';
import type { TierStandings } from '../tiers/standing';

/** What a field of a record can hold: text, numbers (money in fen), flags, dates as text. */
export type FieldValue = string | number | boolean;

export type CustomerKind = 'individual' | 'company';

/** Where a customer stands in its life (branch-practice section 3). */
export type CustomerStage = 'prospect' | 'new' | 'established' | 'lost';

/** A cell that was not understood at import: kept so that somebody can look into it (待核实). */
export interface UnverifiedCell {
  readonly field: string;
  /** The cell as the sheet had it. */
  readonly text: string;
  /** Failure code, see `Result`. */
  readonly reason: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  /** Set when it was pasted into the grid: then there is no file, and `row` is the row of the grid at that time. */
  readonly source?: 'pasted';
}

/**
 * A customer as the book keeps it: plain, immutable, one key per catalogue field.
 * A field without a value is absent, never null or empty text.
 */
export interface CustomerRecord {
  readonly id: string;
  readonly kind: CustomerKind;
  readonly unverified?: readonly UnverifiedCell[];
  /** Where the customer stands in each scheme of tiers since it was last settled, by the scheme's id. */
  readonly standings?: TierStandings;
  readonly [field: string]: FieldValue | readonly UnverifiedCell[] | TierStandings | undefined;
}

export type Advice = 'improve' | 'maintain' | 'end';

/** Every record of the book has an id and JSON content; each collection narrows the shape. */
export interface BookRecord {
  readonly id: string;
  readonly [key: string]: unknown;
}

/** The kinds of records the book keeps, and how each is split into partitions. */
export const collections = {
  /** Who may open the book and what they may do; told first, so that the rest is told to who may know it. */
  accounts: { partition: 'none', resident: true },
  /** All customers, opened into memory at start; one partition. */
  customers: { partition: 'none', resident: true },
  /** Tier schemes, evaluation templates, branch details, remembered mappings; one partition. */
  settings: { partition: 'none', resident: true },
  /** One record per import: file, hash, counts; one partition. */
  imports: { partition: 'none', resident: true },
  /** Reports of imports, by the period imported for; opened when looked at. */
  importReports: { partition: 'month', resident: false },
  /** What each customer had at the end of a month: one record per customer (same id), by month. */
  balances: { partition: 'month', resident: false },
  /** Contact records (a call, a visit), by the month they took place in. */
  contacts: { partition: 'month', resident: false },
  /** How two customers belong together: family, companies and their people; one partition. */
  relations: { partition: 'none', resident: true },
  /** Customers taken out of the book or merged into another, until they are restored; one partition. */
  bin: { partition: 'none', resident: true },
  /** What settling the tiers of a month came to, one record per month and scheme; one partition. */
  tierMonths: { partition: 'none', resident: true },
  /** Moves between tiers, by the month that was settled; opened when a history is looked at. */
  tierMoves: { partition: 'month', resident: false },
  /** Workbooks as they came, kept so that a sheet can go out again in its own layout; opened when needed. */
  layouts: { partition: 'none', resident: false },
  /** Evaluation forms, partitioned by month, opened when needed. */
  evaluations: { partition: 'month', resident: false },
  /** Periods of evaluation that were opened, with their circulation list; one partition. */
  evaluationMonths: { partition: 'none', resident: false },
  /** Improvement measures called for by evaluations (改进措施); one partition. */
  improvements: { partition: 'none', resident: false },
  /** When papers about a customer were last printed, one record per customer; one partition. */
  printings: { partition: 'none', resident: false },
} as const;

export type CollectionName = keyof typeof collections;

/** Partition key of collections that have only one. */
export const solePartition = 'all';

export type Partition = Month | typeof solePartition;

/** Today as seen by rules; passed in, so that rules stay pure. */
export interface RuleClock {
  readonly today: CalendarDate;
  readonly period: Month;
}

/** Tells a record of the customers collection. */
export function isCustomer(record: BookRecord): record is CustomerRecord {
  return record.kind === 'individual' || record.kind === 'company';
}
