import { type BinRecord, customerInBin } from '../bin/bin-record';
import { findAnyField } from '../fields/catalogue';
import type { CalendarDate } from '../kernel/calendar';
import type { CustomerRecord } from '../records/records';
import type { RetentionSettings } from './retention-settings';

/** What stands against erasing a customer in the bin. */
export type Erasing =
  /** Identity data must still be kept: the customer is restricted (限制处理) until this day. */
  | { readonly kind: 'restricted'; readonly until: CalendarDate }
  /** Merged into somebody who is in the book: not a customer of its own any more. */
  | { readonly kind: 'merged' }
  | { readonly kind: 'free' };

/** Whether a customer holds identity data: the number of a document, or a document kept of it. */
export function holdsIdentity(customer: CustomerRecord): boolean {
  return Object.entries(customer).some(
    ([key, value]) => value !== undefined && value !== '' && findAnyField(key)?.sensitivity === 'idNumber',
  );
}

/**
 * Whether a customer in the bin may be erased, counted from the day it was removed (identity data are kept for years
 * after the relationship has ended). `time`: see `timeForErasing`.
 */
export function judgeErasing(record: BinRecord, settings: RetentionSettings, time: string): Erasing {
  if (record.why === 'merged') return { kind: 'merged' };
  const customer = customerInBin(record);
  if (customer !== undefined && !holdsIdentity(customer)) return { kind: 'free' };
  const until = addYears(record.at.slice(0, 10), settings.identityYears);
  return time.slice(0, 10) >= until ? { kind: 'free' } : { kind: 'restricted', until };
}

/** The same day some years later; of 29 February the day after where there is none. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  const year = String(Number(date.slice(0, 4)) + years).padStart(4, '0');
  const isLeap = new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() === 1;
  return date.endsWith('-02-29') && !isLeap ? `${year}-03-01` : `${year}${date.slice(4)}`;
}

/** Customers in the book whose relationship ended longer ago than identity data must be kept: for somebody to review. */
export function listForReview(
  customers: readonly CustomerRecord[],
  settings: RetentionSettings,
  time: string,
): readonly CustomerRecord[] {
  const today = time.slice(0, 10);
  return customers.filter(
    ({ stage, lostOn }) =>
      stage === 'lost' && typeof lostOn === 'string' && addYears(lostOn, settings.identityYears) <= today,
  );
}
