import type { Lang } from '../../words/define-words';
import { wordsIn } from '../../words/define-words';
import { basisWords } from '../../words/evaluations';
import { paperWords } from '../../words/paper';
import { tierName } from '../../words/tiers';
import { amountInGroup, type ProductGroup, productGroups } from '../evaluations/product-groups';
import { textOf } from '../fields/values';
import type { Fen } from '../kernel/money';
import type { CustomerRecord } from '../records/records';
import { findTier, schemeApplies } from '../tiers/assign-tier';
import { measureBasis, unitOfBasis } from '../tiers/measure-basis';
import type { TierScheme } from '../tiers/tier-scheme';
import { regionOf } from './region';

/** One line of a composition. */
export interface CompositionRow {
  readonly key: string;
  readonly label: string;
  /** Customers in the row; by product: customers who hold it, so that one may count in several rows. */
  readonly customers: number;
  /** Fen. */
  readonly amount: Fen;
  /** Part of the amounts of all rows, 0 to 1; 0 when there are none. */
  readonly share: number;
  /** Part of all customers counted, 0 to 1. */
  readonly customerShare: number;
}

/** 客户构成分析 (branch-practice section 14) along one line of sight. */
export interface Composition {
  readonly dimension: CompositionDimension;
  readonly rows: readonly CompositionRow[];
  /** Customers counted once. */
  readonly customers: number;
  readonly amount: Fen;
}

export const compositionDimensions = ['tier', 'product', 'region', 'manager'] as const;
export type CompositionDimension = (typeof compositionDimensions)[number];

/** Product names stand inside sentences elsewhere; in a table they begin a line. */
function startWithCapital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

interface Sum {
  label: string;
  customers: number;
  amount: number;
}

function finish(
  dimension: CompositionDimension,
  entries: readonly (readonly [string, Sum])[],
  customers: number,
): Composition {
  const amount = entries.reduce((sum, [, entry]) => sum + entry.amount, 0);
  const rows = entries.map(
    ([key, entry]): CompositionRow => ({
      key,
      label: entry.label,
      customers: entry.customers,
      amount: entry.amount,
      share: amount > 0 ? entry.amount / amount : 0,
      customerShare: customers > 0 ? entry.customers / customers : 0,
    }),
  );
  return { dimension, rows, customers, amount };
}

function add(sums: Map<string, Sum>, key: string, label: string, amount: number): void {
  const sum = sums.get(key);
  if (sum === undefined) {
    sums.set(key, { label, customers: 1, amount });
  } else {
    sum.customers += 1;
    sum.amount += amount;
  }
}

/** Assets as the customer's scheme counts them; 0 when nobody entered any. */
function assetsInScheme(schemes: readonly TierScheme[], record: CustomerRecord): Fen {
  const scheme = schemes.find((candidate) => schemeApplies(candidate, record));
  return scheme === undefined ? 0 : (measureBasis(scheme.basis, record) ?? 0);
}

const unknownKey = '';

/** Rows of unknown key last, the others by amount, then by customers. */
function sortRows(sums: Map<string, Sum>): (readonly [string, Sum])[] {
  return [...sums].sort(([a, left], [b, right]) => {
    if (a === unknownKey || b === unknownKey) return a === b ? 0 : a === unknownKey ? 1 : -1;
    return right.amount - left.amount || right.customers - left.customers || (a < b ? -1 : 1);
  });
}

function composeByTier(
  schemes: readonly TierScheme[],
  counted: readonly CustomerRecord[],
  lang: Lang,
): Composition {
  const sums = new Map<string, Sum>();
  const several = new Set(counted.map((record) => record.kind)).size > 1;
  for (const scheme of schemes) {
    if (!counted.some((record) => schemeApplies(scheme, record))) continue;
    for (const tier of scheme.tiers) {
      const label = several ? `${tierName(scheme, lang)} · ${tierName(tier, lang)}` : tierName(tier, lang);
      sums.set(`${scheme.id}:${tier.key}`, { label, customers: 0, amount: 0 });
    }
  }
  for (const record of counted) {
    const found = findTier(schemes, record);
    const key = found === undefined ? unknownKey : `${found.scheme.id}:${found.tier.key}`;
    add(sums, key, wordsIn(paperWords, lang).untiered, assetsInScheme(schemes, record));
  }
  return finish('tier', [...sums], counted.length);
}

function composeByProduct(counted: readonly CustomerRecord[], lang: Lang): Composition {
  const words = wordsIn(basisWords, lang);
  const sums = new Map<string, Sum>();
  for (const group of productGroups) {
    // A card has no amount: it would stand in a table of shares with a 1.
    if (group === 'wealthCard') continue;
    sums.set(group, { label: startWithCapital(words[group]), customers: 0, amount: 0 });
  }
  for (const record of counted) {
    for (const [group, sum] of sums) {
      const amount = amountInGroup(record, group as ProductGroup) ?? 0;
      if (amount > 0) {
        sum.customers += 1;
        sum.amount += amount;
      }
    }
  }
  return finish(
    'product',
    [...sums].filter(([, sum]) => sum.customers > 0),
    counted.length,
  );
}

/**
 * Shares of customers and assets by tier, product, region or manager, of the customers a scheme applies to
 * (prospects and lost customers are left out). Assets are the basis of the customer's scheme; by product the balances
 * of each product, loans beside deposits. Every customer without a value is counted in a last row of its own.
 */
export function composeCustomers(
  dimension: CompositionDimension,
  records: readonly CustomerRecord[],
  all: readonly TierScheme[],
  lang: Lang,
): Composition {
  // Scores of prospects are no money and do not add up with it.
  const schemes = all.filter(({ basis }) => unitOfBasis(basis) === 'money');
  const counted = records.filter((record) => schemes.some((scheme) => schemeApplies(scheme, record)));
  if (dimension === 'tier') return composeByTier(schemes, counted, lang);
  if (dimension === 'product') return composeByProduct(counted, lang);
  const words = wordsIn(paperWords, lang);
  const sums = new Map<string, Sum>();
  for (const record of counted) {
    const value = dimension === 'region' ? regionOf(record) : textOf(record, 'manager');
    const unknown = dimension === 'region' ? words.unknownRegion : words.noManager;
    add(sums, value ?? unknownKey, value ?? unknown, assetsInScheme(schemes, record));
  }
  return finish(dimension, sortRows(sums), counted.length);
}
