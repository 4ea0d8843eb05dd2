import { assetsOf } from '../fields/assets';
import { moneyOf } from '../fields/values';
import type { Fen } from '../kernel/money';
import type { CustomerRecord } from '../records/records';
import type { TierBasis } from './tier-scheme';

/**
 * The amount a scheme goes by, in fen: the average the sheet gives, else the assets at its date (the same rule as
 * `tierBasisOf`, but by the scheme's basis instead of the customer's kind). Undefined when neither is known.
 */
export function measureBasis(basis: TierBasis, record: CustomerRecord): Fen | undefined {
  switch (basis) {
    case 'monthlyAssets':
      return moneyOf(record, 'monthlyAverageAum') ?? assetsOf(record);
    case 'averageDeposits':
      return moneyOf(record, 'averageDeposits') ?? assetsOf(record);
  }
}
