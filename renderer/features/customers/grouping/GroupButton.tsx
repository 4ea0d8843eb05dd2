import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { viewWords } from '@shared/words/customer-views';
import { Button, Dropdown, type MenuProps } from 'antd';
import type { PageModel } from '../use-page-model';
import { type GroupDimension, listDimensions, nameOfGrouping } from './group-dimensions';

const noKey = '-';

/** 分组: by tier, manager, region, industry, product, or any choice. */
export function GroupButton({ model }: { readonly model: PageModel }) {
  const words = useWords(viewWords);
  const { grouping, fields, lang } = model;
  const dimensions = listDimensions(fields, lang);
  const others = dimensions.filter(({ everyday }) => !everyday);
  const item = ({ key, label }: GroupDimension) => ({ key, label });
  const items: MenuProps['items'] = [
    { key: noKey, label: words.noGrouping },
    { type: 'divider' },
    ...dimensions.filter(({ everyday }) => everyday).map(item),
    ...(others.length === 0
      ? []
      : [{ key: 'others', label: words.otherGroupings, children: others.map(item) }]),
  ];
  const name = grouping === null ? undefined : nameOfGrouping(grouping.key, fields, lang);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        selectable: true,
        selectedKeys: [grouping?.key ?? noKey],
        onClick: ({ key }) => model.group(key === noKey ? null : { key, order: grouping?.order ?? 'usual' }),
      }}
    >
      <Button icon={<Icon name="group" size={14} />} data-testid="group-by">
        {name === undefined ? words.group : words.groupedBy(name)}
      </Button>
    </Dropdown>
  );
}
