import { useLang, useWords } from '@renderer/components/language/language-context';
import type { LayoutBlock } from '@shared/domain/paper/layout';
import { type TableSource, tableSources } from '@shared/domain/paper/table-sources';
import { layoutEditorWords } from '@shared/words/layout-editor';
import { tableSourceName } from '@shared/words/paper-layouts';
import { Checkbox, Select } from 'antd';
import { columnsOf } from '../draft/new-block';
import { Line } from '../Line';
import { NumberInput } from '../NumberInput';
import { TableColumns } from './TableColumns';

type Block = Extract<LayoutBlock, { kind: 'table' }>;

interface Props {
  readonly block: Block;
  readonly onChange: (block: Block, tag?: string) => void;
}

const sources = Object.keys(tableSources) as TableSource[];

/** What a table is filled from, how many rows it has, and its columns. */
export function TableEditor({ block, onChange }: Props) {
  const words = useWords(layoutEditorWords);
  const { lang } = useLang();
  return (
    <>
      <Line label={words.source} for="design-source">
        <Select<TableSource>
          id="design-source"
          size="small"
          className="bb-design-picker"
          value={block.source}
          onChange={(source) =>
            onChange({
              ...block,
              source,
              columns: columnsOf(source),
              most: source === 'blank' ? 0 : Math.max(block.most, 3),
              blank: source === 'blank' ? Math.max(block.blank, 4) : block.blank,
            })
          }
          options={sources.map((source) => ({ value: source, label: tableSourceName(source, lang) }))}
        />
      </Line>
      {block.source === 'blank' ? null : (
        <Line label={words.most}>
          <NumberInput
            label={words.most}
            value={block.most}
            min={0}
            max={60}
            unit={words.rows}
            onChange={(most) => onChange({ ...block, most }, 'most')}
          />
        </Line>
      )}
      <Line label={words.blankRows}>
        <NumberInput
          label={words.blankRows}
          value={block.blank}
          min={0}
          max={60}
          unit={words.rows}
          onChange={(blank) => onChange({ ...block, blank }, 'blank')}
        />
      </Line>
      <div className="bb-design-looks">
        <Checkbox
          checked={block.headed !== false}
          onChange={({ target }) => onChange({ ...block, headed: target.checked })}
        >
          {words.headed}
        </Checkbox>
        <Checkbox
          checked={block.fits === true}
          onChange={({ target }) => onChange({ ...block, fits: target.checked })}
        >
          {words.fits}
        </Checkbox>
      </div>
      <h4>{words.tableColumns}</h4>
      <TableColumns block={block} onChange={onChange} />
    </>
  );
}
