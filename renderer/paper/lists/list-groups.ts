import { textOf } from '@shared/domain/fields/values';
import type { LayoutList } from '@shared/domain/paper/layout';
import type { CustomerRecord } from '@shared/domain/records/records';
import { findTier } from '@shared/domain/tiers/assign-tier';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { paperWords } from '@shared/words/paper';
import { tierName } from '@shared/words/tiers';

/** Rows that stand together. */
export interface ListGroup {
  /** Heading; null: the list is not grouped. */
  readonly title: string | null;
  readonly customers: readonly CustomerRecord[];
}

interface Setting {
  readonly schemes: readonly TierScheme[];
  readonly lang: Lang;
}

interface Place {
  readonly key: string;
  readonly title: string;
  /** The scheme of a tier: named where tiers of several schemes stand in one list. */
  readonly scheme?: string;
  /** Groups are in this order; those with the same in the order they first come. */
  readonly rank: number;
}

/** Customers read between two breaths. */
const atOnce = 500;

/**
 * The customers of a list by manager or tier, each group in the order given: managers as they first come, tiers from
 * the highest; those without one last. Yields now and then.
 */
export function* groupCustomers(
  customers: readonly CustomerRecord[],
  groupBy: LayoutList['groupBy'],
  setting: Setting,
): Generator<void, readonly ListGroup[], void> {
  if (groupBy === 'none') return [{ title: null, customers }];
  const groups = new Map<string, { readonly place: Place; readonly members: CustomerRecord[] }>();
  for (const [index, customer] of customers.entries()) {
    const place = groupBy === 'manager' ? placeByManager(customer, setting) : placeByTier(customer, setting);
    const known = groups.get(place.key);
    if (known === undefined) groups.set(place.key, { place, members: [customer] });
    else known.members.push(customer);
    if (index % atOnce === atOnce - 1) yield;
  }
  const found = [...groups.values()].sort((left, right) => left.place.rank - right.place.rank);
  const isMixed = new Set(found.flatMap(({ place }) => place.scheme ?? [])).size > 1;
  const name = ({ scheme, title }: Place) =>
    isMixed && scheme !== undefined ? `${scheme}${setting.lang === 'en' ? ': ' : '　'}${title}` : title;
  return found.map(({ place, members }) => ({ title: name(place), customers: members }));
}

function placeByManager(customer: CustomerRecord, { lang }: Setting): Place {
  const manager = textOf(customer, 'manager');
  if (manager === undefined) return { key: '', title: wordsIn(paperWords, lang).noManager, rank: 1 };
  return {
    key: manager,
    title: `${wordsIn(paperWords, lang).manager}${lang === 'en' ? ': ' : '：'}${manager}`,
    rank: 0,
  };
}

function placeByTier(customer: CustomerRecord, { schemes, lang }: Setting): Place {
  const found = findTier(schemes, customer);
  const untiered: Place = {
    key: '',
    title: wordsIn(paperWords, lang).untiered,
    rank: Number.MAX_SAFE_INTEGER,
  };
  if (found === undefined) return untiered;
  const { scheme, tier } = found;
  const inScheme = scheme.tiers.findIndex(({ key }) => key === tier.key);
  return {
    key: `${scheme.id}/${tier.key}`,
    title: tierName(tier, lang),
    scheme: tierName(scheme, lang),
    rank: schemes.indexOf(scheme) * 1000 + inScheme,
  };
}
