import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { useGroups } from '@renderer/data/groups/use-groups';
import { useCustomers, useSession, useSettings } from '@renderer/data/session-context';
import { schemesOf } from '@renderer/data/tiers/schemes-of';
import { countManagers } from '@shared/domain/bulk/managers';
import { listSavedViews } from '@shared/domain/views/saved-view';
import { cardsPageWords } from '@shared/words/cards-page';
import { tierName } from '@shared/words/tiers';
import { Input, Select } from 'antd';
import { useMemo } from 'react';
import type { TierChoice } from './tier-choice';
import type { CircleChoice, PrintedChoice, WhoFilter } from './who-filter';

interface Props {
  readonly filter: WhoFilter;
  readonly onFilter: (filter: WhoFilter) => void;
}

/** Value of the choice of everybody's manager; a name cannot begin with a line break. */
const anyManager = '\nany';

/** Who is listed: search and tier; manager, group or view, and whether the paper was printed. */
export function WhoFilters({ filter, onFilter }: Props) {
  const words = useWords(cardsPageWords);
  const { lang } = useLang();
  const formats = useFormats();
  const { actor } = useSession();
  const settings = useSettings();
  const records = useCustomers().all();
  const groups = useGroups();
  const managers = useMemo(() => countManagers(records), [records]);
  const all = settings.all();
  const views = useMemo(() => listSavedViews(all, actor), [all, actor]);
  const tiers = new Map(schemesOf(settings).flatMap(({ tiers: own }) => own.map((tier) => [tier.key, tier])));
  const change = (part: Partial<WhoFilter>) => onFilter({ ...filter, ...part });
  const circles = [
    ...(groups.length === 0
      ? []
      : [
          {
            label: words.groups,
            options: groups.map(({ id, name }) => ({ value: `group:${id}` as const, label: name })),
          },
        ]),
    ...(views.length === 0
      ? []
      : [
          {
            label: words.views,
            options: views.map(({ id, name }) => ({ value: `view:${id}` as const, label: name })),
          },
        ]),
  ];
  return (
    <div className="bb-cards-filters">
      <div>
        <Input
          allowClear
          aria-label={words.find}
          placeholder={words.findHint}
          value={filter.query}
          onChange={(event) => change({ query: event.target.value })}
          data-testid="cards-find"
        />
        <Select<TierChoice>
          aria-label={words.tierFilter}
          value={filter.tier}
          onChange={(tier) => change({ tier })}
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
      <div>
        <Select<string>
          aria-label={words.managerFilter}
          value={filter.manager ?? anyManager}
          onChange={(value) => change({ manager: value === anyManager ? null : value })}
          popupMatchSelectWidth={false}
          showSearch={{ optionFilterProp: 'label' }}
          data-testid="cards-manager"
          data-active={filter.manager !== null}
          options={[
            { value: anyManager, label: words.anyManager },
            ...managers.map(({ name, customers }) => ({
              value: name,
              label: `${name} ${formats.count(customers)}`,
            })),
            { value: '', label: words.noManager },
          ]}
          labelRender={({ value }) =>
            value === anyManager ? words.anyManager : value === '' ? words.noManager : value
          }
        />
        <Select<CircleChoice>
          aria-label={words.circleFilter}
          value={filter.circle}
          onChange={(circle) => change({ circle })}
          popupMatchSelectWidth={false}
          disabled={circles.length === 0}
          data-testid="cards-circle"
          options={[{ value: 'all', label: words.anyCircle }, ...circles]}
        />
        <Select<PrintedChoice>
          aria-label={words.printedFilter}
          value={filter.printed}
          onChange={(printed) => change({ printed })}
          popupMatchSelectWidth={false}
          data-testid="cards-printed"
          options={[
            { value: 'any', label: words.anyPrinted },
            { value: 'never', label: words.neverPrinted },
            { value: 'printed', label: words.printedOnce },
            { value: 'changed', label: words.changedSince },
          ]}
        />
      </div>
    </div>
  );
}
