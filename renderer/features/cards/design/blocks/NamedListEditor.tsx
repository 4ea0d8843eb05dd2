import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { type Named, sayNamed } from '@shared/domain/paper/layout';
import { layoutEditorWords } from '@shared/words/layout-editor';
import { Button } from 'antd';
import { moveItem, removeAt, replaceAt } from '../draft/edit-list';
import { NamedInput } from '../NamedInput';
import { SortableList } from '../sortable/SortableList';

interface Props {
  readonly items: readonly Named[];
  readonly label: string;
  readonly addLabel: string;
  readonly most: number;
  readonly onChange: (items: Named[], tag?: string) => void;
}

/** Short texts one below the other: boxes to tick, people who sign. */
export function NamedListEditor({ items, label, addLabel, most, onChange }: Props) {
  const words = useWords(layoutEditorWords);
  const { lang } = useLang();
  return (
    <>
      <SortableList
        items={items}
        label={label}
        nameOf={(item) => sayNamed(item, lang)}
        onMove={(from, to) => onChange(moveItem(items, from, to))}
      >
        {(item, at, handle) => (
          <div className="bb-design-row">
            {handle}
            <NamedInput
              label={`${label} ${at + 1}`}
              value={item}
              onChange={(named) => onChange(replaceAt(items, at, named), `text.${at}`)}
            />
            <button
              type="button"
              className="bb-icon-button"
              aria-label={words.removeOne(sayNamed(item, lang))}
              title={words.removeOne(sayNamed(item, lang))}
              disabled={items.length === 1}
              onClick={() => onChange(removeAt(items, at))}
            >
              <Icon name="close" size={14} />
            </button>
          </div>
        )}
      </SortableList>
      {items.length >= most ? null : (
        <Button
          size="small"
          icon={<Icon name="plus" size={12} />}
          onClick={() => onChange([...items, { zh: '', en: '' }])}
        >
          {addLabel}
        </Button>
      )}
    </>
  );
}
