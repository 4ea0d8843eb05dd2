import { balanceFields } from '../balances/balance-record';
import type { MovedChild } from '../bin/bin-record';
import { readContact, sameContactKey } from '../contacts/contact';
import type { BookRecord, Partition } from '../records/records';
import { renameInLists } from './id-lists';
import type { PlacedRecord } from './merge-view';

/** What happens to two balances of one month: added up, or those of the one who stays. */
export type BalanceChoice = 'sum' | 'kept';

export interface ChildrenOrder {
  readonly keep: string;
  readonly gone: string;
  readonly balances: BalanceChoice;
}

/**
 * What a merge does to the children of the customer who goes, one entry for each record touched:
 * - contacts go over; one that the other has already (same day, way and words) goes into the bin;
 * - relations go over; one between the two, or one that the other has already, goes into the bin;
 * - balances of a month go over; with two of one month they are added up or those of the one who stays hold;
 * - evaluations go over; with two of one month that of the one who stays holds, and the other goes into the bin,
 *   unless it is approved: then it stays as it is;
 * - improvement measures go over;
 * - lists that name the customer name the other one; moves between tiers stay with the one they were made for.
 */
export function moveChildren(
  ofKept: readonly PlacedRecord[],
  ofGone: readonly PlacedRecord[],
  order: ChildrenOrder,
): readonly MovedChild[] {
  const known = indexKept(ofKept, order.keep);
  const moved: MovedChild[] = [];
  for (const child of ofGone) {
    switch (child.collection) {
      case 'contacts':
        moved.push(moveOwned(child, order, known.contacts.has(contactKey(child.record))));
        break;
      case 'evaluations': {
        const isDouble = known.evaluations.has(child.partition);
        // An approved form is frozen: a second one of a month stays where it is, under the name it was approved for.
        if (!isDouble || !isApproved(child.record)) moved.push(moveOwned(child, order, isDouble));
        break;
      }
      case 'improvements':
        moved.push(moveOwned(child, order, false));
        break;
      case 'relations':
        moved.push(moveRelation(child, order, known.relations));
        break;
      case 'balances':
        moved.push(...moveBalance(child, order, known.balances.get(child.partition)));
        break;
      case 'settings': {
        const listed = moveListed(child, order);
        if (listed !== undefined) moved.push(listed);
        break;
      }
      default:
    }
  }
  return moved;
}

interface KnownChildren {
  readonly contacts: ReadonlySet<string>;
  readonly evaluations: ReadonlySet<Partition>;
  /** Grows as relations go over. */
  readonly relations: Set<string>;
  readonly balances: ReadonlyMap<Partition, BookRecord>;
}

function indexKept(children: readonly PlacedRecord[], keep: string): KnownChildren {
  const contacts = new Set<string>();
  const evaluations = new Set<Partition>();
  const relations = new Set<string>();
  const balances = new Map<Partition, BookRecord>();
  for (const { collection, partition, record } of children) {
    if (collection === 'contacts') contacts.add(contactKey(record));
    else if (collection === 'evaluations') evaluations.add(partition);
    else if (collection === 'relations') relations.add(relationKey(record));
    else if (collection === 'balances' && record.id === keep) balances.set(partition, record);
  }
  return { contacts, evaluations, relations, balances };
}

/** What makes two contacts of a customer one; a record of another form is only like itself. */
function contactKey(record: BookRecord): string {
  const contact = readContact(record);
  return contact === undefined ? record.id : sameContactKey(contact);
}

function isApproved(form: BookRecord): boolean {
  return form.approved !== undefined && form.approved !== null;
}

function relationKey({ from, to, relation }: BookRecord): string {
  return `${String(from)}|${String(to)}|${String(relation)}`;
}

function takeAway({ collection, partition, record }: PlacedRecord): MovedChild {
  const { id, ...before } = record;
  return { collection, partition, id, before, after: null };
}

function moveOwned(child: PlacedRecord, { keep, gone }: ChildrenOrder, isDouble: boolean): MovedChild {
  if (isDouble) return takeAway(child);
  const { collection, partition, record } = child;
  return { collection, partition, id: record.id, before: { customerId: gone }, after: { customerId: keep } };
}

function moveRelation(child: PlacedRecord, { keep, gone }: ChildrenOrder, known: Set<string>): MovedChild {
  const { collection, partition, record } = child;
  const from = record.from === gone ? keep : record.from;
  const to = record.to === gone ? keep : record.to;
  const key = relationKey({ ...record, from, to });
  if (from === to || known.has(key)) return takeAway(child);
  known.add(key);
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  const write = (end: 'from' | 'to', now: unknown): void => {
    if (now === record[end]) return;
    before[end] = record[end];
    after[end] = now;
  };
  write('from', from);
  write('to', to);
  return { collection, partition, id: record.id, before, after };
}

function moveBalance(
  child: PlacedRecord,
  { keep, balances }: ChildrenOrder,
  known: BookRecord | undefined,
): readonly MovedChild[] {
  const { collection, partition, record } = child;
  const { id: _, ...content } = record;
  if (known === undefined)
    return [takeAway(child), { collection, partition, id: keep, before: null, after: content }];
  if (balances === 'kept') return [takeAway(child)];
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const field of balanceFields) {
    const [had, more] = [known[field], record[field]];
    if (typeof more !== 'number' || more === 0) continue;
    before[field] = had ?? null;
    after[field] = typeof had === 'number' ? had + more : more;
  }
  if (String(record.asOf) > String(known.asOf)) {
    before.asOf = known.asOf ?? null;
    after.asOf = record.asOf;
  }
  if (Object.keys(after).length === 0) return [takeAway(child)];
  return [takeAway(child), { collection, partition, id: keep, before, after }];
}

/** Lists of ids inside a settings record (members of a group): the one who goes is named no longer. */
function moveListed(child: PlacedRecord, { keep, gone }: ChildrenOrder): MovedChild | undefined {
  const { collection, partition, record } = child;
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record)) {
    const renamed = renameInLists(value, gone, keep);
    if (renamed === value) continue;
    before[key] = value;
    after[key] = renamed;
  }
  return Object.keys(after).length === 0
    ? undefined
    : { collection, partition, id: record.id, before, after };
}
