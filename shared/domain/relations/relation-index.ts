import type { BookRecord } from '../records/records';
import { householdKinds, type RelationKind, type RelationRecord, relationKinds } from './relation';
import { type Role, relationRules } from './relation-rules';

/** The relations of a book by customer. */
export interface RelationIndex {
  /** Relations of a customer at either side. */
  of(customerId: string): readonly RelationRecord[];
}

const none: readonly RelationRecord[] = [];

/** A record of the relations collection as a relation; undefined when it is none. */
export function readRelation(record: BookRecord): RelationRecord | undefined {
  const { from, to, relation } = record;
  const isRelation =
    typeof from === 'string' && typeof to === 'string' && relationKinds.some((known) => known === relation);
  return isRelation ? (record as RelationRecord) : undefined;
}

/** Sorts relations by the customers they tie; once over all of them. */
export function indexRelations(records: Iterable<BookRecord>): RelationIndex {
  const byCustomer = new Map<string, RelationRecord[]>();
  const note = (id: string, relation: RelationRecord): void => {
    const known = byCustomer.get(id);
    if (known === undefined) byCustomer.set(id, [relation]);
    else known.push(relation);
  };
  for (const record of records) {
    const relation = readRelation(record);
    if (relation === undefined) continue;
    note(relation.from, relation);
    note(relation.to, relation);
  }
  return { of: (id) => byCustomer.get(id) ?? none };
}

/** What the other one of a relation is to a customer. */
export function roleOf(relation: RelationRecord, customerId: string): Role & { readonly otherId: string } {
  const isFrom = relation.from === customerId;
  const mutual = relationRules[relation.relation].mutual === true;
  return {
    relation: relation.relation,
    other: isFrom && !mutual ? 'to' : 'from',
    otherId: isFrom ? relation.to : relation.from,
  };
}

/** Companies above and below each other are one group. */
export const groupKinds: ReadonlySet<RelationKind> = new Set(['parentCompany']);

/**
 * Everybody tied to a customer by relations of these kinds, directly or through others, the customer first; nearer ones
 * before farther ones. Customers that are not in the book (`isThere`) are left out and lead no further.
 */
export function listCircle(
  index: RelationIndex,
  customerId: string,
  kinds: ReadonlySet<RelationKind>,
  isThere: (id: string) => boolean,
): readonly string[] {
  const circle = new Set([customerId]);
  for (const id of circle) {
    for (const relation of index.of(id)) {
      if (!kinds.has(relation.relation)) continue;
      const { otherId } = roleOf(relation, id);
      if (isThere(otherId)) circle.add(otherId);
    }
  }
  return [...circle];
}

/** The household of a customer: those tied by marriage and descent (branch-practice section 2). */
export function listHousehold(
  index: RelationIndex,
  customerId: string,
  isThere: (id: string) => boolean,
): readonly string[] {
  return listCircle(index, customerId, householdKinds, isThere);
}

/**
 * The way by which `below` would come before `above` already: ids from `below` down to `above` along relations of the
 * kind, or undefined when there is none. A new relation from `above` to `below` would close it to a circle.
 */
export function findWayDown(
  index: RelationIndex,
  kind: RelationKind,
  below: string,
  above: string,
): readonly string[] | undefined {
  const cameFrom = new Map<string, string | null>([[below, null]]);
  for (const id of cameFrom.keys()) {
    if (id === above) return traceBack(cameFrom, id);
    for (const { from, to, relation } of index.of(id)) {
      if (relation === kind && from === id && !cameFrom.has(to)) cameFrom.set(to, id);
    }
  }
  return undefined;
}

function traceBack(cameFrom: ReadonlyMap<string, string | null>, end: string): readonly string[] {
  const way: string[] = [];
  for (let id: string | null | undefined = end; id != null; id = cameFrom.get(id)) way.unshift(id);
  return way;
}
