import type { BookSession } from '@renderer/data/book-session';
import { type CardFacts, openCardFacts } from '@renderer/data/paper/card-facts';
import { workInSlices } from '@renderer/data/view/slices';
import { hashValue } from '@shared/domain/imports/hash-text';
import { type Result, succeed } from '@shared/domain/kernel/result';
import type { PaperLayout } from '@shared/domain/paper/layout';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';

/** What stood on a paper, in few characters: another text today means that it has changed since. */
export function digestOf(
  layout: PaperLayout,
  customer: CustomerRecord,
  facts: CardFacts,
  schemes: readonly TierScheme[],
): string {
  void schemes;
  return hashValue(JSON.stringify([layout.id, customer, facts.of(customer.id)])).toString(36);
}

/**
 * The digests of customers by a layout, worked out in slices; what the layout needs of the book around them is read
 * once. Answers null when `isStale` ended it; fails as reading the book does.
 */
export async function digestCustomers(
  session: BookSession,
  {
    layout,
    customers,
    schemes,
  }: {
    readonly layout: PaperLayout;
    readonly customers: readonly CustomerRecord[];
    readonly schemes: readonly TierScheme[];
  },
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
      if (customer !== undefined) digests.set(customer.id, digestOf(layout, customer, facts.value, schemes));
    },
    isStale,
  );
  return done ? succeed(digests) : null;
}
