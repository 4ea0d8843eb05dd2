import { isBalanceField } from '../balances/balance-record';
import type { BalanceSheet } from '../balances/balance-sheet';
import { pickFigures } from '../balances/take-balance';
import type { CalendarDate } from '../kernel/calendar';
import type { FieldValue } from '../records/records';
import type { TakenRow } from './taken-row';
import type { CustomerUpdate } from './update-customer';

/** Figures of a row with the sheet that dates them. */
export interface DatedFigures {
  readonly sheet: BalanceSheet;
  readonly figures: Record<string, number>;
}

/** The figures of a row; undefined when it has none. */
export function datedFigures(
  sheet: BalanceSheet,
  values: Readonly<Record<string, FieldValue>>,
): DatedFigures | undefined {
  const figures = pickFigures(sheet, values);
  return figures === undefined ? undefined : { sheet, figures };
}

/** True when the customer's figures are of a later day than the sheet's. */
export function isAfter(balancesOn: unknown, asOf: CalendarDate): boolean {
  return typeof balancesOn === 'string' && balancesOn > asOf;
}

/** What a row of an older sheet still tells about a customer whose figures are newer. */
export function withoutBalances({ values, blanks, unread, takesNumber }: TakenRow): CustomerUpdate {
  return {
    values: Object.fromEntries(Object.entries(values).filter(([key]) => !isBalanceField(key))),
    blanks: blanks.filter((key) => !isBalanceField(key)),
    unread: unread.filter(({ field }) => !isBalanceField(field)),
    takesNumber,
  };
}
