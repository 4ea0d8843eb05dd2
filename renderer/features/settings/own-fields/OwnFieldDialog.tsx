import { FormLine } from '@renderer/components/FormLine';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { findDialogPlace } from '@renderer/components/print/dialog-place';
import { type BranchField, branchFieldTypes } from '@shared/domain/fields/branch-field';
import { fieldLimits } from '@shared/domain/fields/branch-field-commands';
import type { Failure } from '@shared/domain/kernel/result';
import type { CustomerKind } from '@shared/domain/records/records';
import { describeFieldType, ownFieldsWords } from '@shared/words/own-fields';
import { describeReason } from '@shared/words/reasons';
import { Button, Checkbox, Input, Modal, Select } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { ChoiceEditor } from './ChoiceEditor';
import { draftOf, type OwnFieldDraft } from './own-field-draft';

interface Props {
  /** The field to change; null: a new one. */
  readonly field: BranchField | null;
  /** Answers why the field cannot be saved as it is, or null when it was. */
  readonly onSave: (draft: OwnFieldDraft) => Promise<Failure | null>;
  readonly onClose: () => void;
}

const aboutChoices: ReadonlySet<string> = new Set([
  'branchField.noChoices',
  'branchField.tooManyChoices',
  'branchField.choiceTwice',
]);

/** Name, type, whom it is for, and its choices. Enter saves; what is wrong is told in its place. */
export function OwnFieldDialog({ field, onSave, onClose }: Props) {
  const words = useWords(ownFieldsWords);
  const { lang } = useLang();
  const id = useId();
  const [draft, setDraft] = useState(() => draftOf(field));
  const [problem, setProblem] = useState<Failure | null>(null);
  const [saving, setSaving] = useState(false);
  const change = (part: Partial<OwnFieldDraft>) => {
    setDraft({ ...draft, ...part });
    setProblem(null);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    const failure = await onSave(draft);
    setSaving(false);
    if (failure === null) onClose();
    else setProblem(failure);
  };
  const told = problem === null ? undefined : tellProblem(problem);
  const inChoices = problem !== null && aboutChoices.has(problem.reason);
  return (
    <Modal
      open
      centered
      width={460}
      title={field === null ? words.addTitle : words.editTitle(field.zh)}
      onCancel={onClose}
      getContainer={findDialogPlace}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="primary" htmlType="submit" form={id} loading={saving}>
            {words.save}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="bb-own-form"
        onSubmit={(event) => void save(event)}
        data-testid="own-field-form"
      >
        <FormLine for={`${id}-zh`} label={words.name} problem={inChoices ? undefined : told}>
          <Input
            id={`${id}-zh`}
            autoFocus
            autoComplete="off"
            value={draft.zh}
            maxLength={fieldLimits.zh}
            status={told !== undefined && !inChoices ? 'error' : ''}
            onChange={(event) => change({ zh: event.target.value })}
          />
        </FormLine>
        <FormLine
          for={`${id}-en`}
          label={words.englishName}
          note={<p className="bb-form-note">{words.englishNote}</p>}
        >
          <Input
            id={`${id}-en`}
            autoComplete="off"
            value={draft.en}
            maxLength={fieldLimits.en}
            onChange={(event) => change({ en: event.target.value })}
          />
        </FormLine>
        <FormLine
          for={`${id}-type`}
          label={words.type}
          note={field === null ? null : <p className="bb-form-note">{words.typeFixed}</p>}
        >
          <Select
            id={`${id}-type`}
            value={draft.type}
            disabled={field !== null}
            options={branchFieldTypes.map((type) => ({ value: type, label: describeFieldType(type, lang) }))}
            onChange={(type) => change({ type })}
          />
        </FormLine>
        <FormLine for={`${id}-kinds`} label={words.forWhom}>
          <Checkbox.Group<CustomerKind>
            aria-label={words.forWhom}
            value={[...draft.kinds]}
            options={[
              { value: 'individual', label: words.individual },
              { value: 'company', label: words.company },
            ]}
            onChange={(kinds) => change({ kinds })}
          />
        </FormLine>
        {draft.type !== 'choice' ? null : (
          <FormLine
            for={`${id}-choices`}
            label={words.choices}
            problem={inChoices ? told : undefined}
            note={field === null ? null : <p className="bb-form-note">{words.choicesNote}</p>}
          >
            <ChoiceEditor
              choices={draft.choices}
              wrong={inChoices}
              onChange={(choices) => change({ choices })}
            />
          </FormLine>
        )}
      </form>
    </Modal>
  );

  function tellProblem({ reason, details }: Failure): string {
    if (typeof details?.other === 'string') return words.taken(details.other);
    const clause = describeReason(reason, lang);
    return clause.charAt(0).toUpperCase() + clause.slice(1);
  }
}
