import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { type LayoutBlock, sayNamed } from '@shared/domain/paper/layout';
import { valuesOfSource } from '@shared/domain/paper/table-sources';
import { layoutEditorWords } from '@shared/words/layout-editor';
import { Button, Select } from 'antd';
import { moveItem, removeAt, replaceAt } from '../draft/edit-list';
import { NamedInput } from '../NamedInput';
import { NumberInput } from '../NumberInput';
import { SortableList } from '../sortable/SortableList';

type Block = Extract<LayoutBlock, { kind: 'table' }>;
type Column = Block['columns'][number];

interface Props {
  readonly block: Block;
  readonly onChange: (block: Block, tag?: string) => void;
}

const mostColumns = 8;
/** Stands for no value in the select: a column to be written in by hand. */
const byHand = '';

/** The columns of a table: heading, what stands in them, share of the width. */
export function TableColumns({ block, onChange }: Props) {
  const words = useWords(layoutEditorWords);
  const { lang } = useLang();
  const { columns } = block;
  const values = valuesOfSource(block.source);
  const set = (next: Column[], tag?: string) => onChange({ ...block, columns: next }, tag);
  return (
    <>
      <SortableList
        items={columns}
        label={words.tableColumns}
        nameOf={({ label }) => sayNamed(label, lang)}
        onMove={(from, to) => set(moveItem(columns, from, to))}
      >
        {(column, at, handle) => (
          <div className="bb-design-row">
            {handle}
            <NamedInput
              label={words.heading}
              value={column.label}
              maxLength={30}
              onChange={(label) => set(replaceAt(columns, at, { ...column, label }), `column.${at}`)}
            />
            {values.length === 0 ? null : (
              <Select<string>
                size="small"
                className="bb-design-short"
                aria-label={words.shows}
                value={column.value ?? byHand}
                popupMatchSelectWidth={false}
                onChange={(value) => {
                  const { value: _, ...rest } = column;
                  set(replaceAt(columns, at, value === byHand ? rest : { ...rest, value }));
                }}
                options={[
                  ...values.map(({ key, zh, en }) => ({ value: key, label: lang === 'en' ? en : zh })),
                  { value: byHand, label: words.emptyColumn },
                ]}
              />
            )}
            <NumberInput
              label={words.share}
              value={column.percent}
              min={3}
              max={100}
              unit="%"
              onChange={(percent) => set(replaceAt(columns, at, { ...column, percent }), `share.${at}`)}
            />
            <button
              type="button"
              className="bb-icon-button"
              aria-label={words.removeOne(sayNamed(column.label, lang))}
              title={words.removeOne(sayNamed(column.label, lang))}
              disabled={columns.length === 1}
              onClick={() => set(removeAt(columns, at))}
            >
              <Icon name="close" size={14} />
            </button>
          </div>
        )}
      </SortableList>
      {columns.length >= mostColumns ? null : (
        <Button
          size="small"
          icon={<Icon name="plus" size={12} />}
          onClick={() => set([...columns, { label: { zh: '', en: '' }, percent: 20 }])}
        >
          {words.addColumn}
        </Button>
      )}
    </>
  );
}
