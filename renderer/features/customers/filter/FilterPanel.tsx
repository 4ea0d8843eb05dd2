import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { ColumnFilter } from '@renderer/data/view/view-column';
import { customersWords } from '@shared/words/customers';
import { Button, Checkbox, Input, Radio } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { GridColumn } from '../grid/grid-columns';
import { blankDraft, draftOf, type FilterShape, readDraft } from './filter-draft';
import type { ValueCount } from './list-values';
import './filter-panel.css';

interface Props {
  readonly column: GridColumn;
  readonly shape: FilterShape;
  readonly current: ColumnFilter | undefined;
  /** Values to tick, for the shape `list`. */
  readonly values: readonly ValueCount[];
  readonly describeValue: (value: string) => string;
  readonly anchor: DOMRect;
  readonly onApply: (filter: ColumnFilter | null) => void;
  readonly onClose: () => void;
}

const panelWidth = 272;

/** The filter of one column, under its funnel. Enter applies, Esc closes. */
export function FilterPanel(props: Props) {
  const { column, shape, current, values, anchor, onApply, onClose } = props;
  const words = useWords(customersWords);
  const { lang } = useLang();
  const formats = useFormats();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState(() => draftOf(current, shape));
  const [problem, setProblem] = useState<'from' | 'to' | null>(null);
  useEffect(() => {
    root.current?.querySelector<HTMLElement>('input, button')?.focus();
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) onClose();
    };
    document.addEventListener('pointerdown', outside, true);
    return () => document.removeEventListener('pointerdown', outside, true);
  }, [onClose]);
  const apply = () => {
    const read = readDraft(column.key, column.field, shape, draft);
    if ('problem' in read) setProblem(read.problem.end);
    else onApply(read.filter);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) apply();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const inactive = draft.presence !== 'any';
  const ends = (['from', 'to'] as const).map((end) => (
    <div key={end} className="bb-filter-end">
      <label htmlFor={`${id}-${end}`}>{words[end]}</label>
      <Input
        id={`${id}-${end}`}
        value={draft[end]}
        disabled={inactive}
        status={problem === end ? 'error' : ''}
        placeholder={shape === 'date' ? '2026-10-31' : ''}
        onChange={(event) => {
          setProblem(null);
          setDraft({ ...draft, [end]: event.target.value });
        }}
      />
    </div>
  ));
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
        top: anchor.bottom + 8,
      }}
      onKeyDown={press}
    >
      {shape === 'text' ? (
        <Input
          aria-label={words.contains}
          placeholder={words.contains}
          value={draft.text}
          disabled={inactive}
          allowClear
          onChange={(event) => setDraft({ ...draft, text: event.target.value })}
        />
      ) : null}
      {shape === 'list' ? (
        <Checkbox.Group
          className="bb-filter-list"
          value={[...draft.values]}
          disabled={inactive}
          onChange={(ticked) => setDraft({ ...draft, values: ticked.map(String) })}
        >
          {values.map(({ value, count }) => (
            <Checkbox key={value} value={value}>
              <span className="bb-filter-value">
                {value === '' ? words.blank : props.describeValue(value)}
              </span>
              <span className="bb-muted">{formats.count(count)}</span>
            </Checkbox>
          ))}
        </Checkbox.Group>
      ) : null}
      {shape === 'amount' || shape === 'number' || shape === 'date' ? ends : null}
      {shape === 'amount' && column.field?.unit !== undefined ? (
        <p className="bb-muted">
          {words.inUnit(lang === 'en' ? column.field.unit.en : column.field.unit.zh)}
        </p>
      ) : null}
      {problem === null ? null : (
        <p className="bb-filter-problem" role="alert">
          {shape === 'date' ? words.notADate : words.notANumber}
        </p>
      )}
      {shape === 'list' ? null : (
        <Radio.Group
          className="bb-filter-presence"
          value={draft.presence}
          onChange={(event) => setDraft({ ...draft, presence: event.target.value })}
          options={[
            { value: 'any', label: words.anyValue },
            { value: 'filled', label: words.onlyFilled },
            { value: 'empty', label: words.onlyEmpty },
          ]}
        />
      )}
      <div className="bb-filter-foot">
        <Button
          size="small"
          disabled={current === undefined && draft === blankDraft}
          onClick={() => onApply(null)}
        >
          {words.clear}
        </Button>
        <Button size="small" type="primary" onClick={apply}>
          {words.apply}
        </Button>
      </div>
    </div>
  );
}
