import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useSettings } from '@renderer/data/session-context';
import { type PaperLayout, sayNamed } from '@shared/domain/paper/layout';
import { isDefaultLayout, isEditedDefault } from '@shared/domain/paper/layouts-in-book';
import { layoutEditorWords } from '@shared/words/layout-editor';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { CopyForm } from './CopyForm';
import type { LayoutActions } from './use-layout-actions';

interface Props {
  readonly layout: PaperLayout;
  readonly saved: boolean;
  readonly actions: LayoutActions;
  /** Takes back everything unsaved, before the layout of the house or another one is shown. */
  readonly onDrop: () => void;
}

/** Saving, and what else can be done with the layout. */
export function EditorFoot({ layout, saved, actions, onDrop }: Props) {
  const words = useWords(layoutEditorWords);
  const { lang } = useLang();
  const settings = useSettings();
  const [copying, setCopying] = useState(false);
  const house = isDefaultLayout(layout.id);
  const edited = isEditedDefault(settings, layout.id);
  if (copying) {
    return (
      <CopyForm
        name={words.copyOf(sayNamed(layout.name, lang))}
        onCancel={() => setCopying(false)}
        onCopy={async (name) => {
          if (await actions.copy(layout, { zh: name, en: name })) setCopying(false);
        }}
      />
    );
  }
  const run: Readonly<Record<string, () => void>> = {
    restore: () => {
      onDrop();
      void actions.restore(layout);
    },
    remove: () => void actions.remove(layout),
    export: () => void actions.export(layout),
    import: () => void actions.import(),
    discard: onDrop,
  };
  return (
    <div className="bb-design-foot">
      <Dropdown
        trigger={['click']}
        placement="topLeft"
        menu={{
          items: [
            { key: 'discard', label: words.discard, disabled: saved },
            house
              ? { key: 'restore', label: words.restore, disabled: !edited && saved }
              : { key: 'remove', label: words.remove, danger: true },
            { type: 'divider' },
            { key: 'export', label: words.export },
            { key: 'import', label: words.import },
          ],
          onClick: ({ key }) => run[key]?.(),
        }}
      >
        <Button aria-label={words.more} title={words.more} data-testid="design-more">
          <Icon name="more" size={14} />
        </Button>
      </Dropdown>
      <span className="bb-design-space" />
      <Button data-testid="design-save-as" onClick={() => setCopying(true)}>
        {words.saveAs}
      </Button>
      <Button
        type="primary"
        data-testid="design-save"
        disabled={saved}
        onClick={() => void actions.save(layout)}
      >
        {words.save}
      </Button>
    </div>
  );
}
