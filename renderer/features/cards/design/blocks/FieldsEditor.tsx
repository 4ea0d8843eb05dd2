import { useLang, useWords } from '@renderer/components/language/language-context';
import type { LayoutBlock, LayoutCell } from '@shared/domain/paper/layout';
import { layoutEditorWords } from '@shared/words/layout-editor';
import { Segmented } from 'antd';
import { useState } from 'react';
import { moveItem, removeAt, replaceAt } from '../draft/edit-list';
import { makeCell } from '../draft/new-block';
import { FieldPicker } from '../FieldPicker';
import { Line } from '../Line';
import { SortableList } from '../sortable/SortableList';
import { CellRow } from './CellRow';
import { nameOfCell } from './cell-name';

type Block = Extract<LayoutBlock, { kind: 'fields' }>;

interface Props {
  readonly block: Block;
  /** On a card of several a page a wide cell takes the room that is left. */
  readonly small: boolean;
  readonly onChange: (block: Block, tag?: string) => void;
}

const mostCells = 60;

/** The cells of a section: which fields, in what order, under what label. */
export function FieldsEditor({ block, small, onChange }: Props) {
  const words = useWords(layoutEditorWords);
  const { lang } = useLang();
  const [open, setOpen] = useState<number | null>(null);
  const set = (cells: readonly LayoutCell[], tag?: string) => onChange({ ...block, cells: [...cells] }, tag);
  const move = (from: number, to: number) => {
    set(moveItem(block.cells, from, to));
    setOpen(open === from ? to : null);
  };
  return (
    <>
      {small ? null : (
        <Line label={words.columns}>
          <Segmented<number>
            size="small"
            aria-label={words.columns}
            value={block.columns}
            onChange={(columns) => onChange({ ...block, columns })}
            options={[1, 2, 3].map((count) => ({ value: count, label: words.columnCount(count) }))}
          />
        </Line>
      )}
      <SortableList
        items={block.cells}
        label={words.cells}
        nameOf={(cell) => nameOfCell(cell, lang)}
        onMove={move}
        testId="design-cells"
      >
        {(cell, at, handle) => (
          <CellRow
            cell={cell}
            at={at}
            count={block.cells.length}
            handle={handle}
            small={small}
            open={open === at}
            onOpen={() => setOpen(open === at ? null : at)}
            onChange={(next, tag) =>
              set(replaceAt(block.cells, at, next), tag === undefined ? undefined : `${at}.${tag}`)
            }
            onMove={(to) => move(at, to)}
            onRemove={() => {
              set(removeAt(block.cells, at));
              setOpen(null);
            }}
          />
        )}
      </SortableList>
      {block.cells.length >= mostCells ? null : (
        <FieldPicker
          label={words.addField}
          testId="design-add-field"
          onPick={(key) => set([...block.cells, makeCell(key)])}
        />
      )}
    </>
  );
}
