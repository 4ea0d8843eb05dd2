import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import type { LayoutCell } from '@shared/domain/paper/layout';
import { layoutEditorWords } from '@shared/words/layout-editor';
import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { moveItem, removeAt, replaceAt } from '../draft/edit-list';
import { emptyAsNull } from '../draft/edit-named';
import { FieldPicker } from '../FieldPicker';
import { nameForEditor } from '../field-options';
import { Line } from '../Line';
import { NamedInput } from '../NamedInput';
import { RowButtons } from '../RowButtons';
import { SortableList } from '../sortable/SortableList';
import { nameOfCell, nameOfValues } from './cell-name';

interface Props {
  readonly cell: LayoutCell;
  readonly at: number;
  readonly count: number;
  readonly handle: ReactNode;
  readonly small: boolean;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onChange: (cell: LayoutCell, tag?: string) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

const mostValues = 8;

/** One cell: a line with its name, and when opened its fields, label and looks. */
export function CellRow({ cell, at, count, handle, small, open, onOpen, onChange, onMove, onRemove }: Props) {
  const words = useWords(layoutEditorWords);
  const { lang } = useLang();
  const name = nameOfCell(cell, lang);
  const fields = nameOfValues(cell.values, lang);
  return (
    <div className="bb-design-cell" data-open={open || undefined} data-testid="design-cell">
      <div className="bb-design-row">
        {handle}
        <button type="button" className="bb-design-open" aria-expanded={open} onClick={onOpen}>
          <span className={cell.strong ? 'bb-design-strong' : undefined}>{name}</span>
          {fields === name ? null : <span className="bb-muted">{fields}</span>}
        </button>
        {cell.wide ? <span className="bb-design-tag">{small ? words.wideSmall : words.wide}</span> : null}
        <button
          type="button"
          className="bb-icon-button"
          aria-label={words.removeOne(name)}
          title={words.removeOne(name)}
          onClick={onRemove}
        >
          <Icon name="close" size={14} />
        </button>
      </div>
      {open ? (
        <div className="bb-design-detail">
          <Line label={words.label}>
            <NamedInput
              label={words.label}
              testId="design-cell-label"
              value={cell.label}
              placeholder={words.usualLabel(fields)}
              onChange={(label) => onChange({ ...cell, label: emptyAsNull(label) }, 'label')}
            />
          </Line>
          <Line label={words.fieldsOfCell}>
            <SortableList
              items={cell.values}
              label={words.fieldsOfCell}
              nameOf={(key) => nameForEditor(key, lang)}
              onMove={(from, to) => onChange({ ...cell, values: moveItem(cell.values, from, to) })}
            >
              {(key, place, grip) => (
                <div className="bb-design-row">
                  {cell.values.length > 1 ? grip : null}
                  <FieldPicker
                    label={words.fieldsOfCell}
                    value={key}
                    onPick={(next) => onChange({ ...cell, values: replaceAt(cell.values, place, next) })}
                  />
                  {cell.values.length > 1 ? (
                    <button
                      type="button"
                      className="bb-icon-button"
                      aria-label={words.removeOne(nameForEditor(key, lang))}
                      title={words.removeOne(nameForEditor(key, lang))}
                      onClick={() => onChange({ ...cell, values: removeAt(cell.values, place) })}
                    >
                      <Icon name="close" size={14} />
                    </button>
                  ) : null}
                </div>
              )}
            </SortableList>
            {cell.values.length >= mostValues ? null : (
              <FieldPicker
                label={words.addBeside}
                onPick={(key) => onChange({ ...cell, values: [...cell.values, key] })}
              />
            )}
          </Line>
          <div className="bb-design-looks">
            <Checkbox
              checked={cell.wide}
              onChange={({ target }) => onChange({ ...cell, wide: target.checked })}
            >
              {small ? words.wideSmall : words.wide}
            </Checkbox>
            <Checkbox
              checked={cell.strong}
              onChange={({ target }) => onChange({ ...cell, strong: target.checked })}
            >
              {words.strong}
            </Checkbox>
            <RowButtons at={at} count={count} name={name} onMove={onMove} onRemove={onRemove} />
          </div>
        </div>
      ) : null}
    </div>
  );
}
