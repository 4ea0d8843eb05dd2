import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useMay } from '@renderer/data/access/use-access';
import { useSettings } from '@renderer/data/session-context';
import { giveFreeName } from '@shared/domain/paper/edit-layout';
import { type PaperLayout, sayNamed } from '@shared/domain/paper/layout';
import {
  isDefaultLayout,
  isEditedDefault,
  layoutsOf,
  readLayouts,
} from '@shared/domain/paper/layouts-in-book';
import { cardsPageWords } from '@shared/words/cards-page';
import { Button, Dropdown, type MenuProps, Select, Space } from 'antd';
import { useMemo } from 'react';
import { useLayoutActions } from '../design/use-layout-actions';
import type { StudioPaper } from '../studio-kind';

interface Props {
  readonly paper: StudioPaper;
  readonly layout: PaperLayout;
  /** True where several papers have a layout each: then the paper is named. */
  readonly isOneOfTwo: boolean;
  readonly disabled: boolean;
  readonly onChoose: (id: string) => void;
  readonly onDesign: (layout: PaperLayout) => void;
}

/** By which layout a paper is printed, and what can be done with layouts. */
export function LayoutChooser({ paper, layout, isOneOfTwo, disabled, onChoose, onDesign }: Props) {
  const words = useWords(cardsPageWords);
  const { lang } = useLang();
  const mayDesign = useMay('editLayouts');
  const settings = useSettings();
  const all = settings.all();
  const actions = useLayoutActions(onChoose);
  const layouts = useMemo(() => {
    // The table keeps its identity; its list does not.
    void all;
    return layoutsOf(settings, paper);
  }, [settings, all, paper]);
  const label = isOneOfTwo ? words.layoutFor(words[paper]) : words.layout;
  const run: Readonly<Record<string, () => void>> = {
    design: () => onDesign(layout),
    copy: () => {
      const { name } = giveFreeName(readLayouts(settings), { ...layout, id: '' });
      void actions.copy(layout, name);
    },
    import: () => void actions.import(),
    export: () => void actions.export(layout),
    restore: () => void actions.restore(layout),
    remove: () => void actions.remove(layout),
  };
  const items: MenuProps['items'] = [
    { key: 'design', label: words.designLayout },
    { key: 'copy', label: words.copyLayout },
    { type: 'divider' },
    { key: 'import', label: words.importLayouts },
    { key: 'export', label: words.exportLayout },
    ...(isEditedDefault(settings, layout.id) ? [{ key: 'restore', label: words.restoreLayout }] : []),
    ...(isDefaultLayout(layout.id) ? [] : [{ key: 'remove', label: words.removeLayout, danger: true }]),
  ];
  return (
    <div className="bb-cards-layout">
      <span>{isOneOfTwo ? words[paper] : words.layout}</span>
      <Space.Compact>
        <Select<string>
          aria-label={label}
          value={layout.id}
          disabled={disabled}
          onChange={onChoose}
          popupMatchSelectWidth={false}
          options={layouts.map(({ id, name }) => ({ value: id, label: sayNamed(name, lang) }))}
          data-testid={`layout-${paper}`}
        />
        <Dropdown
          trigger={['click']}
          disabled={disabled || !mayDesign}
          menu={{ items, onClick: ({ key }) => run[key]?.() }}
        >
          <Button
            icon={<Icon name="more" size={14} />}
            aria-label={`${label} · ${words.layoutMenu}`}
            title={words.layoutMenu}
            data-testid={`layout-menu-${paper}`}
          />
        </Dropdown>
      </Space.Compact>
    </div>
  );
}
