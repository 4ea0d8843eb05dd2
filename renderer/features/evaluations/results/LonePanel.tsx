import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import { formatRoute } from '@renderer/components/route/route';
import { useCustomers } from '@renderer/data/session-context';
import type { MonthResults } from '@shared/domain/evaluations/results/summarize-results';
import { resultsWords } from '@shared/words/evaluation-results';
import { Segmented } from 'antd';
import { useState } from 'react';
import './lone.css';

type Kind = 'arrived' | 'left';

const shownAtMost = 60;

/** Customers with a form in one of the two months only. */
export function LonePanel({ results }: { readonly results: MonthResults }) {
  const words = useWords(resultsWords);
  const formats = useFormats();
  const customers = useCustomers();
  const [chosen, setKind] = useState<Kind | null>(null);
  if (results.before === null || results.arrivedCount + results.leftCount === 0) return null;
  const kind = chosen ?? (results.arrivedCount > 0 ? 'arrived' : 'left');
  const list = kind === 'arrived' ? results.arrived : results.left;
  const count = kind === 'arrived' ? results.arrivedCount : results.leftCount;
  return (
    <Panel
      title={words.lone}
      testId="results-lone"
      aside={
        <Segmented<Kind>
          size="small"
          aria-label={words.lone}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'arrived', label: words.arrived(formats.count(results.arrivedCount)) },
            { value: 'left', label: words.left(formats.count(results.leftCount)) },
          ]}
        />
      }
    >
      {list.length === 0 ? (
        <p className="bb-muted bb-results-none">{kind === 'arrived' ? words.arrivedNone : words.leftNone}</p>
      ) : (
        <ul className="bb-lone">
          {list.slice(0, shownAtMost).map((lone) => (
            <li key={lone.customerId}>
              {customers.get(lone.customerId) === undefined ? (
                <span title={words.goneCustomer}>{lone.customerName}</span>
              ) : (
                <a href={formatRoute('customer', { id: lone.customerId, part: 'evaluations' })}>
                  {lone.customerName}
                </a>
              )}
              <i>{lone.score ?? '—'}</i>
            </li>
          ))}
        </ul>
      )}
      {count > shownAtMost ? (
        <p className="bb-results-below">{words.shownOf(String(shownAtMost), formats.count(count))}</p>
      ) : null}
    </Panel>
  );
}
