import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { VirtualList } from '@renderer/components/virtual-list/VirtualList';
import { selectionOf, useSelectedIds } from '@renderer/data/selection';
import { useSession, useSettings } from '@renderer/data/session-context';
import { schemesOf } from '@renderer/data/tiers/schemes-of';
import type { CustomerRecord } from '@shared/domain/records/records';
import { cardsPageWords } from '@shared/words/cards-page';
import { Button } from 'antd';
import type { PrintedState } from '../printed/use-printed';
import { WhoFilters } from './WhoFilters';
import { WhoRow } from './WhoRow';
import { everybody, isEverybody, type WhoFilter } from './who-filter';

interface Props {
  readonly customers: readonly CustomerRecord[];
  readonly current: string | null;
  readonly filter: WhoFilter;
  readonly printed: PrintedState;
  readonly onCurrent: (id: string) => void;
  readonly onFilter: (filter: WhoFilter) => void;
}

const rowHeight = 46;

/** Who the paper is about: filters, and the customers they leave with ticks for printing several at once. */
export function WhoList({ customers, current, filter, printed, onCurrent, onFilter }: Props) {
  const words = useWords(cardsPageWords);
  const formats = useFormats();
  const session = useSession();
  const ticked = useSelectedIds(session);
  const selection = selectionOf(session);
  const schemes = schemesOf(useSettings());
  const currentIndex = current === null ? -1 : customers.findIndex(({ id }) => id === current);
  return (
    <section className="bb-cards-list" aria-label={words.list}>
      <WhoFilters filter={filter} onFilter={onFilter} />
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
        <p className="bb-cards-nobody">
          {words.nobodyFound}
          {isEverybody(filter) ? null : (
            <Button type="link" size="small" onClick={() => onFilter(everybody)}>
              {words.showAll}
            </Button>
          )}
        </p>
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
              <WhoRow
                record={record}
                schemes={schemes}
                isTicked={ticked.has(record.id)}
                last={printed.lastOf(record)}
                isChanged={printed.isChanged(record)}
              />
            );
          }}
          testId="cards-list"
        />
      )}
    </section>
  );
}
