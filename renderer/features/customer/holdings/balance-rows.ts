import type { BalancePicture } from '@renderer/components/charts/balance-chart';
import type { Formats } from '@renderer/components/language/formats';
import type { BalanceMonth } from '@renderer/data/balances/use-balance-months';
import {
  assetsOfBalance,
  type BalanceField,
  type BalanceRecord,
  balanceFields,
} from '@shared/domain/balances/balance-record';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import { nameOfField } from '@shared/domain/fields/format-field';
import { addMonths, type Month } from '@shared/domain/kernel/calendar';
import { type Fen, fromFen } from '@shared/domain/kernel/money';
import { customerPageWords } from '@shared/words/customer-page';
import { type Lang, wordsIn } from '@shared/words/define-words';

/** What is drawn: one balance of the sheets, or the assets, added up where a sheet has no total. */
export type BalanceChoice = BalanceField | 'assets';

export interface BalanceRow {
  readonly month: Month;
  readonly amount: Fen | undefined;
  /** Against the calendar month before; absent where one of the two is not known. */
  readonly change: Fen | undefined;
}

function amountOf(balance: BalanceRecord | undefined, choice: BalanceChoice): Fen | undefined {
  if (balance === undefined) return undefined;
  return choice === 'assets' ? assetsOfBalance(balance) : balance[choice];
}

/** The balances that any of the months tells; the assets first. */
export function listChoices(
  months: readonly BalanceMonth[],
  lang: Lang,
): readonly { readonly value: BalanceChoice; readonly label: string }[] {
  const tells = (choice: BalanceChoice) =>
    months.some(({ balance }) => amountOf(balance, choice) !== undefined);
  const fields = balanceFields.filter((field) => field !== 'aum' && tells(field));
  const labels = fields.map((value) => {
    const field = fieldByKey(value);
    return { value, label: field === undefined ? value : nameOfField(field, lang) };
  });
  return tells('assets')
    ? [{ value: 'assets', label: wordsIn(customerPageWords, lang).total }, ...labels]
    : labels;
}

/** One row for every month from the first that tells anything to the last; months without a sheet are blank. */
export function listBalanceRows(
  months: readonly BalanceMonth[],
  choice: BalanceChoice,
): readonly BalanceRow[] {
  const known = new Map<Month, Fen>();
  for (const { month, balance } of months) {
    const amount = amountOf(balance, choice);
    if (amount !== undefined) known.set(month, amount);
  }
  const told = [...known.keys()].sort();
  const [first] = told;
  const last = told.at(-1);
  if (first === undefined || last === undefined) return [];
  const rows: BalanceRow[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) {
    const amount = known.get(month);
    const before = known.get(addMonths(month, -1));
    const change = amount === undefined || before === undefined ? undefined : amount - before;
    rows.push({ month, amount, change });
  }
  return rows;
}

/** The rows as the chart draws them, in 万元. The first month and every January carry their year. */
export function drawBalances(rows: readonly BalanceRow[], formats: Formats): BalancePicture {
  return {
    labels: rows.map(({ month }, at) =>
      at === 0 || month.endsWith('-01') ? formats.month(month) : formats.monthShort(month),
    ),
    amounts: rows.map(({ amount }) => (amount === undefined ? null : fromFen(amount, 'wan'))),
    texts: rows.map(({ amount }) => (amount === undefined ? '' : formats.moneyInWords(amount))),
  };
}
