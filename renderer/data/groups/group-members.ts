import type { BookSession } from '@renderer/data/book-session';
import type { CustomerGroup } from '@shared/domain/groups/group';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { CustomerIndex } from '../view/customer-index';
import { listMatching } from '../view/list-matching';

/** The customers of a group: by hand those still in the book, by rule whoever matches now. */
export function listMembers(
  group: CustomerGroup,
  customers: Pick<BookSession['customers'], 'get'>,
  index: CustomerIndex,
): readonly CustomerRecord[] {
  if (group.how === 'rule') return listMatching(index, group.rule);
  return group.members.map((id) => customers.get(id)).filter((record) => record !== undefined);
}

/** Columns that a rule asks for and the book no longer has; then nobody matches it. */
export function missingColumns(group: CustomerGroup, index: CustomerIndex): readonly string[] {
  if (group.how === 'hand') return [];
  return [...new Set(group.rule.filters.map(({ key }) => key))].filter(
    (key) => index.column(key) === undefined,
  );
}
