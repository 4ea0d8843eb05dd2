import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { type RowFilter, type RowTotals, rowFilters } from '@renderer/data/workbook-door/door-protocol';
import { workbooksWords } from '@shared/words/workbooks';
import type { KeyboardEvent } from 'react';

interface Props {
  readonly filter: RowFilter;
  readonly totals: RowTotals;
  readonly onFilter: (filter: RowFilter) => void;
}

/** Which rows are shown, each with its count; kinds that the sheet has none of are left out. */
export function FilterBar({ filter, totals, onFilter }: Props) {
  const words = useWords(workbooksWords);
  const formats = useFormats();
  const offered = rowFilters.filter((one) => one === 'all' || one === filter || totals[one] > 0);
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = (offered.indexOf(filter) + step + offered.length) % offered.length;
    const next = offered[at];
    if (next === undefined) return;
    onFilter(next);
    event.currentTarget.querySelectorAll<HTMLElement>('button')[at]?.focus();
  };
  return (
    <div className="bb-row-filters" role="toolbar" aria-label={words.filters} onKeyDown={move}>
      {offered.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === filter}
          tabIndex={one === filter ? 0 : -1}
          className="bb-row-filter"
          data-filter={one}
          data-testid={`filter-${one}`}
          onClick={() => onFilter(one === filter ? 'all' : one)}
        >
          {words[`filter_${one}`]}
          <b>{formats.count(totals[one])}</b>
        </button>
      ))}
    </div>
  );
}
