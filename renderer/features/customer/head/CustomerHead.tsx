import { IfMay } from '@renderer/components/access/IfMay';
import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Ring } from '@renderer/components/Ring';
import { type CustomerPart, customerParts } from '@renderer/components/route/open-customer';
import { TierChips } from '@renderer/components/tiers/TierChips';
import { completenessOf } from '@shared/domain/fields/completeness';
import { nameOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { customerPageWords } from '@shared/words/customer-page';
import { customersWords } from '@shared/words/customers';
import { Button } from 'antd';
import type { CustomerActions } from '../use-customer-actions';
import type { Parts } from '../use-parts';
import { describeHead } from './describe-head';
import { PrintedFact } from './PrintedFact';

interface Props {
  readonly record: CustomerRecord;
  readonly schemes: readonly TierScheme[];
  readonly actions: CustomerActions;
  readonly parts: Parts;
  readonly onRecord: () => void;
}

const shownParts: readonly CustomerPart[] = customerParts;

/** Name, tiers, manager, stage and completeness, the way to the neighbours, and what can be done. */
export function CustomerHead({ record, schemes, actions, parts, onRecord }: Props) {
  const words = useWords(customerPageWords);
  const list = useWords(customersWords);
  const { lang } = useLang();
  const formats = useFormats();
  const { place } = actions;
  const { ratio } = completenessOf(record);
  const percent = words.complete(formats.percent(ratio, 0));
  const name = nameOf(record) || list.unnamed;
  return (
    <header className="bb-customer-head">
      <div className="bb-customer-line">
        <button
          type="button"
          className="bb-icon-button"
          aria-label={words.back}
          title={`${words.back} (Esc)`}
          onClick={actions.back}
        >
          <Icon name="left" />
        </button>
        <h1 title={name}>{name}</h1>
        <span className="bb-customer-kind">
          {record.kind === 'company' ? list.oneCompany : list.oneIndividual}
        </span>
        <TierChips schemes={schemes} record={record} />
        <div className="bb-customer-actions">
          {place === undefined ? null : (
            <span className="bb-customer-round">
              <button
                type="button"
                className="bb-icon-button"
                aria-label={words.previous}
                title={`${words.previous} (Alt+PageUp)`}
                disabled={place.previous === undefined}
                onClick={() => actions.goTo(place.previous)}
              >
                <Icon name="up" />
              </button>
              <span className="bb-second">
                {words.place(formats.count(place.at + 1), formats.count(place.total))}
              </span>
              <button
                type="button"
                className="bb-icon-button"
                aria-label={words.next}
                title={`${words.next} (Alt+PageDown)`}
                disabled={place.next === undefined}
                onClick={() => actions.goTo(place.next)}
              >
                <Icon name="down" />
              </button>
            </span>
          )}
          <IfMay right="removeCustomers">
            <Button type="text" danger onClick={actions.remove}>
              {words.remove}
            </Button>
          </IfMay>
          <IfMay right="print">
            <Button title="Ctrl+P" onClick={actions.print}>
              {words.print}
            </Button>
          </IfMay>
          <IfMay right="recordContacts">
            <Button type="primary" title="Alt+N" onClick={onRecord}>
              {words.record}
            </Button>
          </IfMay>
        </div>
      </div>
      <div className="bb-customer-line bb-customer-sub">
        <span className="bb-customer-facts">
          {describeHead(record, lang).map(({ key, text, tone }) => (
            <span key={key} data-fact={key} className={tone === 'warn' ? 'bb-customer-warn' : undefined}>
              {text}
            </span>
          ))}
          <PrintedFact record={record} schemes={schemes} />
        </span>
        <span className="bb-customer-complete">
          <Ring ratio={ratio} label={percent} />
          {percent}
        </span>
        <nav className="bb-customer-parts" aria-label={words.parts}>
          {shownParts.map((part) => (
            <button key={part} type="button" className="bb-link" onClick={() => parts.show(part)}>
              {words[part]}
            </button>
          ))}
        </nav>
      </div>
    </header>
  );
}
