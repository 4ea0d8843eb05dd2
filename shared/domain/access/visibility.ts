import type { BookRecord, CollectionName } from '../records/records';

/** What somebody limited to own customers knows of: the ids of those customers. */
export type OwnIds = ReadonlySet<string>;

/**
 * How each collection is told for somebody limited to own customers: `open` to everybody, `closed` (it holds text of
 * all customers, or totals over all), by the record's `customerId`, by its `id`, or by a rule of its own.
 */
const byCollection: Readonly<
  Record<CollectionName, 'open' | 'closed' | 'customerId' | 'id' | 'customer' | 'relation' | 'bin'>
> = {
  accounts: 'open',
  customers: 'customer',
  settings: 'open',
  imports: 'open',
  importReports: 'closed',
  balances: 'id',
  contacts: 'customerId',
  relations: 'relation',
  bin: 'bin',
  tierMonths: 'closed',
  tierMoves: 'customerId',
  layouts: 'closed',
  evaluations: 'customerId',
  evaluationMonths: 'open',
  improvements: 'customerId',
  printings: 'id',
};

/** True when a customer is one of the person's own. */
export function isOwnCustomer(record: BookRecord, ownOf: ReadonlySet<string>): boolean {
  return typeof record.manager === 'string' && ownOf.has(record.manager);
}

/** True when somebody limited to the customers of `ownOf`, whose ids are `own`, may know of the record. */
export function isWithin(
  collection: CollectionName,
  record: BookRecord,
  ownOf: ReadonlySet<string>,
  own: OwnIds,
): boolean {
  switch (byCollection[collection]) {
    case 'open':
      return true;
    case 'closed':
      return false;
    case 'customer':
      return isOwnCustomer(record, ownOf);
    case 'id':
      return own.has(record.id);
    case 'customerId':
      return typeof record.customerId === 'string' && own.has(record.customerId);
    case 'relation':
      // The other side would be a stranger, whose name may not be told.
      return own.has(String(record.from)) && own.has(String(record.to));
    case 'bin':
      return isOwnInBin(record, ownOf);
  }
}

function isOwnInBin(record: BookRecord, ownOf: ReadonlySet<string>): boolean {
  const { customer } = record;
  return typeof customer === 'object' && customer !== null && isOwnCustomer(customer as BookRecord, ownOf);
}
