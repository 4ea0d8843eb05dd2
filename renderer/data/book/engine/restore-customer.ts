import type { TouchedRecord } from '@shared/domain/changes/change';
import { applyPatch, diffRecords, recordFrom } from '@shared/domain/changes/patch';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import {
  type BookRecord,
  type CollectionName,
  type Partition,
  solePartition,
} from '@shared/domain/records/records';
import { partitionKey } from '../store/manifest';
import { RecordFinder } from '../store/record-finder';
import type { CustomerRestore } from './care-protocol';
import { type HistoryWatch, readCustomerHistory } from './customer-history';
import type { Workbench } from './workbench';

/** What goes back with a customer. Forms, tiers and printings are papers of their day and stay. */
const restored: ReadonlySet<CollectionName> = new Set([
  'customers',
  'contacts',
  'relations',
  'balances',
  'bin',
]);

/** The members of a record that say whose it is. */
const owners = ['customerId', 'from', 'to'] as const;

interface Place {
  readonly collection: CollectionName;
  readonly partition: Partition;
  readonly id: string;
}

/**
 * What has to be done to a customer, and to its contacts, relations and balances, so that they are as before the change
 * `fromSeq`: everything since is taken back, in memory. Records that would then belong to a customer who is not in the
 * book stay as they are. Fails with `restore.same` when nothing differs, `book.cancelled`.
 */
export async function rollCustomerBack(
  bench: Workbench,
  wanted: { readonly id: string; readonly related: readonly string[]; readonly fromSeq: number },
  watch: HistoryWatch,
): Promise<Result<CustomerRestore>> {
  const { store } = bench;
  const history = await readCustomerHistory(
    store,
    { id: wanted.id, related: wanted.related, before: null, limit: Number.POSITIVE_INFINITY },
    watch,
  );
  if (!history.ok) return history;
  if (watch.signal.aborted) return fail('book.cancelled');
  const finder = new RecordFinder(store);
  const states = new Map<string, { place: Place; present: BookRecord | null; goal: BookRecord | null }>();
  for (const { seq, touched } of history.value.entries) {
    if (seq < wanted.fromSeq) continue;
    for (const { collection, partition, id, before, after } of touched) {
      if (!restored.has(collection)) continue;
      const name = `${collection}|${partition}|${id}`;
      let state = states.get(name);
      if (state === undefined) {
        const present = (await finder.find(partitionKey(collection, partition), id)) ?? null;
        state = { place: { collection, partition, id }, present, goal: present };
        states.set(name, state);
      }
      state.goal = takeBack(state.goal, id, before, after);
    }
  }
  const isInBook = async (id: string) =>
    id === wanted.id || (await finder.find(partitionKey('customers', solePartition), id)) !== undefined;
  const changes: TouchedRecord[] = [];
  for (const { place, present, goal: then } of states.values()) {
    if (then !== null && !(await hasOwners(place, then, isInBook))) continue;
    const change = touch(place, present, then);
    if (change !== null) changes.push(change);
  }
  return changes.length === 0 ? fail('restore.same') : succeed({ touched: changes });
}

function takeBack(
  state: BookRecord | null,
  id: string,
  before: TouchedRecord['before'],
  after: TouchedRecord['after'],
): BookRecord | null {
  if (before === null) return null;
  if (after === null) return recordFrom(id, before);
  return state === null ? null : applyPatch(state, before);
}

function touch(place: Place, present: BookRecord | null, then: BookRecord | null): TouchedRecord | null {
  if (present === null && then === null) return null;
  if (present === null) return { ...place, before: null, after: withoutId(then) };
  if (then === null) return { ...place, before: withoutId(present), after: null };
  return diffRecords(place, present, then);
}

function withoutId(record: BookRecord | null): Record<string, unknown> {
  const { id: _, ...content } = record ?? { id: '' };
  return content;
}

async function hasOwners(
  { collection }: Place,
  record: BookRecord,
  isInBook: (id: string) => Promise<boolean>,
): Promise<boolean> {
  if (collection !== 'contacts' && collection !== 'relations') return true;
  for (const member of owners) {
    const owner = record[member];
    if (typeof owner === 'string' && !(await isInBook(owner))) return false;
  }
  return true;
}
