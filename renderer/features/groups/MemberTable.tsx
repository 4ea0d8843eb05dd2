import { useLang, useWords } from '@renderer/components/language/language-context';
import { CallNumber } from '@renderer/components/masking/CallNumber';
import { ListHead } from '@renderer/components/virtual-list/ListHead';
import { Tick } from '@renderer/components/virtual-list/Tick';
import { VirtualList } from '@renderer/components/virtual-list/VirtualList';
import { nameOf, textOf } from '@shared/domain/fields/values';
import type { LeftOut } from '@shared/domain/groups/message-list';
import type { CustomerRecord } from '@shared/domain/records/records';
import { describeLeftOut, groupsWords } from '@shared/words/groups';

interface Props {
  readonly members: readonly CustomerRecord[];
  /** Why members get no message, by their id. */
  readonly left: ReadonlyMap<string, LeftOut>;
  /** Ticked members; absent where nobody can be taken out. */
  readonly ticks?: ReadonlySet<string> | undefined;
  readonly onTick: (ids: ReadonlySet<string>) => void;
  /** Place of the row that is looked at; -1 for none. */
  readonly current: number;
  readonly onCurrent: (place: number) => void;
}

const rowHeight = 34;

/** The members of a group with what messages do with them. */
export function MemberTable({ members, left, ticks, current, onTick, onCurrent }: Props) {
  const words = useWords(groupsWords);
  const { lang } = useLang();
  const toggle = (place: number) => {
    const id = members[place]?.id;
    if (ticks === undefined || id === undefined) return;
    const next = new Set(ticks);
    if (!next.delete(id)) next.add(id);
    onTick(next);
  };
  const allTicked = ticks !== undefined && members.length > 0 && members.every(({ id }) => ticks.has(id));
  return (
    <div className={`bb-members ${ticks === undefined ? 'bb-members-plain' : ''}`}>
      <ListHead
        className="bb-member-row"
        captions={[words.name, words.manager, words.phone, words.message]}
        {...(ticks === undefined
          ? {}
          : {
              tickAll: {
                label: words.tickAll,
                isTicked: allTicked,
                onToggle: () => onTick(allTicked ? new Set() : new Set(members.map(({ id }) => id))),
              },
            })}
      />
      <VirtualList
        count={members.length}
        rowHeight={rowHeight}
        label={words.members}
        current={current}
        onCurrent={onCurrent}
        testId="group-members"
        {...(ticks === undefined
          ? {}
          : { isTicked: (place: number) => ticks.has(members[place]?.id ?? ''), onTick: toggle })}
        renderRow={(place) => {
          const record = members[place];
          if (record === undefined) return null;
          const why = left.get(record.id);
          return (
            <div className="bb-list-row bb-member-row">
              {ticks === undefined ? null : <Tick isTicked={ticks.has(record.id)} />}
              <span>{nameOf(record)}</span>
              <span>{textOf(record, 'manager') ?? ''}</span>
              <span className="bb-member-phone">
                <CallNumber record={record} keys={['mobile', 'secondMobile']} place="other" tabs={false} />
              </span>
              <span className={why === undefined ? '' : 'bb-member-left'}>
                {why !== undefined
                  ? describeLeftOut(why, lang)
                  : record.messageConsent === 'agreed'
                    ? words.agreed
                    : words.mayMessage}
              </span>
            </div>
          );
        }}
      />
    </div>
  );
}
