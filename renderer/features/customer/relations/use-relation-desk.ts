import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useWords } from '@renderer/components/language/language-context';
import { makeId } from '@renderer/data/book/make-id';
import { useSession } from '@renderer/data/session-context';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import { nameOf } from '@shared/domain/fields/values';
import type { Failure, Result } from '@shared/domain/kernel/result';
import type { BookRecord } from '@shared/domain/records/records';
import {
  addRelation,
  editRelation,
  type RelationFailure,
  removeRelation,
} from '@shared/domain/relations/edit-relations';
import type { RelationRecord } from '@shared/domain/relations/relation';
import { roleOf } from '@shared/domain/relations/relation-index';
import type { Role } from '@shared/domain/relations/relation-rules';
import { relationsWords } from '@shared/words/relations';

/** What the other one of a relation is to the customer of the page. */
export interface WantedRole extends Role {
  readonly otherId: string;
  readonly note: string;
}

/** What can be done with the relations of a customer; a failure that belongs into the form is answered. */
export interface RelationDesk {
  save(wanted: WantedRole, present?: RelationRecord): Promise<Failure<RelationFailure> | null>;
  remove(relation: RelationRecord): void;
}

/** The commands on relations, carried out through the session. */
export function useRelationDesk(customerId: string, relations: readonly BookRecord[]): RelationDesk {
  const session = useSession();
  const words = useWords(relationsWords);
  const tellWithUndo = useTellWithUndo();
  const view = { customer: (id: string) => session.customers.get(id), relations };
  const nameOfId = (id: string) => {
    const record = session.customers.get(id);
    return record === undefined ? words.unnamed : nameOf(record) || words.unnamed;
  };
  const carryOut = async (
    draft: Result<ChangeDraft, RelationFailure>,
    told: string | null,
  ): Promise<Failure<RelationFailure> | null> => {
    if (!draft.ok) return draft;
    if (draft.value.touched.length === 0) return null;
    const made = await session.commit(draft.value);
    if (!made.ok) tellFailure(made);
    else if (told !== null) tellWithUndo(told, made.value.id);
    return null;
  };
  return {
    save: ({ relation, other, otherId, note }, present) => {
      const [from, to] = other === 'from' ? [otherId, customerId] : [customerId, otherId];
      const wanted = { from, to, relation, note, at: customerId };
      return present === undefined
        ? carryOut(addRelation(view, { ...wanted, id: makeId() }), null)
        : carryOut(editRelation(view, { ...wanted, id: present.id }), null);
    },
    remove: (relation) => {
      const { otherId } = roleOf(relation, customerId);
      const draft = removeRelation(view, { id: relation.id, at: customerId });
      void carryOut(draft, words.removed(nameOfId(otherId))).then((failed) => {
        if (failed !== null) tellFailure(failed);
      });
    },
  };
}
