import { depositsOf } from '../fields/assets';
import { flagOf, moneyOf, textOf } from '../fields/values';
import type { CustomerRecord } from '../records/records';

/** Product groups counted for coverage, in the order they are told; shared with the composition by product. */
export const productGroups = ['deposits', 'wealth', 'funds', 'insurance', 'loans', 'wealthCard'] as const;
export type ProductGroup = (typeof productGroups)[number];

/** What the customer has in a product group in fen (a card: 1 for held); undefined when the book does not know. */
export function amountInGroup(record: CustomerRecord, group: ProductGroup): number | undefined {
  switch (group) {
    case 'deposits':
      return depositsOf(record) ?? moneyOf(record, 'averageDeposits');
    case 'wealthCard': {
      const held = flagOf(record, 'hasWealthCard');
      return held === undefined ? undefined : Number(held);
    }
    default:
      return moneyOf(record, group);
  }
}

/** Settlement products of a company, one by one, as the sheet names them (`代发工资、网银`). */
export function listSettlementProducts(record: CustomerRecord): readonly string[] {
  const text = textOf(record, 'settlementProducts');
  return text === undefined ? [] : text.split(/[、，,;；/\s]+/u).filter((product) => product !== '');
}

/**
 * The products the customer holds (a balance above zero), group keys first, then settlement products by name.
 * Undefined when the book knows nothing about products, which is not the same as holding none.
 */
export function listProducts(record: CustomerRecord): readonly string[] | undefined {
  let known = false;
  const held: string[] = [];
  for (const group of productGroups) {
    const amount = amountInGroup(record, group);
    if (amount === undefined) continue;
    known = true;
    if (amount > 0) held.push(group);
  }
  const settlement = listSettlementProducts(record);
  return known || settlement.length > 0 ? [...held, ...settlement] : undefined;
}
