import { regionOf } from '@shared/domain/composition/region';
import { amountInGroup, productGroups } from '@shared/domain/evaluations/product-groups';
import { assetsOf, tierBasisOf } from '@shared/domain/fields/assets';
import { listFields } from '@shared/domain/fields/catalogue';
import { completenessOf } from '@shared/domain/fields/completeness';
import type { Field } from '@shared/domain/fields/field';
import { fieldValueOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { findTier } from '@shared/domain/tiers/assign-tier';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import type { ViewColumn } from './view-column';
import { factBits } from './view-tab';

/** Key of the column that shows the tier; it is worked out, not kept in the record. */
export const tierColumnKey = 'tier';
/** Key of the column that shows how complete the record is, 0 to 1. */
export const completenessColumnKey = 'completeness';
/** The amount a customer is tiered by: not a column people see, but the order of lists that hold all kinds. */
export const tierBasisColumnKey = 'tierBasis';
/** The district, or city, a customer lives in: its own field, else told by the address; not a column people see. */
export const regionColumnKey = 'region';
/** Which products a customer holds, a bit for each; not a column people see. */
export const productColumnKey = 'products';
/** How many cells of a customer wait to be verified. */
export const unverifiedColumnKey = 'unverified';

/** Products with an amount, in the order of the composition (branch-practice section 14): a card has none. */
export const heldProducts = productGroups.filter((product) => product !== 'wealthCard');

/** Records under this share of the expected fields stand in 资料不全; from here on the ring is green. */
const incompleteBelow = 0.8;

/** How many tiers, from the top of each scheme, the tab 钻石与白金 shows. */
const topTiers = 2;

const numeric: ReadonlySet<Field['type']> = new Set(['money', 'number', 'rate', 'date']);
const codes: ReadonlySet<Field['type']> = new Set([
  'customerNo',
  'phone',
  'idNumber',
  'creditCode',
  'postalCode',
]);

function makeFieldColumn(field: Field): ViewColumn {
  const { key } = field;
  if (field.type === 'flag') {
    const read = (record: CustomerRecord) => {
      const value = fieldValueOf(record, key);
      return typeof value === 'boolean' ? String(value) : undefined;
    };
    return { key, sortsAs: 'listed', listed: ['true', 'false'], read };
  }
  const read =
    key === 'aum'
      ? assetsOf
      : (record: CustomerRecord) => {
          const value = fieldValueOf(record, key);
          return typeof value === 'boolean' ? undefined : value;
        };
  if (field.type === 'choice' && field.choices !== undefined)
    return { key, sortsAs: 'listed', listed: field.choices.map((choice) => choice.value), read };
  return {
    key,
    sortsAs: numeric.has(field.type) ? 'number' : codes.has(field.type) ? 'code' : 'words',
    read,
  };
}

/** All columns that a view of customers can sort and filter by: the catalogue, the tier, the completeness. */
export function makeCustomerColumns(schemes: readonly TierScheme[]): readonly ViewColumn[] {
  const tierKeys = [...new Set(schemes.flatMap((scheme) => scheme.tiers.map((tier) => tier.key)))];
  return [
    ...listFields().map(makeFieldColumn),
    {
      key: tierColumnKey,
      sortsAs: 'listed',
      listed: tierKeys,
      read: (record) => findTier(schemes, record)?.tier.key,
    },
    { key: tierBasisColumnKey, sortsAs: 'number', read: tierBasisOf },
    { key: completenessColumnKey, sortsAs: 'number', read: (record) => completenessOf(record).ratio },
    { key: regionColumnKey, sortsAs: 'words', read: regionOf },
    { key: productColumnKey, sortsAs: 'number', read: readHeldProducts },
    {
      key: unverifiedColumnKey,
      sortsAs: 'number',
      read: ({ unverified }) =>
        unverified === undefined || unverified.length === 0 ? undefined : unverified.length,
    },
  ];
}

/** Bit n is set for a customer with a balance above zero in the product n of `heldProducts`. */
function readHeldProducts(record: CustomerRecord): number {
  let bits = 0;
  heldProducts.forEach((product, bit) => {
    if ((amountInGroup(record, product) ?? 0) > 0) bits |= 1 << bit;
  });
  return bits;
}

/** Reads the facts that tabs go by, as bits of `factBits`. */
export function makeFlagReader(schemes: readonly TierScheme[]): (record: CustomerRecord) => number {
  return (record) => {
    let flags: number = record.kind === 'company' ? factBits.company : factBits.individual;
    const found = findTier(schemes, record);
    // The best grade of a prospect is no tier of a customer yet.
    const isTop = found !== undefined && found.scheme.tiers.indexOf(found.tier) < topTiers;
    if (isTop && record.stage !== 'prospect') flags |= factBits.topTier;
    if (record.unverified !== undefined && record.unverified.length > 0) flags |= factBits.unverified;
    if (completenessOf(record).ratio < incompleteBelow) flags |= factBits.incomplete;
    return flags;
  };
}
