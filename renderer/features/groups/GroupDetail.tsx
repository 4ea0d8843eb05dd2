import { IfMay } from '@renderer/components/access/IfMay';
import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { navigate } from '@renderer/components/route/use-route';
import { listMembers, missingColumns } from '@renderer/data/groups/group-members';
import { useMembersVersion } from '@renderer/data/groups/use-groups';
import { useSession } from '@renderer/data/session-context';
import { describeFilters, nameOfColumn } from '@renderer/data/view/describe-filters';
import { liveIndexOf } from '@renderer/data/view/live-index';
import { findAnyField } from '@shared/domain/fields/catalogue';
import { nameOfField } from '@shared/domain/fields/format-field';
import type { CustomerGroup } from '@shared/domain/groups/group';
import {
  countLeft,
  type LeftOut,
  listAddressees,
  type MessageList,
} from '@shared/domain/groups/message-list';
import { describeLeftOut, groupsWords } from '@shared/words/groups';
import { Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { MemberTable } from './MemberTable';

type Shown = 'all' | 'reachable' | 'left';

interface Props {
  readonly group: CustomerGroup;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onTakeOut: (ids: readonly string[]) => void;
  readonly onMessages: (list: MessageList) => void;
}

const reasons: readonly LeftOut[] = ['refused', 'noPhone', 'samePhone'];

/** One group: its rule, who is in it, who of them can be messaged and who not and why. */
export function GroupDetail({ group, onEdit, onRemove, onTakeOut, onMessages }: Props) {
  const words = useWords(groupsWords);
  const { lang } = useLang();
  const formats = useFormats();
  const session = useSession();
  const live = liveIndexOf(session);
  const version = useMembersVersion();
  const [shown, setShown] = useState<Shown>('all');
  const [at, setAt] = useState(-1);
  const [ticks, setTicks] = useState<ReadonlySet<string>>(new Set());
  const { members, list, left } = useMemo(() => {
    // The index changes in place and says so by its version.
    void version;
    const found = listMembers(group, session.customers, live.index);
    const sorted = listAddressees(found);
    return {
      members: found,
      list: sorted,
      left: new Map(sorted.left.map(({ record, why }) => [record.id, why])),
    };
  }, [group, session, live, version]);
  const visible =
    shown === 'all'
      ? members
      : shown === 'left'
        ? list.left.map(({ record }) => record)
        : list.addressees.map(({ record }) => record);
  const looked = visible[at];
  const counts = countLeft(list);
  const leftWords = reasons
    .filter((why) => counts[why] > 0)
    .map((why) => `${describeLeftOut(why, lang)} ${formats.count(counts[why])}`);
  const ticked = visible.filter(({ id }) => ticks.has(id)).map(({ id }) => id);
  return (
    <section className="bb-group-detail" aria-label={group.name} data-testid="group-detail">
      <header>
        <div className="bb-group-title">
          <h2>{group.name}</h2>
          {group.note === undefined ? null : <span className="bb-muted">{group.note}</span>}
        </div>
        <div className="bb-group-actions">
          <Button
            icon={<Icon name="customers" size={14} />}
            onClick={() => navigate('customers', { group: group.id })}
          >
            {words.openInGrid}
          </Button>
          <IfMay right="groups">
            <Button onClick={onEdit}>{words.edit}</Button>
          </IfMay>
          <IfMay right="groups">
            <Button onClick={onRemove}>{words.remove}</Button>
          </IfMay>
          <IfMay right="export">
            <Button
              type="primary"
              icon={<Icon name="export" size={14} />}
              disabled={members.length === 0}
              data-testid="message-list"
              onClick={() => onMessages(list)}
            >
              {words.messageList}
            </Button>
          </IfMay>
        </div>
        {group.how === 'hand' ? null : <RuleLine group={group} nobody={members.length === 0} />}
        <p className="bb-group-facts">
          <span>{words.memberCount(formats.count(members.length))}</span>
          <span>{words.reachable(formats.count(list.addressees.length))}</span>
          {leftWords.length === 0 ? null : <span>{leftWords.join(lang === 'en' ? ', ' : '、')}</span>}
          <span className="bb-muted">
            {group.listed === undefined
              ? words.neverListed
              : words.lastListed(group.listed.on, formats.count(group.listed.rows))}
          </span>
        </p>
      </header>
      {members.length === 0 ? (
        group.how === 'hand' ? (
          <p className="bb-group-nobody">
            {words.nobodyYet}{' '}
            <button type="button" className="bb-link" onClick={() => navigate('customers')}>
              {words.toGrid}
            </button>
          </p>
        ) : null
      ) : (
        <>
          <div className="bb-group-bar">
            <Segmented<Shown>
              aria-label={words.members}
              value={shown}
              onChange={(next) => {
                setShown(next);
                setAt(-1);
              }}
              options={[
                { value: 'all', label: `${words.showAll} ${formats.count(members.length)}` },
                {
                  value: 'reachable',
                  label: `${words.showReachable} ${formats.count(list.addressees.length)}`,
                },
                { value: 'left', label: `${words.showLeft} ${formats.count(list.left.length)}` },
              ]}
            />
            <Button
              className="bb-group-open"
              disabled={looked === undefined}
              onClick={() => {
                if (looked !== undefined) navigate('customers', { group: group.id, id: looked.id });
              }}
            >
              {words.openMember}
            </Button>
            {group.how === 'hand' && ticked.length > 0 ? (
              <IfMay right="groups">
                <Button
                  data-testid="take-out"
                  onClick={() => {
                    setTicks(new Set());
                    onTakeOut(ticked);
                  }}
                >
                  {words.takeOutMany(formats.count(ticked.length))}
                </Button>
              </IfMay>
            ) : null}
          </div>
          <MemberTable
            members={visible}
            left={left}
            ticks={group.how === 'hand' ? ticks : undefined}
            onTick={setTicks}
            current={at < visible.length ? at : -1}
            onCurrent={setAt}
          />
        </>
      )}
    </section>
  );
}

/** The conditions of a rule in words, and why nobody meets them. */
function RuleLine({
  group,
  nobody,
}: {
  readonly group: CustomerGroup & { readonly how: 'rule' };
  readonly nobody: boolean;
}) {
  const words = useWords(groupsWords);
  const { lang } = useLang();
  const live = liveIndexOf(useSession());
  const conditions = describeFilters(group.rule, { lang, schemes: live.schemes });
  const gone = missingColumns(group, live.index).map((key) => {
    const field = findAnyField(key);
    return field === undefined ? nameOfColumn(key, lang) : nameOfField(field, lang);
  });
  return (
    <div className="bb-group-rule" data-testid="group-rule">
      <span className="bb-muted">{words.rule}</span>
      <span>
        {(conditions.length === 0 ? [words.everybody] : conditions).map((condition) => (
          <span key={condition} className="bb-group-condition">
            {condition}
          </span>
        ))}
      </span>
      {gone.length > 0 ? (
        <p className="bb-group-warn">{words.ruleGone(gone.join(lang === 'en' ? ', ' : '、'))}</p>
      ) : nobody ? (
        <p className="bb-group-warn">{words.nobodyMatches}</p>
      ) : null}
    </div>
  );
}
