import type { TouchedRecord } from '../../changes/change';
import type { ChangeDraft } from '../../changes/draft';
import { diffRecords } from '../../changes/patch';
import type { CalendarDate } from '../../kernel/calendar';
import { fail, type Result, succeed } from '../../kernel/result';
import { type BookRecord, type CustomerRecord, solePartition } from '../../records/records';
import { type AccountRecord, managerNamesOf } from '../account';
import { isActive, isLastAdministrator } from './account-rules';

export type HandOverFailure =
  | 'access.lastAdministrator'
  | 'access.notYourself'
  | 'access.alreadyDisabled'
  | 'access.nobodyReceives'
  | 'access.sameReceiver'
  | 'access.nothingToHandOver';

/** Who takes which customer: 客户经理 as the ledger names them, by id of the customer. */
export type Receivers = ReadonlyMap<string, string>;

export interface HandOverOrder {
  /** Whose customers they are. */
  readonly account: AccountRecord;
  readonly receivers: Receivers;
  /** The staff number that goes with a receiver, where the ledger knows one. */
  readonly numberOf: (manager: string) => string | undefined;
  /** The person leaves: the account is disabled in the same step. */
  readonly leaving: boolean;
  /** Name of the person at the screen. */
  readonly actor: string;
  readonly today: CalendarDate;
}

/** The customers of a person: those whose 客户经理 is one of the person's names. */
export function customersOf(
  customers: readonly CustomerRecord[],
  account: AccountRecord,
): readonly CustomerRecord[] {
  const names = new Set(managerNamesOf(account));
  return customers.filter((record) => typeof record.manager === 'string' && names.has(record.manager));
}

/**
 * Command: customers of a person go to others, and with `leaving` the account is disabled, in one change that is
 * undone as one. Customers without a receiver stay; who leaves may leave none behind (`access.nobodyReceives`,
 * `details.count`).
 */
export function handOver(
  records: readonly BookRecord[],
  customers: readonly CustomerRecord[],
  order: HandOverOrder,
): Result<ChangeDraft, HandOverFailure> {
  const { account, receivers, leaving } = order;
  if (!isActive(account)) return fail('access.alreadyDisabled');
  if (leaving && account.name === order.actor) return fail('access.notYourself');
  if (leaving && isLastAdministrator(records, account)) return fail('access.lastAdministrator');
  const own = new Set(managerNamesOf(account));
  const theirs = customersOf(customers, account);
  const touched: TouchedRecord[] = [];
  let left = 0;
  const place = { collection: 'customers', partition: solePartition } as const;
  for (const record of theirs) {
    const to = receivers.get(record.id);
    if (to === undefined) {
      left += 1;
      continue;
    }
    if (own.has(to)) return fail('access.sameReceiver');
    const number = order.numberOf(to);
    const next = {
      ...record,
      manager: to,
      ...(record.managerNo === undefined && number === undefined ? {} : { managerNo: number ?? null }),
    };
    const touch = diffRecords(place, record, next);
    if (touch !== null) touched.push(touch);
  }
  if (leaving && left > 0) return fail('access.nobodyReceives', { details: { count: left } });
  if (!leaving && touched.length === 0) return fail('access.nothingToHandOver');
  const count = touched.length;
  if (leaving) {
    const gone = diffRecords({ collection: 'accounts', partition: solePartition }, account, {
      ...account,
      disabled: true,
      disabledOn: order.today,
    });
    if (gone !== null) touched.push(gone);
  }
  return succeed({
    command: 'accounts.handOver',
    label: { kind: 'handedOver', from: account.name, count, left: leaving },
    touched,
  });
}
