import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { customersWords } from '@shared/words/customers';
import { Button, Dropdown } from 'antd';

export type ExportChoice = 'shown' | 'selected' | 'book';

interface Props {
  readonly shown: number;
  readonly selected: number;
  readonly total: number;
  readonly busy: boolean;
  readonly onChoose: (choice: ExportChoice) => void;
}

/** Export: the table as shown, the ticked customers, or the whole book; says that values go out in full. */
export function ExportMenu({ shown, selected, total, busy, onChoose }: Props) {
  const words = useWords(customersWords);
  const formats = useFormats();
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [
          { key: 'shown', label: words.exportShown(formats.count(shown)), disabled: shown === 0 },
          { key: 'selected', label: words.exportSelected(formats.count(selected)), disabled: selected === 0 },
          { key: 'book', label: words.exportBook(formats.count(total)) },
          { type: 'divider' },
          { key: 'note', label: <span className="bb-export-note">{words.exportNote}</span>, disabled: true },
        ],
        onClick: ({ key }) => {
          if (key === 'shown' || key === 'selected' || key === 'book') onChoose(key);
        },
      }}
    >
      <Button icon={<Icon name="export" size={14} />} loading={busy} data-testid="export">
        {words.exportTitle}
      </Button>
    </Dropdown>
  );
}
