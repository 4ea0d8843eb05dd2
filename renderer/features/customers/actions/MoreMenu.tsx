import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { viewWords } from '@shared/words/customer-views';
import { Button, Dropdown } from 'antd';
import type { PageModel } from '../use-page-model';
import { listMenuItems } from './menu-items';

/** 更多: what can be done on the page besides its buttons. */
export function MoreMenu({ model }: { readonly model: PageModel }) {
  const words = useWords(viewWords);
  const items = listMenuItems(model).filter(({ group }) => group === 'page');
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: items.map(({ key, label, icon, danger }) => ({
          key,
          label: label(model.lang),
          danger: danger === true,
          ...(icon === undefined ? {} : { icon: <Icon name={icon} size={14} /> }),
        })),
        onClick: ({ key }) => items.find((item) => item.key === key)?.run(model),
      }}
    >
      <Button
        icon={<Icon name="more" size={14} />}
        aria-label={words.moreActions}
        title={words.moreActions}
        data-testid="customers-more"
      />
    </Dropdown>
  );
}
