import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { type LayoutList, sayNamed } from '@shared/domain/paper/layout';
import { layoutEditorWords } from '@shared/words/layout-editor';
import { Checkbox, InputNumber, Segmented } from 'antd';
import { moveItem, removeAt, replaceAt } from './draft/edit-list';
import { emptyAsNull } from './draft/edit-named';
import type { EditLayout } from './draft/use-layout-draft';
import { FieldPicker } from './FieldPicker';
import { nameForEditor } from './field-options';
import { Line } from './Line';
import { NamedInput } from './NamedInput';
import { SortableList } from './sortable/SortableList';

type Column = LayoutList['columns'][number];

interface Props {
  readonly list: LayoutList;
  readonly edit: EditLayout;
}

const mostColumns = 20;
const groupings = [
  ['none', 'groupNone'],
  ['manager', 'groupManager'],
  ['tier', 'groupTier'],
] as const;

/** The columns of the customer list: which, in what order, how wide; and how its rows are gathered. */
export function ListSection({ list, edit }: Props) {
  const words = useWords(layoutEditorWords);
  const { lang } = useLang();
  const { columns } = list;
  const change = (next: Partial<LayoutList>, tag?: string) =>
    edit((layout) => (layout.list === null ? layout : { ...layout, list: { ...layout.list, ...next } }), tag);
  const set = (next: Column[], tag?: string) => change({ columns: next }, tag);
  const nameOf = ({ label, value }: Column) =>
    label === null ? nameForEditor(value, lang) : sayNamed(label, lang);
  return (
    <>
      <h3>{words.listColumns}</h3>
      <SortableList
        items={columns}
        label={words.listColumns}
        nameOf={nameOf}
        onMove={(from, to) => set(moveItem(columns, from, to))}
        testId="design-columns"
      >
        {(column, at, handle) => (
          <div className="bb-design-column">
            <div className="bb-design-row">
              {handle}
              <FieldPicker
                label={words.shows}
                value={column.value}
                onPick={(value) => set(replaceAt(columns, at, { ...column, value, label: null }))}
              />
              <button
                type="button"
                className="bb-icon-button"
                aria-label={words.removeOne(nameOf(column))}
                title={words.removeOne(nameOf(column))}
                disabled={columns.length === 1}
                onClick={() => set(removeAt(columns, at))}
              >
                <Icon name="close" size={14} />
              </button>
            </div>
            <div className="bb-design-row bb-design-under">
              <NamedInput
                label={words.heading}
                value={column.label}
                maxLength={30}
                placeholder={words.usualLabel(nameForEditor(column.value, lang))}
                onChange={(label) =>
                  set(replaceAt(columns, at, { ...column, label: emptyAsNull(label) }), `column.${at}`)
                }
              />
              <span className="bb-design-number">
                <InputNumber<number>
                  size="small"
                  aria-label={words.share}
                  title={words.share}
                  placeholder={words.autoWidth}
                  value={column.widthMm}
                  min={6}
                  max={200}
                  precision={0}
                  onChange={(typed) => {
                    if (typed !== null && (typed < 6 || typed > 200)) return;
                    set(replaceAt(columns, at, { ...column, widthMm: typed }), `width.${at}`);
                  }}
                />
                <span className="bb-muted">{words.millimetres}</span>
              </span>
            </div>
          </div>
        )}
      </SortableList>
      {columns.length >= mostColumns ? null : (
        <FieldPicker
          label={words.addColumn}
          testId="design-add-field"
          onPick={(value) => set([...columns, { value, label: null, widthMm: null }])}
        />
      )}
      <Line label={words.groupBy}>
        <Segmented<LayoutList['groupBy']>
          size="small"
          aria-label={words.groupBy}
          value={list.groupBy}
          onChange={(groupBy) => change({ groupBy })}
          options={groupings.map(([value, word]) => ({ value, label: words[word] }))}
        />
      </Line>
      <Checkbox checked={list.totals} onChange={({ target }) => change({ totals: target.checked })}>
        {words.totals}
      </Checkbox>
    </>
  );
}
