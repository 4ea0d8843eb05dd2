import { BalanceChart } from '@renderer/components/charts/BalanceChart';
import { FailureNotice } from '@renderer/components/FailureNotice';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Money } from '@renderer/components/Money';
import { useBalanceMonths } from '@renderer/data/balances/use-balance-months';
import type { CustomerRecord } from '@shared/domain/records/records';
import { customerPageWords } from '@shared/words/customer-page';
import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { Part } from '../Part';
import { type BalanceChoice, drawBalances, listBalanceRows, listChoices } from './balance-rows';

interface Props {
  readonly record: CustomerRecord;
}

/** What the customer had at the end of each month: a small line and the numbers, for the balance chosen. */
export function BalancesPart({ record }: Props) {
  const words = useWords(customerPageWords);
  const { lang } = useLang();
  const formats = useFormats();
  const { months, total, failure } = useBalanceMonths(record.id);
  const [chosen, setChosen] = useState<BalanceChoice>('assets');
  const choices = useMemo(() => listChoices(months, lang), [months, lang]);
  const field = choices.some(({ value }) => value === chosen) ? chosen : (choices[0]?.value ?? 'assets');
  const rows = useMemo(() => listBalanceRows(months, field), [months, field]);
  const picture = useMemo(() => drawBalances(rows, formats), [rows, formats]);
  const isReading = total !== null && months.length < total && failure === null;
  const first = rows[0]?.month ?? '';
  const last = rows.at(-1)?.month ?? '';
  const name = choices.find(({ value }) => value === field)?.label ?? '';
  return (
    <Part
      title={words.balances}
      testId="customer-balances"
      sub={isReading ? words.readingMonths(months.length, total) : undefined}
      aside={
        choices.length === 0 ? undefined : (
          <Select
            size="small"
            className="bb-balance-field"
            aria-label={words.balanceField}
            value={field}
            options={[...choices]}
            onChange={setChosen}
          />
        )
      }
    >
      {failure === null ? null : <FailureNotice failure={failure} />}
      {choices.length === 0 ? (
        <p className="bb-muted bb-part-none">{total === null || isReading ? '' : words.noBalances}</p>
      ) : (
        <div className="bb-balances">
          {rows.length < 2 ? null : (
            <BalanceChart
              picture={picture}
              label={words.chartLabel(name, formats.month(first), formats.month(last))}
            />
          )}
          <section className="bb-balance-table" aria-label={words.balances}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.month}</th>
                  <th scope="col" className="bb-number">
                    {words.amount}
                  </th>
                  <th scope="col" className="bb-number">
                    {words.change}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.toReversed().map(({ month, amount, change }) => (
                  <tr key={month}>
                    <th scope="row">{formats.month(month)}</th>
                    <td>
                      <Money fen={amount} />
                    </td>
                    <td className="bb-number">
                      {change === undefined ? (
                        ''
                      ) : change > 0 ? (
                        `+${formats.money(change)}`
                      ) : (
                        <Money fen={change} />
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </div>
      )}
    </Part>
  );
}
