import { describeBalanceSheet } from '@shared/domain/balances/balance-sheet';
import { BalanceStock } from '@shared/domain/balances/balance-stock';
import type { KnownBalances } from '@shared/domain/balances/take-balance';
import { joinNewFields, readBranchFields } from '@shared/domain/fields/branch-fields';
import { setBranchFields } from '@shared/domain/fields/catalogue';
import { type ExistingCustomers, indexExisting } from '@shared/domain/imports/existing-customers';
import type { Month } from '@shared/domain/kernel/calendar';
import { type BookRecord, isCustomer, solePartition } from '@shared/domain/records/records';
import type { WorkbookPlan } from '@shared/domain/sheets/plan';
import { type PartitionKey, partitionKey } from '../store/manifest';
import type { PageStore } from '../store/page-store';

/** What an import looks up in the book while it runs. */
export interface ImportContext {
  readonly existing: ExistingCustomers;
  readonly balances: KnownBalances;
  /** The settings as they are, by id. */
  readonly settings: ReadonlyMap<string, BookRecord>;
}

/**
 * Loads what rows are compared with: all customers, the balances of the sheets' months, the settings. The branch's
 * own fields are put in force, those the import adds among them. Call `PageStore.releaseWhole` afterwards.
 */
export async function loadContext(store: PageStore, plan: WorkbookPlan): Promise<ImportContext> {
  const settings = await store.loadWhole(partitionKey('settings', solePartition));
  setBranchFields(joinNewFields(readBranchFields(settings), plan));
  const customers = await store.loadWhole(partitionKey('customers', solePartition));
  return {
    existing: indexExisting(customers.filter(isCustomer)),
    balances: await loadBalances(store, plan),
    settings: new Map(settings.map((record) => [record.id, record])),
  };
}

async function loadBalances(store: PageStore, plan: WorkbookPlan): Promise<KnownBalances> {
  const byKey = new Map<PartitionKey, BalanceStock>();
  for (const key of listMonths(plan)) byKey.set(key, await stockBalances(store, key));
  const stockOf = (month: Month) => byKey.get(partitionKey('balances', month));
  return {
    find: (month, id) => stockOf(month)?.find(id),
    holds: ({ month, asOf }, id, figures) => stockOf(month)?.holds(id, asOf, figures) ?? false,
  };
}

/** The months that an import writes balances of. */
export function listMonths(plan: WorkbookPlan): readonly PartitionKey[] {
  const months = new Set(plan.sheets.flatMap((sheet) => describeBalanceSheet(sheet)?.month ?? []));
  return [...months].map((month) => partitionKey('balances', month));
}

/** The balances of a month, packed small. */
export async function stockBalances(store: PageStore, key: PartitionKey): Promise<BalanceStock> {
  const stock = new BalanceStock();
  await store.visitPages(key, (records) => stock.add(records));
  return stock;
}
