import { FormLine } from '@renderer/components/FormLine';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { findDialogPlace } from '@renderer/components/print/dialog-place';
import type { CustomerGroup } from '@shared/domain/groups/group';
import { type GroupDescription, groupNameLimit, groupNoteLimit } from '@shared/domain/groups/group-commands';
import type { Failure } from '@shared/domain/kernel/result';
import { groupsWords } from '@shared/words/groups';
import { describeFailure } from '@shared/words/reasons';
import { Button, Input, Modal } from 'antd';
import { type FormEvent, useId, useState } from 'react';

interface Props {
  /** The group to change; null: a new one by hand. */
  readonly group: CustomerGroup | null;
  /** Answers why it cannot be saved, or null when it was. */
  readonly onSave: (described: GroupDescription) => Promise<Failure | null>;
  readonly onClose: () => void;
}

/** Name and purpose of a group. Enter saves. */
export function GroupDialog({ group, onSave, onClose }: Props) {
  const words = useWords(groupsWords);
  const { lang } = useLang();
  const id = useId();
  const [name, setName] = useState(group?.name ?? '');
  const [note, setNote] = useState(group?.note ?? '');
  const [problem, setProblem] = useState<Failure | null>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const failure = await onSave({ name, note });
    if (failure === null) onClose();
    else setProblem(failure);
  };
  return (
    <Modal
      open
      centered
      width={440}
      title={group === null ? words.newGroup : words.editTitle(group.name)}
      onCancel={onClose}
      getContainer={findDialogPlace}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="primary" htmlType="submit" form={id}>
            {words.save}
          </Button>
        </>
      }
    >
      <form id={id} className="bb-group-form" data-testid="group-form" onSubmit={(event) => void save(event)}>
        <FormLine
          for={`${id}-name`}
          label={words.groupName}
          problem={problem === null ? undefined : describeFailure(problem, lang)}
        >
          <Input
            id={`${id}-name`}
            autoFocus
            autoComplete="off"
            maxLength={groupNameLimit}
            value={name}
            status={problem === null ? '' : 'error'}
            onChange={(event) => {
              setName(event.target.value);
              setProblem(null);
            }}
          />
        </FormLine>
        <FormLine for={`${id}-note`} label={words.note}>
          <Input
            id={`${id}-note`}
            autoComplete="off"
            maxLength={groupNoteLimit}
            placeholder={words.noteHint}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </FormLine>
      </form>
    </Modal>
  );
}
