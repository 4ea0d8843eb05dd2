import { useLang, useWords } from '@renderer/components/language/language-context';
import type { ValueRange } from '@renderer/data/view/count-values';
import { describeNumber } from '@renderer/data/view/describe-filters';
import { filterWords, nameOfAnniversary, nameOfSpan } from '@shared/words/customer-filters';
import { customersWords } from '@shared/words/customers';
import { Input } from 'antd';
import { useId } from 'react';
import type { GridColumn } from '../grid/grid-columns';
import type { DraftProblem, FilterDraft, FilterShape } from './filter-draft';
import { listSpans } from './filter-shapes';

interface Props {
  readonly column: GridColumn;
  readonly shape: FilterShape;
  readonly range: ValueRange;
  readonly draft: FilterDraft;
  readonly problem: DraftProblem | null;
  readonly onChange: (draft: FilterDraft) => void;
  /** A quick choice is complete: it is applied at once. */
  readonly onTake: (draft: FilterDraft) => void;
}

/** From and to, for amounts, numbers and dates, and spans of days by name. */
export function RangeControls({ column, shape, range, draft, problem, onChange, onTake }: Props) {
  const words = useWords(customersWords);
  const own = useWords(filterWords);
  const { lang } = useLang();
  const id = useId();
  const inactive = draft.presence !== 'any';
  const told = (value: number) =>
    shape === 'date'
      ? String(value).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
      : describeNumber(column.key, value, 'zh-CN');
  const { spans, anniversaries } =
    shape === 'date' ? listSpans(column.key) : { spans: [], anniversaries: [] };
  const choices = [
    ...spans.map((span) => ({ key: span, label: nameOfSpan(span, lang), part: { span, anniversary: null } })),
    ...anniversaries.map((anniversary) => ({
      key: anniversary,
      label: nameOfAnniversary(anniversary, lang),
      part: { span: null, anniversary },
    })),
  ];
  const unit = shape === 'amount' || shape === 'number' ? column.field?.unit : undefined;
  return (
    <>
      {choices.length === 0 ? null : (
        <fieldset className="bb-filter-spans" aria-label={own.quickDates}>
          {choices.map(({ key, label, part }) => {
            const isOn = draft.span === part.span && draft.anniversary === part.anniversary;
            return (
              <button
                key={key}
                type="button"
                aria-pressed={isOn}
                disabled={inactive}
                onClick={() => onTake({ ...draft, from: '', to: '', ...part })}
              >
                {label}
              </button>
            );
          })}
        </fieldset>
      )}
      {(['from', 'to'] as const).map((end) => (
        <div key={end} className="bb-filter-end">
          <label htmlFor={`${id}-${end}`}>{words[end]}</label>
          <Input
            id={`${id}-${end}`}
            value={draft[end]}
            disabled={inactive}
            status={problem?.end === end || problem?.end === 'order' ? 'error' : ''}
            placeholder={
              range.filled === 0
                ? ''
                : end === 'from'
                  ? own.lowest(told(range.lowest))
                  : own.highest(told(range.highest))
            }
            suffix={
              unit === undefined ? null : (
                <span className="bb-muted">{lang === 'en' ? unit.en : unit.zh}</span>
              )
            }
            onChange={(event) =>
              onChange({ ...draft, span: null, anniversary: null, [end]: event.target.value })
            }
          />
        </div>
      ))}
      {problem === null ? null : (
        <p className="bb-filter-problem" role="alert">
          {problem.end === 'order' ? own.wrongWay : shape === 'date' ? words.notADate : words.notANumber}
        </p>
      )}
    </>
  );
}
