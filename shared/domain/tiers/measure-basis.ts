import { type BalanceRecord, balanceFields } from '../balances/balance-record';
import { assetsOf } from '../fields/assets';
import { fieldByKey } from '../fields/catalogue';
import { fieldValueOf, moneyOf } from '../fields/values';
import type { Fen } from '../kernel/money';
import type { CustomerRecord } from '../records/records';
import { basisField, type TierBasis } from './tier-scheme';

/**
 * The amount a scheme goes by, in fen (or in the numbers of a field that is no money): the average the sheet gives,
 * else the assets at its date (the same rule as `tierBasisOf`, but by the scheme's basis instead of the customer's
 * kind). Undefined when neither is known.
 */
export function measureBasis(basis: TierBasis, record: CustomerRecord): Fen | undefined {
  switch (basis) {
    case 'monthlyAssets':
      return moneyOf(record, 'monthlyAverageAum') ?? assetsOf(record);
    case 'averageDeposits':
      return moneyOf(record, 'averageDeposits') ?? assetsOf(record);
    default: {
      const value = fieldValueOf(record, basisField(basis) ?? '');
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    }
  }
}

/** Whether the amounts of a basis are money in fen, or plain numbers such as a score. */
export function unitOfBasis(basis: TierBasis): 'money' | 'number' {
  const key = basisField(basis);
  return key === undefined || fieldByKey(key)?.type === 'money' ? 'money' : 'number';
}

/** True when the amounts of a basis come with the sheets of a month, so that a month without figures tells nothing. */
export function isMonthlyBasis(basis: TierBasis): boolean {
  const key = basisField(basis);
  return key === undefined || (balanceFields as readonly string[]).includes(key);
}

/**
 * The amount of one month: the figures the sheets of the month told. What has no monthly figures (yearly revenue, a
 * score) is read from the customer. Undefined: the month tells nothing.
 */
export function measureMonth(
  basis: TierBasis,
  record: CustomerRecord,
  balance: BalanceRecord | undefined,
): Fen | undefined {
  const key = basisField(basis);
  if (key !== undefined && !isMonthlyBasis(basis)) {
    // A computed field may count with the month's figures.
    return measureBasis(basis, balance === undefined ? record : withFigures(record, balance));
  }
  if (balance === undefined) return undefined;
  switch (basis) {
    case 'monthlyAssets':
      if (balance.monthlyAverageAum !== undefined) return balance.monthlyAverageAum;
      break;
    case 'averageDeposits':
      if (balance.averageDeposits !== undefined) return balance.averageDeposits;
      break;
    default: {
      const value = balance[key ?? ''];
      return typeof value === 'number' ? value : undefined;
    }
  }
  // A cell that was not understood makes the sum unknown here as everywhere (待核实).
  return assetsOf(
    record.unverified === undefined
      ? onlyFigures(balance)
      : { ...onlyFigures(balance), unverified: record.unverified },
  );
}

function withFigures(record: CustomerRecord, balance: BalanceRecord): CustomerRecord {
  const figures: Record<string, Fen> = {};
  for (const field of balanceFields) {
    const fen = balance[field];
    if (fen !== undefined) figures[field] = fen;
  }
  return { ...record, ...figures };
}

/** `assetsOf` looks at figures only, which a balance keeps under the same keys. */
function onlyFigures(balance: BalanceRecord): CustomerRecord {
  return balance as BalanceRecord & { readonly kind: 'individual' } as CustomerRecord;
}
