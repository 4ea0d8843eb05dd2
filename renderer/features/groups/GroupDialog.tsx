import { FormDialog } from '@renderer/components/FormDialog';
import { FormLine } from '@renderer/components/FormLine';
import { useLang, useWords } from '@renderer/components/language/language-context';
import type { CustomerGroup } from '@shared/domain/groups/group';
import { type GroupDescription, groupNameLimit, groupNoteLimit } from '@shared/domain/groups/group-commands';
import type { Failure } from '@shared/domain/kernel/result';
import { groupsWords } from '@shared/words/groups';
import { describeFailure } from '@shared/words/reasons';
import { Input } from 'antd';
import { useId, useState } from 'react';

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
  const save = async () => {
    const failure = await onSave({ name, note });
    setProblem(failure);
    return failure === null;
  };
  return (
    <FormDialog
      title={group === null ? words.newGroup : words.editTitle(group.name)}
      width={440}
      confirm={words.save}
      testId="group-form"
      className="bb-group-form"
      onSave={save}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
