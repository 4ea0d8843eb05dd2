import { useLang, useWords } from '@renderer/components/language/language-context';
import { useSession } from '@renderer/data/session-context';
import { nameOf } from '@shared/domain/fields/values';
import type { Failure } from '@shared/domain/kernel/result';
import type { CustomerRecord } from '@shared/domain/records/records';
import { circleOf } from '@shared/domain/relations/edit-relations';
import type { RelationRecord } from '@shared/domain/relations/relation';
import { roleOf } from '@shared/domain/relations/relation-index';
import { listRoles, type Role } from '@shared/domain/relations/relation-rules';
import { describeFailure } from '@shared/words/reasons';
import { describeCircle, describeRole, relationsWords } from '@shared/words/relations';
import { Button, Input, Select } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { CustomerPicker } from './CustomerPicker';
import type { RelationDesk } from './use-relation-desk';

interface Props {
  readonly record: CustomerRecord;
  readonly desk: RelationDesk;
  /** The relation that is changed; absent: a new one. */
  readonly present?: RelationRecord;
  readonly onClose: () => void;
}

const keyOf = ({ relation, other }: Role) => `${relation}:${other}`;

/** Ties the customer to another: who, what that one is to this one, and a note. */
export function RelationForm({ record, desk, present, onClose }: Props) {
  const words = useWords(relationsWords);
  const { lang } = useLang();
  const session = useSession();
  const held = present === undefined ? undefined : roleOf(present, record.id);
  const [otherId, setOtherId] = useState<string | null>(held?.otherId ?? null);
  const [roleKey, setRoleKey] = useState<string | null>(held === undefined ? null : keyOf(held));
  const [note, setNote] = useState(present?.note ?? '');
  const [failure, setFailure] = useState<Failure | null>(null);
  const other = otherId === null ? undefined : session.customers.get(otherId);
  const roles = other === undefined ? (held === undefined ? [] : [held]) : listRoles(record.kind, other.kind);
  const role = roles.find((known) => keyOf(known) === roleKey);
  const save = async () => {
    if (otherId === null || role === undefined) return;
    const failed = await desk.save({ relation: role.relation, other: role.other, otherId, note }, present);
    if (failed === null) onClose();
    else setFailure(failed);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && event.ctrlKey) void save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const circle = failure === null ? [] : circleOf(failure);
  const nameOfId = (id: string) => {
    const known = session.customers.get(id);
    return known === undefined ? '' : nameOf(known);
  };
  return (
    <form
      className="bb-relation-form"
      aria-label={words.add}
      data-testid="relation-form"
      onKeyDown={press}
      onSubmit={(event) => event.preventDefault()}
    >
      {present === undefined ? (
        <CustomerPicker
          value={otherId}
          without={record.id}
          onPick={(picked) => {
            setOtherId(picked.id);
            setFailure(null);
            const fitting = listRoles(record.kind, picked.kind);
            if (!fitting.some((known) => keyOf(known) === roleKey)) setRoleKey(null);
          }}
        />
      ) : null}
      <div className="bb-relation-what">
        <Select
          aria-label={words.role}
          placeholder={words.chooseRole}
          disabled={roles.length === 0}
          value={roleKey}
          options={roles.map((known) => ({ value: keyOf(known), label: describeRole(known, other, lang) }))}
          onChange={(key) => {
            setRoleKey(key);
            setFailure(null);
          }}
        />
        <Input
          aria-label={words.note}
          placeholder={words.note}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          onPressEnter={() => void save()}
        />
      </div>
      {failure === null ? null : (
        <p className="bb-fact-problem" role="alert">
          {describeFailure(failure, lang)}
          {circle.length === 0 ? null : <span>{describeCircle(circle.map(nameOfId), lang)}</span>}
        </p>
      )}
      <div className="bb-relation-buttons">
        <Button size="small" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button size="small" type="primary" disabled={role === undefined} onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
