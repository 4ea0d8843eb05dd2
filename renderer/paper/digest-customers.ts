import type { BookSession } from '@renderer/data/book-session';
import { type CardFacts, openCardFacts } from '@renderer/data/paper/card-facts';
import { workInSlices } from '@renderer/data/slices';
import { hashPair } from '@shared/domain/imports/hash-text';
import { type Result, succeed } from '@shared/domain/kernel/result';
import type { PaperLayout } from '@shared/domain/paper/layout';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { CustomerValues } from './blocks/customer-values';
import { digestOf } from './blocks/digest';
import { readLabelTexts } from './labels/label-texts';

/** What is compared: customers on paper of one layout. */
export interface DigestOrder {
  readonly layout: PaperLayout;
  readonly customers: readonly CustomerRecord[];
  readonly schemes: readonly TierScheme[];
}

/**
 * Signs of what stands on the paper of customers by a layout, see `digestOf`, worked out in slices; what the layout
 * needs of the book around them is read once. Answers null when `isStale` ended it; fails as reading the book does.
 */
export async function digestCustomers(
  session: BookSession,
  { layout, customers, schemes }: DigestOrder,
  isStale: () => boolean,
): Promise<Result<ReadonlyMap<string, string>> | null> {
  const facts = await openCardFacts(session, layout, customers);
  if (isStale()) return null;
  if (!facts.ok) return facts;
  const digests = new Map<string, string>();
  const done = await workInSlices(
    customers.length,
    (place) => {
      const customer = customers[place];
      if (customer !== undefined) digests.set(customer.id, signOf(layout, customer, facts.value, schemes));
    },
    isStale,
  );
  return done ? succeed(digests) : null;
}

/** Lists say what their columns say, labels what stands on the label; the others what their blocks say. */
function signOf(
  layout: PaperLayout,
  customer: CustomerRecord,
  facts: CardFacts,
  schemes: readonly TierScheme[],
): string {
  if (layout.kind !== 'labels' && layout.list === null) return digestOf(layout, customer, facts, schemes);
  const setting = { branch: '', printedBy: '', printedAt: noDay, lang: 'zh-CN', masked: false } as const;
  const values = new CustomerValues(customer, { ...setting, schemes, facts });
  const said =
    layout.list === null
      ? readLabelTexts(layout, customer.kind, values).map(({ text }) => text)
      : layout.list.columns.map(({ value }) => values.value(value));
  const { high, low } = hashPair(18, customer.kind, JSON.stringify(said));
  return `${high.toString(36)}-${low.toString(36)}`;
}

/** Before every date there is: what is counted up to the day of printing says nothing then. */
const noDay = '0000-01-01 00:00';
