import { IfMay } from '@renderer/components/access/IfMay';
import { EmptyState } from '@renderer/components/EmptyState';
import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Page } from '@renderer/components/Page';
import { navigate, useRoute } from '@renderer/components/route/use-route';
import { VirtualList } from '@renderer/components/virtual-list/VirtualList';
import { useGroupCounts, useGroups } from '@renderer/data/groups/use-groups';
import type { CustomerGroup } from '@shared/domain/groups/group';
import type { MessageList } from '@shared/domain/groups/message-list';
import { groupsWords } from '@shared/words/groups';
import { Button } from 'antd';
import { useState } from 'react';
import { GroupDetail } from './GroupDetail';
import { GroupDialog } from './GroupDialog';
import { GroupRow } from './GroupRow';
import { MessageDialog } from './MessageDialog';
import { useGroupWork } from './use-group-work';
import './groups.css';

const rowHeight = 56;

/** Groups of customers, by hand and by rule, and the message lists made of them. */
export function GroupsPage() {
  const words = useWords(groupsWords);
  const formats = useFormats();
  const groups = useGroups();
  const counts = useGroupCounts(groups);
  const wanted = useRoute().params.id;
  const [opened, setOpened] = useState<{ readonly group: CustomerGroup | null } | null>(null);
  const [messages, setMessages] = useState<MessageList | null>(null);
  const choose = (id: string) => navigate('groups', { id }, { replace: true });
  const work = useGroupWork(choose);
  const current = groups.find(({ id }) => id === wanted) ?? groups[0];
  const place = current === undefined ? -1 : groups.indexOf(current);
  return (
    <Page
      name="groups"
      title={words.title}
      sub={groups.length === 0 ? undefined : words.facts(formats.count(groups.length))}
      actions={
        <IfMay right="groups">
          <Button
            icon={<Icon name="plus" size={14} />}
            data-testid="new-group"
            onClick={() => setOpened({ group: null })}
          >
            {words.newGroup}
          </Button>
        </IfMay>
      }
    >
      {current === undefined ? (
        <EmptyState
          icon="groups"
          title={words.emptyTitle}
          text={words.emptyText}
          actions={
            <Button type="primary" onClick={() => navigate('customers')}>
              {words.toGrid}
            </Button>
          }
        />
      ) : (
        <div className="bb-groups">
          <VirtualList
            count={groups.length}
            rowHeight={rowHeight}
            label={words.list}
            current={place}
            testId="group-list"
            onCurrent={(at) => {
              const chosen = groups[at];
              if (chosen !== undefined) choose(chosen.id);
            }}
            renderRow={(at) => {
              const group = groups[at];
              return group === undefined ? null : <GroupRow group={group} counts={counts.get(group.id)} />;
            }}
          />
          <GroupDetail
            key={current.id}
            group={current}
            onEdit={() => setOpened({ group: current })}
            onRemove={() => void work.remove(current)}
            onTakeOut={(ids) => void work.takeOut(current, ids)}
            onMessages={setMessages}
          />
          {messages === null ? null : (
            <MessageDialog group={current} list={messages} onClose={() => setMessages(null)} />
          )}
        </div>
      )}
      {opened === null ? null : (
        <GroupDialog
          group={opened.group}
          onSave={(described) => work.save(opened.group, described)}
          onClose={() => setOpened(null)}
        />
      )}
    </Page>
  );
}
