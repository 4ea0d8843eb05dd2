import type { BookRecord } from '../records/records';
import { type FilterSet, readFilterSet } from '../views/filter-set';

/**
 * A group of customers (branch-practice section 9), kept in the settings as a record with the id `group:<id>` under its
 * key `group`. By hand: these customers, in the order they joined. By rule: whoever meets the conditions, at any time.
 */
export type CustomerGroup = HandGroup | RuleGroup;

interface GroupBase {
  readonly id: string;
  readonly name: string;
  /** What it is for, in a line. */
  readonly note?: string;
  /** The last message list made of it: the day and how many it held. */
  readonly listed?: { readonly on: string; readonly rows: number };
}

export interface HandGroup extends GroupBase {
  readonly how: 'hand';
  /** Ids of customers; those no longer in the book count for nothing. */
  readonly members: readonly string[];
}

export interface RuleGroup extends GroupBase {
  readonly how: 'rule';
  readonly rule: FilterSet;
}

const idPrefix = 'group:';

/** Id of the settings record that holds a group. */
export function groupRecordId(id: string): string {
  return `${idPrefix}${id}`;
}

/** True for settings records that hold groups. */
export function isGroupRecord(record: Pick<BookRecord, 'id'>): boolean {
  return record.id.startsWith(idPrefix);
}

/** A group out of a record; undefined when the record is none, or not in the right form. */
export function readGroup(record: BookRecord | undefined): CustomerGroup | undefined {
  if (record === undefined || !isGroupRecord(record)) return undefined;
  const stored = record.group;
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { name, note, listed, how, members, rule } = stored as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || name === '') return undefined;
  const base = {
    id: record.id.slice(idPrefix.length),
    name,
    ...(typeof note === 'string' && note !== '' ? { note } : {}),
    ...readListed(listed),
  };
  if (how === 'rule') return { ...base, how, rule: readFilterSet(rule) };
  if (how !== 'hand' || !Array.isArray(members)) return undefined;
  return { ...base, how, members: members.filter((member) => typeof member === 'string') };
}

function readListed(stored: unknown): Pick<GroupBase, 'listed'> {
  if (typeof stored !== 'object' || stored === null) return {};
  const { on, rows } = stored as Readonly<Record<string, unknown>>;
  return typeof on === 'string' && typeof rows === 'number' ? { listed: { on, rows } } : {};
}

/** All groups of the book, by name. */
export function readGroups(settings: Iterable<BookRecord>): readonly CustomerGroup[] {
  const groups: CustomerGroup[] = [];
  for (const record of settings) {
    const group = readGroup(record);
    if (group !== undefined) groups.push(group);
  }
  return groups.sort(
    (left, right) => left.name.localeCompare(right.name, 'zh-CN') || (left.id < right.id ? -1 : 1),
  );
}
