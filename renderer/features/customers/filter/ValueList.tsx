import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Tick } from '@renderer/components/virtual-list/Tick';
import { VirtualList } from '@renderer/components/virtual-list/VirtualList';
import type { ValueCount } from '@renderer/data/view/count-values';
import { foldText } from '@shared/domain/search/fold-text';
import { filterWords } from '@shared/words/customer-filters';
import { Input } from 'antd';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { type FilterDraft, isEveryTicked, tickAll, tickValue } from './filter-draft';

interface Props {
  readonly column: string;
  readonly values: readonly ValueCount[];
  readonly describeValue: (value: string) => string;
  readonly draft: FilterDraft;
  readonly onChange: (draft: FilterDraft) => void;
  /** Enter in the search box while nothing is ticked: the words or values found are meant. */
  readonly onTake: (text: string, found: readonly string[]) => void;
  /** True where Enter filters by the words typed, not by the values found. */
  readonly byWords: boolean;
}

const rowHeight = 28;
const rowsShown = 8;

/** The values of a column with their counts, to tick. A list of 100,000 draws only what is seen. */
export function ValueList({ column, values, describeValue, draft, onChange, onTake, byWords }: Props) {
  const words = useWords(filterWords);
  const formats = useFormats();
  const [text, setText] = useState('');
  const [current, setCurrent] = useState(-1);
  const told = useMemo(
    () => values.map((entry) => ({ ...entry, label: describeValue(entry.value) })),
    [values, describeValue],
  );
  const wanted = foldText(text.trim());
  const found = useMemo(
    () => (wanted === '' ? told : told.filter(({ label }) => foldText(label).includes(wanted))),
    [told, wanted],
  );
  const ticked = useMemo(() => new Set(draft.values), [draft.values]);
  const isOn = (value: string) => ticked.has(value) !== draft.excluded;
  const foundValues = useMemo(() => found.map(({ value }) => value), [found]);
  const every = isEveryTicked(draft, foundValues);
  const toggle = (index: number) => {
    const entry = found[index];
    if (entry === undefined) return;
    setCurrent(index);
    onChange(tickValue(draft, entry.value));
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && text.trim() !== '' && draft.values.length === 0) {
      onTake(text.trim(), foundValues);
      event.preventDefault();
      event.stopPropagation();
    }
  };
  if (values.length === 0) return <p className="bb-muted bb-filter-none">{words.noValuesAtAll}</p>;
  return (
    <div className="bb-filter-values">
      <Input
        aria-label={words.searchValues}
        placeholder={words.searchValues}
        value={text}
        allowClear
        onChange={(event) => {
          setText(event.target.value);
          setCurrent(-1);
        }}
        onKeyDown={press}
      />
      <button
        type="button"
        className="bb-filter-all"
        disabled={found.length === 0}
        aria-pressed={every}
        onClick={() => onChange(tickAll(draft, foundValues, wanted !== ''))}
      >
        <Tick isTicked={every} />
        <span className="bb-filter-value">{words.allValues}</span>
        <span className="bb-muted">{words.valuesFound(formats.count(found.length))}</span>
      </button>
      <div
        className="bb-filter-list"
        style={{ height: Math.min(rowsShown, Math.max(1, found.length)) * rowHeight }}
      >
        {found.length === 0 ? (
          <p className="bb-muted bb-filter-none">{words.noValues}</p>
        ) : (
          <VirtualList
            count={found.length}
            rowHeight={rowHeight}
            label={words.valueList(column)}
            current={current}
            onCurrent={toggle}
            isTicked={(index) => isOn(found[index]?.value ?? '')}
            onTick={toggle}
            testId="filter-values"
            renderRow={(index) => {
              const entry = found[index];
              if (entry === undefined) return null;
              return (
                <span className="bb-filter-row" data-tick="">
                  <Tick isTicked={isOn(entry.value)} />
                  <span className="bb-filter-value" title={entry.label}>
                    {entry.label}
                  </span>
                  <span className="bb-muted">{formats.count(entry.count)}</span>
                </span>
              );
            }}
          />
        )}
      </div>
      {byWords && text.trim() !== '' && draft.values.length === 0 ? (
        <p className="bb-filter-hint">{words.searchHint(text.trim())}</p>
      ) : null}
    </div>
  );
}
