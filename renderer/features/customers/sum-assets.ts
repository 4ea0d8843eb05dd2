import { assetsOf } from '@shared/domain/fields/assets';
import type { Fen } from '@shared/domain/kernel/money';
import type { CustomerRecord } from '@shared/domain/records/records';

export interface AssetSum {
  readonly sum: Fen;
  /** How many of the customers have assets on record. */
  readonly known: number;
}

/** Adds up the assets of customers; those whose assets are unknown count for nothing. */
export function sumAssets(records: Iterable<CustomerRecord>): AssetSum {
  let sum = 0;
  let known = 0;
  for (const record of records) {
    const assets = assetsOf(record);
    if (assets === undefined) continue;
    sum += assets;
    known += 1;
  }
  return { sum, known };
}

/** Adds up a column of fen by position; NaN where an amount is unknown. */
export function sumKeys(keys: Float64Array): Fen {
  let sum = 0;
  for (const fen of keys) if (!Number.isNaN(fen)) sum += fen;
  return sum;
}
