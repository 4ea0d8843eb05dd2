import type { TouchedRecord } from '../changes/change';
import type { ChangeDraft } from '../changes/draft';
import { type ExportEntry, recordExport } from '../commands/record-export';
import { fail, type Result, succeed } from '../kernel/result';
import { type BookRecord, solePartition } from '../records/records';
import type { FilterSet } from '../views/filter-set';
import { type CustomerGroup, groupRecordId, readGroup, readGroups } from './group';

/** The part of the book that commands on groups look at. */
export interface GroupsView {
  get(id: string): BookRecord | undefined;
  all(): readonly BookRecord[];
}

/** A group by hand is one record; beyond this many members a rule serves better. */
export const mostMembers = 10_000;
export const mostGroups = 200;
export const groupNameLimit = 30;
export const groupNoteLimit = 200;

export type GroupFailure =
  | 'group.noName'
  | 'group.nameTooLong'
  | 'group.nameTaken'
  | 'group.tooMany'
  | 'group.tooManyMembers'
  | 'group.notByHand'
  | 'group.gone';

/** What a person says about a group. */
export interface GroupDescription {
  readonly name: string;
  readonly note?: string;
}

/** Command: makes a group, by hand of these customers or by a rule. `id` comes from the caller. */
export function makeGroup(
  view: GroupsView,
  input: GroupDescription & { readonly id: string } & (
      | { readonly how: 'hand'; readonly members: readonly string[] }
      | { readonly how: 'rule'; readonly rule: FilterSet }
    ),
): Result<ChangeDraft, GroupFailure> {
  if (readGroups(view.all()).length >= mostGroups) return fail('group.tooMany');
  const described = describe(view, input, input.id);
  if (!described.ok) return described;
  if (input.how === 'rule') {
    const group: CustomerGroup = { id: input.id, ...described.value, how: 'rule', rule: input.rule };
    return succeed(draft(group, 'made', null));
  }
  const members = [...new Set(input.members)];
  if (members.length > mostMembers) return fail('group.tooManyMembers');
  return succeed(draft({ id: input.id, ...described.value, how: 'hand', members }, 'made', null));
}

/** Command: renames a group or changes its note, and with `rule` gives a group by rule another one. */
export function editGroup(
  view: GroupsView,
  input: GroupDescription & { readonly id: string; readonly rule?: FilterSet },
): Result<ChangeDraft, GroupFailure> {
  const group = findGroup(view, input.id);
  if (group === undefined) return fail('group.gone');
  const described = describe(view, input, input.id);
  if (!described.ok) return described;
  const { note: _, ...bare } = group;
  const edited: CustomerGroup = { ...bare, ...described.value };
  if (input.rule === undefined) return succeed(draft(edited, 'changed', group));
  if (edited.how !== 'rule') return fail('group.gone');
  return succeed(draft({ ...edited, rule: input.rule }, 'changed', group));
}

/** Command: takes customers into a group by hand; those in it already stay where they are. */
export function addMembers(
  view: GroupsView,
  input: { readonly id: string; readonly members: readonly string[] },
): Result<ChangeDraft, GroupFailure> {
  const group = findGroup(view, input.id);
  if (group === undefined) return fail('group.gone');
  if (group.how !== 'hand') return fail('group.notByHand');
  const members = [...new Set([...group.members, ...input.members])];
  if (members.length > mostMembers) return fail('group.tooManyMembers');
  return succeed(draft({ ...group, members }, 'changed', group));
}

/** Command: takes customers out of a group by hand. */
export function removeMembers(
  view: GroupsView,
  input: { readonly id: string; readonly members: readonly string[] },
): Result<ChangeDraft, GroupFailure> {
  const group = findGroup(view, input.id);
  if (group === undefined) return fail('group.gone');
  if (group.how !== 'hand') return fail('group.notByHand');
  const gone = new Set(input.members);
  const members = group.members.filter((member) => !gone.has(member));
  return succeed(draft({ ...group, members }, 'changed', group));
}

/** Command: removes a group. Its customers stay in the book. */
export function removeGroup(
  view: GroupsView,
  input: { readonly id: string },
): Result<ChangeDraft, GroupFailure> {
  const id = groupRecordId(input.id);
  const record = view.get(id);
  const group = readGroup(record);
  if (record === undefined || group === undefined) return fail('group.gone');
  const { id: _, ...before } = record;
  return succeed({
    command: 'groups.remove',
    label: { kind: 'groupEdited', group: group.name, how: 'removed' },
    touched: [{ collection: 'settings', partition: solePartition, id, before, after: null }],
  });
}

/**
 * Command: writes a message list down in the trail and at its group. Like every export it is nothing to take back; the
 * group keeps the day and the number of rows.
 */
export function recordMessageList(
  view: GroupsView,
  input: { readonly id: string; readonly on: string; readonly entry: ExportEntry },
): ChangeDraft {
  const recorded = recordExport(input.entry);
  const group = findGroup(view, input.id);
  if (group === undefined) return recorded;
  const listed = { on: input.on, rows: input.entry.rows };
  return { ...recorded, touched: touch({ ...group, listed }, group) };
}

function findGroup(view: GroupsView, id: string): CustomerGroup | undefined {
  return readGroup(view.get(groupRecordId(id)));
}

function describe(
  view: GroupsView,
  given: GroupDescription,
  id: string,
): Result<GroupDescription, GroupFailure> {
  const name = tidy(given.name);
  const note = tidy(given.note ?? '').slice(0, groupNoteLimit);
  if (name === '') return fail('group.noName');
  if (name.length > groupNameLimit) return fail('group.nameTooLong');
  const taken = readGroups(view.all()).some((other) => other.id !== id && other.name === name);
  if (taken) return fail('group.nameTaken');
  return succeed(note === '' ? { name } : { name, note });
}

function draft(group: CustomerGroup, how: 'made' | 'changed', before: CustomerGroup | null): ChangeDraft {
  return {
    command: how === 'made' ? 'groups.make' : 'groups.edit',
    label: { kind: 'groupEdited', group: group.name, how },
    touched: touch(group, before),
  };
}

function touch(group: CustomerGroup, before: CustomerGroup | null): readonly TouchedRecord[] {
  if (before !== null && JSON.stringify(contentOf(before)) === JSON.stringify(contentOf(group))) return [];
  const id = groupRecordId(group.id);
  return [
    {
      collection: 'settings',
      partition: solePartition,
      id,
      before: before === null ? null : { group: contentOf(before) },
      after: { group: contentOf(group) },
    },
  ];
}

/** The group as the record keeps it: without its id, which is the record's. */
function contentOf({ id: _, ...content }: CustomerGroup): Omit<CustomerGroup, 'id'> {
  return content;
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
