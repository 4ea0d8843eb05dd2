import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { customersWords } from '@shared/words/customers';
import { Button, Checkbox, Popover } from 'antd';
import { type GridColumn, listChoosable } from './grid-columns';

interface Props {
  readonly shown: readonly string[];
  readonly usual: readonly string[];
  /** null: back to the usual columns. */
  readonly onChange: (keys: readonly string[] | null) => void;
}

/** Chooses which columns the grid shows, the branch's own first. New ones come last; the name always stays. */
export function ColumnChooser({ shown, usual, onChange }: Props) {
  const words = useWords(customersWords);
  const { lang } = useLang();
  const columns = listChoosable();
  const own = columns.filter(({ field }) => field?.section === 'own');
  const others = columns.filter(({ field }) => field?.section !== 'own');
  const box = (column: GridColumn) => (
    <Checkbox key={column.key} value={column.key}>
      {column.caption(lang)}
    </Checkbox>
  );
  const content = (
    <div className="bb-columns">
      <Checkbox.Group
        className="bb-columns-list"
        value={[...shown]}
        onChange={(ticked) => {
          const wanted = new Set(ticked.map(String));
          const kept = shown.filter((key) => key === 'name' || wanted.has(key));
          onChange([...kept, ...[...wanted].filter((key) => !shown.includes(key))]);
        }}
      >
        {own.length === 0 ? null : <p>{words.sectionOwn}</p>}
        {own.map(box)}
        {own.length === 0 ? null : <p>{words.otherColumns}</p>}
        {others.map(box)}
      </Checkbox.Group>
      <Button size="small" disabled={shown === usual} onClick={() => onChange(null)}>
        {words.usualColumns}
      </Button>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={content} title={words.chooseColumns}>
      <Button icon={<Icon name="columns" size={14} />}>{words.columns}</Button>
    </Popover>
  );
}
