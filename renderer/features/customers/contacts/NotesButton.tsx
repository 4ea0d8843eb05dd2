import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { contactsWords } from '@shared/words/contacts';
import { Button, Dropdown } from 'antd';
import type { NotesOrder } from './notes-order';

interface Props {
  readonly selected: number;
  readonly total: number;
  readonly onOpen: (order: NotesOrder) => void;
}

/** Offers to take contacts out of the remarks of all customers or of the ticked ones. */
export function NotesButton({ selected, total, onOpen }: Props) {
  const words = useWords(contactsWords);
  const formats = useFormats();
  const icon = <Icon name="more" size={14} />;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            key: 'extract',
            type: 'group',
            label: words.extract,
            children: [
              { key: 'all', label: words.extractAll(formats.count(total)) },
              {
                key: 'selected',
                label: words.extractSelected(formats.count(selected)),
                disabled: selected === 0,
              },
            ],
          },
        ],
        onClick: ({ key }) => onOpen({ whose: key === 'selected' ? 'selected' : 'all' }),
      }}
    >
      <Button icon={icon} aria-label={words.more} title={words.more} data-testid="customers-more" />
    </Dropdown>
  );
}
