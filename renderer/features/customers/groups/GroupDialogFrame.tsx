import { FormDialog } from '@renderer/components/FormDialog';
import { FormLine } from '@renderer/components/FormLine';
import { useLang, useWords } from '@renderer/components/language/language-context';
import type { CustomerGroup } from '@shared/domain/groups/group';
import { groupNameLimit } from '@shared/domain/groups/group-commands';
import type { Failure } from '@shared/domain/kernel/result';
import { groupsWords } from '@shared/words/groups';
import { describeFailure } from '@shared/words/reasons';
import { Input, Radio, Select } from 'antd';
import { type ReactNode, useId, useState } from 'react';

/** Where it goes: into a group there is, by its id, or into a new one of this name. */
export type GroupTarget = { readonly id: string } | { readonly name: string };

interface Props {
  readonly title: string;
  readonly testId: string;
  /** Groups there are that it can go into. */
  readonly groups: readonly CustomerGroup[];
  /** How the two ways are called. */
  readonly toNew: string;
  readonly toExisting: string;
  readonly confirmNew: string;
  readonly confirmExisting: string;
  readonly children?: ReactNode;
  /** Answers why it cannot be done, or null when it was. */
  readonly onConfirm: (target: GroupTarget) => Promise<Failure | null>;
  readonly onClose: () => void;
}

/** A new group, or one there is: the choice that both dialogs of the customers page ask for. Enter confirms. */
export function GroupDialogFrame(props: Props) {
  const { title, testId, groups, children, onConfirm, onClose } = props;
  const words = useWords(groupsWords);
  const { lang } = useLang();
  const id = useId();
  const [isNew, setIsNew] = useState(groups.length === 0);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState(groups[0]?.id);
  const [problem, setProblem] = useState<Failure | null>(null);
  const save = async () => {
    const failure = await onConfirm(isNew || chosen === undefined ? { name } : { id: chosen });
    setProblem(failure);
    return failure === null;
  };
  const told = problem === null ? undefined : describeFailure(problem, lang);
  return (
    <FormDialog
      title={title}
      width={460}
      confirm={isNew ? props.confirmNew : props.confirmExisting}
      confirmTestId={`${testId}-confirm`}
      testId={testId}
      className="bb-to-group"
      onSave={save}
      onClose={onClose}
    >
      {children}
      {groups.length === 0 ? null : (
        <Radio.Group
          aria-label={words.addTo}
          className="bb-to-group-ways"
          value={isNew}
          options={[
            { value: false, label: props.toExisting },
            { value: true, label: props.toNew },
          ]}
          onChange={({ target }) => {
            setIsNew(target.value === true);
            setProblem(null);
          }}
        />
      )}
      {isNew ? (
        <FormLine for={`${id}-name`} label={words.groupName} problem={told}>
          <Input
            id={`${id}-name`}
            autoFocus
            autoComplete="off"
            maxLength={groupNameLimit}
            value={name}
            status={told === undefined ? '' : 'error'}
            onChange={(event) => {
              setName(event.target.value);
              setProblem(null);
            }}
          />
        </FormLine>
      ) : (
        <FormLine for={`${id}-group`} label={words.chooseGroup} problem={told}>
          <Select
            id={`${id}-group`}
            showSearch={{ optionFilterProp: 'label' }}
            value={chosen ?? null}
            options={groups.map((group) => ({ value: group.id, label: group.name }))}
            onChange={(value) => setChosen(value ?? undefined)}
          />
        </FormLine>
      )}
    </FormDialog>
  );
}
