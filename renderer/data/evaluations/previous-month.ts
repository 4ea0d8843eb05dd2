import { balancesOnKey } from '@shared/domain/balances/balance-record';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import { assetsOf } from '@shared/domain/fields/assets';
import type { Month } from '@shared/domain/kernel/calendar';
import type { Fen } from '@shared/domain/kernel/money';
import type { CustomerRecord } from '@shared/domain/records/records';

/** Forms by their customer. */
export function indexByCustomer(forms: readonly EvaluationForm[]): ReadonlyMap<string, EvaluationForm> {
  return new Map(forms.map((form) => [form.customerId, form]));
}

/**
 * Reads the assets of a month earlier out of that month's forms, for customers without balances of both months (see
 * `readAssetPairs`). Only a like amount is given: a balance for a customer whose assets are a balance now, average
 * deposits for one who has nothing else. Months without forms give nothing, and the indicator says 缺上月余额.
 */
export function readPreviousAssets(
  previous: readonly EvaluationForm[],
  period: Month,
): (record: CustomerRecord) => Fen | undefined {
  const byCustomer = indexByCustomer(previous);
  return (record) => {
    // Figures of another month say nothing about this one.
    const balancesOn = record[balancesOnKey];
    if (typeof balancesOn === 'string' && !balancesOn.startsWith(period)) return undefined;
    const wanted = assetsOf(record) === undefined ? 'averageDeposits' : 'balance';
    for (const { basis } of byCustomer.get(record.id)?.lines ?? []) {
      if (basis.kind === 'assets' && basis.of === wanted) return basis.amount;
    }
    return undefined;
  };
}
