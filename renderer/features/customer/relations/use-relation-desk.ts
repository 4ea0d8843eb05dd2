import { carryOut } from '@renderer/components/feedback/carry-out';
import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useWords } from '@renderer/components/language/language-context';
import { makeId } from '@renderer/data/book/make-id';
import { useSession } from '@renderer/data/session-context';
import { nameOf } from '@shared/domain/fields/values';
import type { Failure } from '@shared/domain/kernel/result';
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
  return {
    save: ({ relation, other, otherId, note }, present) => {
      const [from, to] = other === 'from' ? [otherId, customerId] : [customerId, otherId];
      const wanted = { from, to, relation, note, at: customerId };
      const draft =
        present === undefined
          ? addRelation(view, { ...wanted, id: makeId() })
          : editRelation(view, { ...wanted, id: present.id });
      // The relation itself is the answer: it stands in the list now.
      return carryOut(session, draft, () => undefined);
    },
    remove: (relation) => {
      const { otherId } = roleOf(relation, customerId);
      const draft = removeRelation(view, { id: relation.id, at: customerId });
      const told = words.removed(nameOfId(otherId));
      void carryOut(session, draft, (id) => tellWithUndo(told, id)).then((failed) => {
        if (failed !== null) tellFailure(failed);
      });
    },
  };
}
