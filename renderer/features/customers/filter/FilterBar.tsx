import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { describeFilter } from '@renderer/data/view/describe-filters';
import { filterWords } from '@shared/words/customer-filters';
import { BandControls } from '../grouping/BandControls';
import type { PageModel } from '../use-page-model';
import { NarrowingChip } from '../views/NarrowingChip';
import './filter-bar.css';

/** Over the grid: the conditions in force as chips to edit and remove, and how the customers are grouped. */
export function FilterBar({ model }: { readonly model: PageModel }) {
  const words = useWords(filterWords);
  const { filters, narrowing, grouping, lang, live } = model;
  if (filters.length === 0 && narrowing === null && grouping === null) return null;
  return (
    <div className="bb-filter-bar" role="toolbar" aria-label={words.conditions} data-testid="filter-bar">
      <div className="bb-filter-chips">
        <NarrowingChip model={model} />
        {filters.map((filter) => {
          const told = describeFilter(filter, { lang, schemes: live.schemes });
          return (
            <span key={filter.key} className="bb-filter-chip" data-testid={`filter-chip-${filter.key}`}>
              <button
                type="button"
                className="bb-filter-chip-words"
                title={told}
                aria-label={words.editCondition(told)}
                onClick={(event) => model.openFilter(filter.key, event.currentTarget.getBoundingClientRect())}
              >
                {told}
              </button>
              <button
                type="button"
                aria-label={words.dropCondition(told)}
                onClick={() => model.filter(filters.filter((other) => other !== filter))}
              >
                <Icon name="close" size={12} />
              </button>
            </span>
          );
        })}
        {filters.length === 0 ? null : (
          <button
            type="button"
            className="bb-link"
            data-testid="clear-filters"
            onClick={() => model.filter([])}
          >
            {words.clearConditions}
          </button>
        )}
      </div>
      <BandControls model={model} />
    </div>
  );
}
