import { IfMay } from '@renderer/components/access/IfMay';
import { useWords } from '@renderer/components/language/language-context';
import { useRelations } from '@renderer/data/relations/use-relations';
import { useCustomers } from '@renderer/data/session-context';
import type { CustomerRecord } from '@shared/domain/records/records';
import { householdKinds, relationKinds } from '@shared/domain/relations/relation';
import { groupKinds, listCircle, roleOf } from '@shared/domain/relations/relation-index';
import { relationsWords } from '@shared/words/relations';
import { useState } from 'react';
import { Part } from '../Part';
import { CircleBox } from './CircleBox';
import { RelationForm } from './RelationForm';
import { RelationRow } from './RelationRow';
import { useRelationDesk } from './use-relation-desk';
import './relations.css';

interface Props {
  readonly record: CustomerRecord;
}

/** Family and company ties of a customer, from whichever side they were written, and what its circle has together. */
export function RelationsPart({ record }: Props) {
  const words = useWords(relationsWords);
  const customers = useCustomers();
  const { records, index } = useRelations();
  const desk = useRelationDesk(record.id, records);
  const [isAdding, setAdding] = useState(false);
  const [editedId, setEditedId] = useState<string | null>(null);
  const relations = index
    .of(record.id)
    .map((relation) => ({ relation, role: roleOf(relation, record.id) }))
    .toSorted(
      (left, right) =>
        relationKinds.indexOf(left.role.relation) - relationKinds.indexOf(right.role.relation) ||
        left.role.other.localeCompare(right.role.other),
    );
  const kind = record.kind === 'company' ? 'group' : 'household';
  const ids = listCircle(
    index,
    record.id,
    kind === 'group' ? groupKinds : householdKinds,
    (id) => customers.get(id) !== undefined,
  );
  const circle = ids.map((id) => customers.get(id)).filter((member) => member !== undefined);
  return (
    <Part
      part="relations"
      title={words.title}
      testId="customer-relations"
      aside={
        isAdding ? null : (
          <IfMay right="editCustomers">
            <button type="button" className="bb-link" onClick={() => setAdding(true)}>
              {words.add}
            </button>
          </IfMay>
        )
      }
    >
      {isAdding ? <RelationForm record={record} desk={desk} onClose={() => setAdding(false)} /> : null}
      {relations.length === 0 && !isAdding ? <p className="bb-muted bb-part-none">{words.noneText}</p> : null}
      <ul className="bb-relations">
        {relations.map(({ relation, role }) =>
          relation.id === editedId ? (
            <li key={relation.id}>
              <RelationForm
                record={record}
                desk={desk}
                present={relation}
                onClose={() => setEditedId(null)}
              />
            </li>
          ) : (
            <RelationRow
              key={relation.id}
              relation={relation}
              role={role}
              other={customers.get(role.otherId)}
              onEdit={() => setEditedId(relation.id)}
              onRemove={() => desk.remove(relation)}
            />
          ),
        )}
      </ul>
      {circle.length < 2 ? null : <CircleBox kind={kind} record={record} members={circle} />}
    </Part>
  );
}
