import type { BookSession } from '@renderer/data/book-session';
import type { Narrowing } from '@renderer/data/view/narrowing';
import { groupRecordId, readGroup } from '@shared/domain/groups/group';

/** The circle of customers a group stands for; undefined when the book has no such group. */
export function findGroup(session: BookSession, groupId: string): Narrowing | undefined {
  const group = readGroup(session.settings.get(groupRecordId(groupId)));
  if (group === undefined) return undefined;
  return group.how === 'rule'
    ? { label: group.name, filterSet: group.rule }
    : { label: group.name, ids: group.members };
}
