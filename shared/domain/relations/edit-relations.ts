import type { ChangeDraft } from '../changes/draft';
import { nameOf } from '../fields/values';
import { fail, type Result, succeed } from '../kernel/result';
import { type BookRecord, type CustomerRecord, solePartition } from '../records/records';
import type { RelationKind, RelationRecord } from './relation';
import { findWayDown, indexRelations, type RelationIndex } from './relation-index';
import { fitsKinds, relationRules } from './relation-rules';

/** The longest note on a relation, in characters. */
export const longestRelationNote = 60;

/** The part of the book that the commands look at. */
export interface RelationsView {
  customer(id: string): CustomerRecord | undefined;
  readonly relations: readonly BookRecord[];
}

/** A relation as somebody wants it, read as "from is the ... of to". */
export interface WantedRelation {
  readonly from: string;
  readonly to: string;
  readonly relation: RelationKind;
  readonly note?: string | undefined;
}

export type RelationFailure =
  | 'customer.gone'
  | 'relation.self'
  | 'relation.known'
  | 'relation.kinds'
  | 'relation.cycle'
  | 'relation.married'
  | 'relation.gone'
  | 'relation.tooLong';

/** Between the ids in `details.circle` of a `relation.cycle`. */
const circleSeparator = ' ';

/** The customers along the circle that a relation would close, first and last the same; empty for other failures. */
export function circleOf(failure: {
  readonly details?: Readonly<Record<string, string | number>>;
}): string[] {
  const circle = failure.details?.circle;
  return typeof circle === 'string' ? circle.split(circleSeparator) : [];
}

/**
 * Command: ties two customers. Fails with `relation.self`, `relation.known` (the same twice, from either side where
 * that says the same), `relation.kinds`, `relation.married`, and `relation.cycle` when somebody would be its own
 * parent, or a company its own parent company; `circleOf` tells the customers along it.
 */
export function addRelation(
  view: RelationsView,
  input: WantedRelation & {
    /** A fresh UUIDv7. */
    readonly id: string;
    /** The customer on whose page it is done; the change is told by its name. */
    readonly at: string;
  },
): Result<ChangeDraft, RelationFailure> {
  const checked = checkRelation(view, indexRelations(view.relations), input, undefined);
  if (!checked.ok) return checked;
  return succeed({
    command: 'relations.add',
    label: { kind: 'relationEdited', name: nameAt(view, input.at), how: 'added' },
    touched: [
      {
        collection: 'relations',
        partition: solePartition,
        id: input.id,
        before: null,
        after: { ...checked.value },
      },
    ],
  });
}

/** Command: makes another relation of one, or another note. Touches nothing where nothing differs. Fails as `addRelation`. */
export function editRelation(
  view: RelationsView,
  input: WantedRelation & { readonly id: string; readonly at: string },
): Result<ChangeDraft, RelationFailure> {
  const present = view.relations.find(({ id }) => id === input.id);
  if (present === undefined) return fail('relation.gone');
  const others = view.relations.filter(({ id }) => id !== input.id);
  const checked = checkRelation(view, indexRelations(others), input, present.id);
  if (!checked.ok) return checked;
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [key, value] of Object.entries({ note: null, ...checked.value })) {
    if ((present[key] ?? null) === value) continue;
    before[key] = present[key] ?? null;
    after[key] = value;
  }
  return succeed({
    command: 'relations.edit',
    label: { kind: 'relationEdited', name: nameAt(view, input.at), how: 'changed' },
    touched:
      Object.keys(after).length === 0
        ? []
        : [{ collection: 'relations', partition: solePartition, id: input.id, before, after }],
  });
}

/** Command: unties two customers; undo ties them again. */
export function removeRelation(
  view: RelationsView,
  input: { readonly id: string; readonly at: string },
): Result<ChangeDraft, RelationFailure> {
  const present = view.relations.find(({ id }) => id === input.id);
  if (present === undefined) return fail('relation.gone');
  const { id, ...before } = present;
  return succeed({
    command: 'relations.remove',
    label: { kind: 'relationEdited', name: nameAt(view, input.at), how: 'removed' },
    touched: [{ collection: 'relations', partition: solePartition, id, before, after: null }],
  });
}

type Clean = Pick<RelationRecord, 'from' | 'to' | 'relation'> & { readonly note?: string };

function checkRelation(
  view: RelationsView,
  others: RelationIndex,
  wanted: WantedRelation,
  present: string | undefined,
): Result<Clean, RelationFailure> {
  const { from, to, relation } = wanted;
  if (from === to) return fail('relation.self');
  const first = view.customer(from);
  const second = view.customer(to);
  // One in the bin can still have the note on the relation changed.
  if (present === undefined && (first === undefined || second === undefined)) return fail('customer.gone');
  if (first !== undefined && second !== undefined && !fitsKinds(relation, first.kind, second.kind))
    return fail('relation.kinds');
  const rule = relationRules[relation];
  const known = others
    .of(from)
    .some(
      (other) =>
        other.relation === relation && (other.to === to || (rule.mutual === true && other.from === to)),
    );
  if (known) return fail('relation.known');
  if (relation === 'spouse' && [from, to].some((id) => isMarried(view, others, id)))
    return fail('relation.married');
  const way = rule.ordered === true ? findWayDown(others, relation, to, from) : undefined;
  if (way !== undefined)
    return fail('relation.cycle', { details: { circle: [from, ...way].join(circleSeparator) } });
  const note = wanted.note?.trim() ?? '';
  if (note.length > longestRelationNote) return fail('relation.tooLong');
  return succeed({ from, to, relation, ...(note === '' ? {} : { note }) });
}

/** Married to somebody who is in the book. */
function isMarried(view: RelationsView, others: RelationIndex, id: string): boolean {
  return others
    .of(id)
    .some(
      ({ relation, from, to }) =>
        relation === 'spouse' && view.customer(from === id ? to : from) !== undefined,
    );
}

function nameAt(view: RelationsView, id: string): string {
  const customer = view.customer(id);
  return customer === undefined ? '' : nameOf(customer);
}
