import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Money } from '@renderer/components/Money';
import { ShareBar } from '@renderer/components/ShareBar';
import {
  type CoverageKey,
  type Held,
  type HoldingKey,
  listHoldings,
} from '@shared/domain/holdings/list-holdings';
import type { CustomerRecord } from '@shared/domain/records/records';
import { customerPageWords } from '@shared/words/customer-page';
import { Part } from '../Part';
import './holdings.css';

interface Props {
  readonly record: CustomerRecord;
}

const lineWords = {
  demand: 'demand',
  time: 'time',
  deposits: 'deposits',
  otherDeposits: 'otherDeposits',
  wealth: 'wealth',
  funds: 'funds',
  otherAssets: 'otherAssets',
  insurance: 'insurance',
  loans: 'loans',
} as const satisfies Record<HoldingKey, keyof typeof customerPageWords>;

const kindWords = {
  deposits: 'deposits',
  wealth: 'wealth',
  funds: 'funds',
  insurance: 'insurance',
  loans: 'loans',
  wealthCard: 'cardWealth',
  mobileBanking: 'mobileBanking',
  socialCard: 'cardSocial',
} as const satisfies Record<CoverageKey, keyof typeof customerPageWords>;

const heldWords = {
  yes: 'held',
  no: 'notHeld',
  unknown: 'unknownHeld',
} as const satisfies Record<Held, keyof typeof customerPageWords>;

/** What the customer holds, each with its part of the assets, and which kinds of products it has (产品覆盖度). */
export function HoldingsPart({ record }: Props) {
  const words = useWords(customerPageWords);
  const formats = useFormats();
  const { lines, total, kinds, settlement } = listHoldings(record);
  const held = kinds.filter((kind) => kind.held === 'yes').length;
  return (
    <Part
      part="holdings"
      title={words.holdings}
      testId="customer-holdings"
      sub={total === undefined ? undefined : `${words.total} ${formats.moneyInWords(total)}`}
    >
      {lines.length === 0 ? (
        <p className="bb-muted bb-part-none">{words.noHoldings}</p>
      ) : (
        <table className="bb-holdings">
          <thead>
            <tr>
              <th scope="col">{words.product}</th>
              <th scope="col" className="bb-number">
                {words.amount}
              </th>
              <th scope="col" colSpan={2}>
                {words.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, amount, share }) => (
              <tr key={key}>
                <th scope="row">{words[lineWords[key]]}</th>
                <td>
                  <Money fen={amount} />
                </td>
                <td>{share === undefined ? null : <ShareBar ratio={share} colour="var(--link)" />}</td>
                <td className="bb-number">{share === undefined ? '' : formats.percent(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h3>
        {words.coverage}
        <span className="bb-coverage-count">{words.coverageOf(held, kinds.length)}</span>
      </h3>
      <ul className="bb-coverage">
        {kinds.map((kind) => (
          <li key={kind.key} data-held={kind.held} title={words[heldWords[kind.held]]}>
            {words[kindWords[kind.key]]}
            {kind.held === 'yes' ? null : <small>{words[heldWords[kind.held]]}</small>}
          </li>
        ))}
        {settlement.map((product) => (
          <li key={product} data-held="yes" title={words.settlement}>
            {product}
          </li>
        ))}
      </ul>
    </Part>
  );
}
