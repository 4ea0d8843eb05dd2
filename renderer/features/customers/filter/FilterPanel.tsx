import { useLang, useWords } from '@renderer/components/language/language-context';
import type { ValueCount, ValueRange } from '@renderer/data/view/count-values';
import type { ColumnFilter } from '@renderer/data/view/view-column';
import type { TextTest } from '@shared/domain/views/column-filter';
import { filterWords } from '@shared/words/customer-filters';
import { customersWords } from '@shared/words/customers';
import { Button, Input, Radio, Segmented, Select } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { GridColumn } from '../grid/grid-columns';
import {
  blankDraft,
  type DraftProblem,
  draftOf,
  type FilterDraft,
  type FilterShape,
  readDraft,
} from './filter-draft';
import { RangeControls } from './RangeControls';
import { ValueList } from './ValueList';
import './filter-panel.css';

interface Props {
  readonly column: GridColumn;
  /** The controls the column can have. */
  readonly shapes: readonly FilterShape[];
  /** Those shown first. */
  readonly first: FilterShape;
  readonly current: ColumnFilter | undefined;
  /** Values to tick, for the shape `list`; counted at the first call. */
  readonly listValues: () => readonly ValueCount[];
  /** How far the numbers reach, for amounts, numbers and dates; null for other columns. */
  readonly range: ValueRange | null;
  readonly describeValue: (value: string) => string;
  readonly anchor: DOMRect;
  readonly onApply: (filter: ColumnFilter | null) => void;
  readonly onClose: () => void;
}

const panelWidth = 288;
/** Room the tallest panel takes, so that one opened far down still fits. */
const panelHeight = 420;
const textTests: readonly TextTest[] = ['contains', 'excludes', 'equals', 'startsWith'];

/** The filter of one column, under its funnel or its chip. Enter applies, Esc closes. */
export function FilterPanel(props: Props) {
  const { column, shapes, first, current, range, anchor, onApply, onClose } = props;
  const words = useWords(customersWords);
  const own = useWords(filterWords);
  const { lang } = useLang();
  const root = useRef<HTMLDivElement>(null);
  const [shape, setShape] = useState(first);
  const [draft, setDraft] = useState(() => draftOf(current, first));
  const [problem, setProblem] = useState<DraftProblem | null>(null);
  useEffect(() => {
    root.current?.querySelector<HTMLElement>('input:not([type=radio]), [role=listbox]')?.focus();
    const outside = (event: PointerEvent) => {
      if (!(event.target instanceof Element) || root.current?.contains(event.target) !== false) return;
      // The list of a select is drawn beside the panel.
      if (event.target.closest('.ant-select-dropdown') === null) onClose();
    };
    document.addEventListener('pointerdown', outside, true);
    return () => document.removeEventListener('pointerdown', outside, true);
  }, [onClose]);
  const change = (next: FilterDraft) => {
    setProblem(null);
    setDraft(next);
  };
  const take = (next: FilterDraft, as = shape) => {
    const read = readDraft(column.key, column.field, as, next);
    if ('problem' in read) setProblem(read.problem);
    else onApply(read.filter);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    else if (
      event.key === 'Enter' &&
      event.target instanceof HTMLInputElement &&
      event.target.role !== 'combobox'
    )
      take(draft);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const inactive = draft.presence !== 'any';
  const below = anchor.bottom + 6;
  return (
    <div
      className="bb-filter"
      role="dialog"
      aria-label={words.filterBy(column.caption(lang))}
      data-testid="filter-panel"
      ref={root}
      style={{
        width: panelWidth,
        left: Math.max(8, Math.min(anchor.left - 12, window.innerWidth - panelWidth - 8)),
        top: Math.max(8, Math.min(below, window.innerHeight - panelHeight - 8)),
      }}
      onKeyDown={press}
    >
      <p className="bb-filter-title" title={column.fullCaption(lang)}>
        {column.fullCaption(lang)}
      </p>
      {shapes.length === 1 ? null : (
        <Segmented<FilterShape>
          block
          size="small"
          value={shape}
          options={[
            { value: 'list', label: own.byValue },
            { value: 'text', label: own.byCondition },
          ]}
          onChange={(next) => {
            setShape(next);
            change(blankDraft);
          }}
        />
      )}
      {shape === 'text' ? (
        <div className="bb-filter-text">
          <Select<TextTest>
            aria-label={own.how}
            value={draft.how}
            disabled={inactive}
            options={textTests.map((how) => ({ value: how, label: own[how] }))}
            onChange={(how) => change({ ...draft, how })}
          />
          <Input
            aria-label={own.words}
            value={draft.text}
            disabled={inactive}
            allowClear
            onChange={(event) => change({ ...draft, text: event.target.value })}
          />
        </div>
      ) : null}
      {shape === 'list' ? (
        <ValueList
          column={column.caption(lang)}
          values={props.listValues()}
          describeValue={props.describeValue}
          draft={draft}
          onChange={change}
          byWords={shapes.includes('text')}
          onTake={(text, found) =>
            shapes.includes('text')
              ? take({ ...blankDraft, text }, 'text')
              : take({ ...blankDraft, values: found })
          }
        />
      ) : null}
      {range !== null && (shape === 'amount' || shape === 'number' || shape === 'date') ? (
        <RangeControls
          column={column}
          shape={shape}
          range={range}
          draft={draft}
          problem={problem}
          onChange={change}
          onTake={take}
        />
      ) : null}
      {shape === 'list' ? null : (
        <Radio.Group
          className="bb-filter-presence"
          value={draft.presence}
          onChange={(event) => change({ ...draft, presence: event.target.value })}
          options={[
            { value: 'any', label: words.anyValue },
            { value: 'filled', label: words.onlyFilled },
            { value: 'empty', label: words.onlyEmpty },
          ]}
        />
      )}
      <div className="bb-filter-foot">
        <Button size="small" disabled={current === undefined} onClick={() => onApply(null)}>
          {words.clear}
        </Button>
        <Button size="small" type="primary" onClick={() => take(draft)}>
          {words.apply}
        </Button>
      </div>
    </div>
  );
}
