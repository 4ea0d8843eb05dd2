import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { VirtualList } from '@renderer/components/virtual-list/VirtualList';
import { selectionOf, useSelectedIds } from '@renderer/data/selection';
import { useSession, useSettings } from '@renderer/data/session-context';
import { schemesOf } from '@renderer/data/tiers/schemes-of';
import type { CustomerRecord } from '@shared/domain/records/records';
import { cardsPageWords } from '@shared/words/cards-page';
import { tierName } from '@shared/words/tiers';
import { Button, Input, Select } from 'antd';
import { CardRow } from './CardRow';
import type { TierChoice } from './tier-choice';

interface Props {
  readonly customers: readonly CustomerRecord[];
  readonly current: string | null;
  readonly query: string;
  readonly choice: TierChoice;
  readonly onCurrent: (id: string) => void;
  readonly onQuery: (query: string) => void;
  readonly onChoice: (choice: TierChoice) => void;
}

const rowHeight = 46;

/** Who can have a card: search, tier, ticks for printing several at once. */
export function CardList(props: Props) {
  const { customers, current, query, choice, onCurrent, onQuery, onChoice } = props;
  const words = useWords(cardsPageWords);
  const { lang } = useLang();
  const formats = useFormats();
  const session = useSession();
  const ticked = useSelectedIds(session);
  const selection = selectionOf(session);
  const schemes = schemesOf(useSettings());
  const tiers = new Map(schemes.flatMap(({ tiers: own }) => own.map((tier) => [tier.key, tier])));
  const currentIndex = current === null ? -1 : customers.findIndex(({ id }) => id === current);
  return (
    <section className="bb-cards-list" aria-label={words.list}>
      <div className="bb-cards-find">
        <Input
          allowClear
          aria-label={words.find}
          placeholder={words.findHint}
          value={query}
          onChange={(event) => onQuery(event.target.value)}
          data-testid="cards-find"
        />
        <Select<TierChoice>
          aria-label={words.tierFilter}
          value={choice}
          onChange={onChoice}
          popupMatchSelectWidth={false}
          data-testid="cards-tier"
          options={[
            { value: 'any', label: words.anyTier },
            { value: 'key', label: words.keyCustomers },
            { value: 'general', label: words.generalCustomers },
            ...[...tiers.values()].map((tier) => ({
              value: `tier:${tier.key}` as const,
              label: tierName(tier, lang),
            })),
            { value: 'none', label: words.untiered },
          ]}
        />
      </div>
      <div className="bb-cards-ticks">
        <span data-testid="cards-ticked">{words.ticked(formats.count(ticked.size))}</span>
        {ticked.size === 0 ? null : (
          <Button type="link" size="small" onClick={() => selection.clear()}>
            {words.clearTicks}
          </Button>
        )}
        <Button
          type="link"
          size="small"
          disabled={customers.length === 0}
          onClick={() => selection.add(customers.map(({ id }) => id))}
          data-testid="cards-tick-all"
        >
          {words.tickAll(formats.count(customers.length))}
        </Button>
      </div>
      {customers.length === 0 ? (
        <p className="bb-cards-nobody">{words.nobodyFound}</p>
      ) : (
        <VirtualList
          count={customers.length}
          rowHeight={rowHeight}
          label={words.list}
          current={currentIndex}
          onCurrent={(index) => {
            const id = customers[index]?.id;
            if (id !== undefined) onCurrent(id);
          }}
          isTicked={(index) => ticked.has(customers[index]?.id ?? '')}
          onTick={(index) => {
            const id = customers[index]?.id;
            if (id !== undefined) selection.toggle(id);
          }}
          renderRow={(index) => {
            const record = customers[index];
            return record === undefined ? null : (
              <CardRow record={record} schemes={schemes} isTicked={ticked.has(record.id)} />
            );
          }}
          testId="cards-list"
        />
      )}
    </section>
  );
}
