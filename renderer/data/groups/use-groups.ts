import { useSession, useSettings } from '@renderer/data/session-context';
import { type CustomerGroup, readGroups } from '@shared/domain/groups/group';
import { countLeft, type LeftOut, listAddressees } from '@shared/domain/groups/message-list';
import { useEffect, useMemo, useReducer, useState } from 'react';
import { yieldToWindow } from '../slices';
import { liveIndexOf } from '../view/live-index';
import { listMembers } from './group-members';

/** All groups of the book; the list keeps its identity until one changes. */
export function useGroups(): readonly CustomerGroup[] {
  const all = useSettings().all();
  return useMemo(() => readGroups(all), [all]);
}

/** A number that grows whenever members of groups may have changed. */
export function useMembersVersion(): number {
  const live = liveIndexOf(useSession());
  const [version, grow] = useReducer((count: number) => count + 1, 0);
  useEffect(() => live.subscribe(grow), [live]);
  return version;
}

/** How large a group is, and who of it can be messaged. */
export interface GroupCounts {
  readonly members: number;
  readonly reachable: number;
  readonly left: Readonly<Record<LeftOut, number>>;
}

/** The counts of each group by its id, one group after the other, so that the window never waits. */
export function useGroupCounts(groups: readonly CustomerGroup[]): ReadonlyMap<string, GroupCounts> {
  const session = useSession();
  const live = liveIndexOf(session);
  const version = useMembersVersion();
  const [counts, setCounts] = useState<ReadonlyMap<string, GroupCounts>>(new Map());
  useEffect(() => {
    // The index changes in place and says so by its version.
    void version;
    let isStale = false;
    const countAll = async () => {
      const found = new Map<string, GroupCounts>();
      for (const group of groups) {
        await yieldToWindow();
        if (isStale) return;
        const members = listMembers(group, session.customers, live.index);
        const list = listAddressees(members);
        found.set(group.id, {
          members: members.length,
          reachable: list.addressees.length,
          left: countLeft(list),
        });
      }
      setCounts(found);
    };
    void countAll();
    return () => {
      isStale = true;
    };
  }, [groups, session, live, version]);
  return counts;
}
