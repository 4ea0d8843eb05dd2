import type { BookRecord } from '../records/records';
import type { PaperKind } from './paper-kind';

/** The last time a paper about a customer was printed. */
export interface LastPrinting {
  /** ISO time. */
  readonly at: string;
  readonly by: string;
  /** Id of the layout it was printed with. */
  readonly layout: string;
  /** Digest of what stood on it; another one today means that it has changed since (有效性, 时效性). */
  readonly digest: string;
}

/** Collection `printings`: one record per customer, with the customer's id. */
export interface PrintingRecord extends BookRecord {
  readonly papers: Readonly<Partial<Record<PaperKind, LastPrinting>>>;
}
