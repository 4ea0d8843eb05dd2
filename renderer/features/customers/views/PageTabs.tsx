import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { type ViewTab as TabLabel, ViewTabs } from '@renderer/components/ViewTabs';
import { readViewTab } from '@shared/domain/views/view-tab';
import { viewWords } from '@shared/words/customer-views';
import { customersWords } from '@shared/words/customers';
import { Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import { describeTabs } from '../describe-tabs';
import type { PageModel } from '../use-page-model';
import { useViewActions } from './use-view-actions';
import { useViewCounts } from './use-view-counts';
import { ViewDialog } from './ViewDialog';
import './views.css';

const savedPrefix = 'view:';

/** The tabs every book has, the saved views beside them, and what can be done to the one that is shown. */
export function PageTabs({ model }: { readonly model: PageModel }) {
  const words = useWords(customersWords);
  const own = useWords(viewWords);
  const { views, live, lang, tab, counts, version } = model;
  const { current, changed, saved } = views;
  const actions = useViewActions(model);
  const viewCounts = useViewCounts(live.index, version, saved);
  const [dialog, setDialog] = useState<'new' | 'rename' | null>(null);
  const savedTabs = saved.map((view): TabLabel => {
    const count = viewCounts.get(view.id);
    return {
      key: `${savedPrefix}${view.id}`,
      label: view.name,
      title: view.forBranch ? own.ofBranch(view.owner) : own.ofMine,
      ...(count === undefined ? {} : { count }),
      ...(view === current && changed ? { mark: own.changedView } : {}),
    };
  });
  const items: MenuProps['items'] = [
    { key: 'save', label: own.saveView, disabled: !changed },
    { key: 'reset', label: own.resetView, disabled: !changed },
    { key: 'saveAs', label: own.saveViewAs },
    { type: 'divider' },
    { key: 'rename', label: own.renameView },
    { key: 'share', label: current?.forBranch === true ? own.unshareView : own.shareView },
    { key: 'remove', label: own.removeView, danger: true },
  ];
  const run = (key: string) => {
    if (current === null) return;
    if (key === 'save') void actions.save(current);
    else if (key === 'reset') actions.reset(current);
    else if (key === 'saveAs') setDialog('new');
    else if (key === 'rename') setDialog('rename');
    else if (key === 'share') void actions.share(current, !current.forBranch);
    else if (key === 'remove') void actions.remove(current);
  };
  return (
    <>
      <ViewTabs
        label={words.views}
        current={current === null ? tab : `${savedPrefix}${current.id}`}
        tabs={[...describeTabs(words, counts, live.schemes, lang), ...savedTabs]}
        aside={words.amountUnit}
        after={
          current === null ? (
            <button
              type="button"
              className="bb-tab bb-tab-action"
              data-testid="save-view"
              onClick={() => setDialog('new')}
            >
              <Icon name="plus" size={12} /> {own.saveAsView}
            </button>
          ) : (
            <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => run(key) }}>
              <button
                type="button"
                className="bb-tab bb-tab-action"
                aria-label={own.viewMenu(current.name)}
                data-testid="view-menu"
              >
                {own.viewMenu(current.name)} <Icon name="down" size={12} />
              </button>
            </Dropdown>
          )
        }
        onChange={(key) =>
          views.choose(
            key.startsWith(savedPrefix) ? { id: key.slice(savedPrefix.length) } : { tab: readViewTab(key) },
          )
        }
      />
      {dialog === null ? null : (
        <ViewDialog
          view={dialog === 'rename' ? current : null}
          onSave={(naming) =>
            dialog === 'rename' && current !== null
              ? actions.rename(current, naming)
              : actions.saveNew(naming)
          }
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}
