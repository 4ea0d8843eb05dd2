import { useLang, useWords } from '@renderer/components/language/language-context';
import { Marked } from '@renderer/components/palette/Marked';
import { VirtualList } from '@renderer/components/virtual-list/VirtualList';
import type { Mark } from '@renderer/data/find/explain-match';
import type { Field } from '@shared/domain/fields/field';
import { nameOfField } from '@shared/domain/fields/format-field';
import { nameOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { bulkWords } from '@shared/words/bulk';
import { describeReason } from '@shared/words/reasons';
import { Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import './bulk.css';

/** A text as the preview shows it, with the places that matter marked. */
export interface PreviewText {
  readonly text: string;
  readonly marks?: readonly Mark[];
}

/** A cell that will change. */
export interface ChangeLine {
  readonly record: CustomerRecord;
  readonly field: Field;
  readonly before: PreviewText;
  readonly after: PreviewText;
}

/** A cell that is left out. */
export interface RefusedLine {
  readonly record: CustomerRecord;
  readonly field: Field;
  /** What would have been written, where that helps. */
  readonly after?: PreviewText;
  readonly reason: string;
}

interface Props {
  readonly changes: number;
  readonly changeAt: (index: number) => ChangeLine | undefined;
  readonly refused: number;
  readonly refusedAt: (index: number) => RefusedLine | undefined;
  /** Beside the two counts: cells that stay as they are. */
  readonly aside: ReactNode;
}

const rowHeight = 30;
const count = new Intl.NumberFormat('en-US');

/** Every cell of a change before it is made: old beside new; and those left out, with the reason. */
export function ChangePreview({ changes, changeAt, refused, refusedAt, aside }: Props) {
  const words = useWords(bulkWords);
  const [tab, setTab] = useState<'change' | 'refused'>('change');
  const [current, setCurrent] = useState(-1);
  const shown = refused === 0 ? 'change' : tab;
  return (
    <div className="bb-change-preview" data-testid="change-preview">
      <div className="bb-change-tabs">
        <Segmented<'change' | 'refused'>
          size="small"
          aria-label={words.preview}
          value={shown}
          onChange={(next) => {
            setTab(next);
            setCurrent(-1);
          }}
          options={[
            { value: 'change', label: words.tabChange(count.format(changes)) },
            { value: 'refused', label: words.tabRefused(count.format(refused)), disabled: refused === 0 },
          ]}
        />
        <span className="bb-muted">{aside}</span>
      </div>
      <div className="bb-change-list">
        <VirtualList
          label={words.preview}
          count={shown === 'change' ? changes : refused}
          rowHeight={rowHeight}
          current={current}
          onCurrent={setCurrent}
          renderRow={(index) => {
            if (shown === 'change') {
              const line = changeAt(index);
              return line === undefined ? null : <Change line={line} />;
            }
            const line = refusedAt(index);
            return line === undefined ? null : <Refused line={line} />;
          }}
        />
      </div>
    </div>
  );
}

function Change({ line }: { readonly line: ChangeLine }) {
  return (
    <div className="bb-change-row">
      <WhoAndWhat record={line.record} field={line.field} />
      <span className="bb-change-before">
        <Shown value={line.before} />
      </span>
      <span className="bb-change-arrow" aria-hidden="true">
        →
      </span>
      <span className="bb-change-after">
        <Shown value={line.after} />
      </span>
    </div>
  );
}

function Refused({ line }: { readonly line: RefusedLine }) {
  const { lang } = useLang();
  return (
    <div className="bb-change-row bb-change-refused">
      <WhoAndWhat record={line.record} field={line.field} />
      <span className="bb-change-after">
        {line.after === undefined ? null : <Shown value={line.after} />}
      </span>
      <span className="bb-change-reason">{describeReason(line.reason, lang)}</span>
    </div>
  );
}

function WhoAndWhat({ record, field }: { readonly record: CustomerRecord; readonly field: Field }) {
  const words = useWords(bulkWords);
  const { lang } = useLang();
  return (
    <>
      <span className="bb-change-name">{nameOf(record) || words.unnamed}</span>
      <span className="bb-change-field">{nameOfField(field, lang)}</span>
    </>
  );
}

function Shown({ value }: { readonly value: PreviewText }) {
  const words = useWords(bulkWords);
  if (value.text === '') return <i>{words.empty}</i>;
  return <Marked text={value.text} marks={value.marks ?? []} />;
}
