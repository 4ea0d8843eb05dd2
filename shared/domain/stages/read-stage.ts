import { assetsOf } from '../fields/assets';
import { textOf } from '../fields/values';
import type { CalendarDate } from '../kernel/calendar';
import type { CustomerRecord, CustomerStage } from '../records/records';

const stages: readonly string[] = [
  'prospect',
  'new',
  'established',
  'lost',
] satisfies readonly CustomerStage[];

/**
 * Where a customer stands in its life (branch-practice section 3). A record without a stage, as older sheets bring
 * them, is a customer when it has a number, an account or assets, else a prospect.
 */
export function readStage(record: CustomerRecord): CustomerStage {
  const { stage } = record;
  if (typeof stage === 'string' && stages.includes(stage)) return stage as CustomerStage;
  const isCustomer =
    record.customerNo !== undefined || record.openedOn !== undefined || assetsOf(record) !== undefined;
  return isCustomer ? 'established' : 'prospect';
}

/** Days from one calendar date to another; negative when the second is earlier. */
export function countDays(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** How long a new customer has been waiting for its first transaction, or how long that took. */
export interface FirstDays {
  /** Days from 开户 to the first transaction; to today while there is none. */
  readonly days: number;
  readonly hasTraded: boolean;
}

/**
 * The days from 开户 to the first transaction, which are watched for new customers (branch-practice section 3).
 * Undefined where the opening is not known, and where the dates contradict each other.
 */
export function countFirstDays(record: CustomerRecord, today: CalendarDate): FirstDays | undefined {
  const opened = textOf(record, 'openedOn');
  const traded = textOf(record, 'firstTransactionOn');
  if (opened === undefined) return undefined;
  const days = countDays(opened, traded ?? today);
  return days < 0 ? undefined : { days, hasTraded: traded !== undefined };
}
