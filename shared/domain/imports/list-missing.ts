import { balancesOnKey } from '../balances/balance-record';
import type { BalanceSheet } from '../balances/balance-sheet';
import { addMonths } from '../kernel/calendar';
import type { CustomerKind, CustomerRecord } from '../records/records';
import type { ExistingCustomers } from './existing-customers';
import { longestMissing, type MissingCustomer, type MissingCustomers } from './outcome';

/** A sheet of balances after its rows were taken. */
export interface SeenBalanceSheet extends BalanceSheet {
  /** Kinds of customers that its rows were. */
  readonly kinds: ReadonlySet<CustomerKind>;
}

/**
 * The customers of the book who should be in the sheets of the newest month and are not, so that somebody looks:
 * those whose figures came with the month before (or with an earlier copy of this month), and where a sheet is a full
 * 月度余额表 every customer of its kind who has an account, opened by then. Prospects and lost customers are never
 * missing. Undefined when nobody is.
 */
export function listMissing(
  sheets: readonly SeenBalanceSheet[],
  existing: ExistingCustomers,
  isPresent: (place: number) => boolean,
): MissingCustomers | undefined {
  const month = sheets
    .map((sheet) => sheet.month)
    .sort()
    .at(-1);
  if (month === undefined) return undefined;
  const newest = sheets.filter((sheet) => sheet.month === month);
  const isExpected = newest.map(expectationOf);
  const customers: MissingCustomer[] = [];
  let count = 0;
  for (let place = 0; place < existing.size; place += 1) {
    const record = isPresent(place) ? undefined : existing.at(place);
    if (record === undefined || !isExpected.some((expects) => expects(record))) continue;
    count += 1;
    if (customers.length < longestMissing) customers.push(describe(record));
  }
  return count === 0 ? undefined : { month, count, customers };
}

function expectationOf(sheet: SeenBalanceSheet): (record: CustomerRecord) => boolean {
  const before = addMonths(sheet.month, -1);
  return (record) => {
    const { kind, stage, openedOn } = record;
    if (!sheet.kinds.has(kind) || stage === 'prospect' || stage === 'lost') return false;
    if (typeof openedOn === 'string' && openedOn > sheet.asOf) return false;
    if (sheet.isFull) return true;
    const balancesOn = record[balancesOnKey];
    return (
      typeof balancesOn === 'string' && (balancesOn.startsWith(before) || balancesOn.startsWith(sheet.month))
    );
  };
}

function describe({ id, name, customerNo, manager }: CustomerRecord): MissingCustomer {
  return {
    id,
    name: typeof name === 'string' ? name : '',
    ...(typeof customerNo === 'string' ? { customerNo } : {}),
    ...(typeof manager === 'string' ? { manager } : {}),
  };
}
