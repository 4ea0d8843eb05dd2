import { FormDialog } from '@renderer/components/FormDialog';
import { FormLine } from '@renderer/components/FormLine';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { useCustomers } from '@renderer/data/session-context';
import { type BranchField, branchFieldTypes } from '@shared/domain/fields/branch-field';
import { fieldLimits } from '@shared/domain/fields/branch-field-commands';
import { sensitivities } from '@shared/domain/fields/field';
import { type Retyping, retypeValues } from '@shared/domain/fields/retype-field';
import type { Formula } from '@shared/domain/formulas/expression';
import type { Failure } from '@shared/domain/kernel/result';
import type { CustomerKind, CustomerRecord } from '@shared/domain/records/records';
import { describeFieldType, describeSensitivity, ownFieldsWords } from '@shared/words/own-fields';
import { describeReason } from '@shared/words/reasons';
import { Checkbox, Input, Select } from 'antd';
import { useId, useMemo, useState } from 'react';
import { ChoiceEditor } from './ChoiceEditor';
import { FormulaPart, ResultLines } from './FormulaPart';
import { describeDraft, draftOf, type OwnFieldDraft } from './own-field-draft';
import { useFieldNames, useFormulaCheck } from './use-formula-check';

interface Props {
  /** The field to change; null: a new one. */
  readonly field: BranchField | null;
  /** Fields shown no longer: formulas may still name them. */
  readonly hidden: readonly BranchField[];
  /** Answers why the field cannot be saved as it is, or null when it was. */
  readonly onSave: (draft: OwnFieldDraft, formula: Formula | undefined) => Promise<Failure | null>;
  readonly onClose: () => void;
}

const aboutChoices: ReadonlySet<string> = new Set([
  'branchField.noChoices',
  'branchField.tooManyChoices',
  'branchField.choiceTwice',
]);

/** The formula tells itself what is wrong with it. */
const aboutFormula: ReadonlySet<string> = new Set([
  'branchField.noFormula',
  'branchField.formulaWrong',
  'branchField.formulaCycle',
]);

/** Name, type, whom it is for, and its choices. Enter saves; what is wrong is told in its place. */
export function OwnFieldDialog({ field, hidden, onSave, onClose }: Props) {
  const words = useWords(ownFieldsWords);
  const { lang } = useLang();
  const formats = useFormats();
  const customers = useCustomers().all();
  const id = useId();
  const names = useFieldNames(hidden);
  const [draft, setDraft] = useState(() => draftOf(field, names));
  const check = useFormulaCheck(draft, field, names);
  const [problem, setProblem] = useState<Failure | null>(null);
  const change = (part: Partial<OwnFieldDraft>) => {
    setDraft({ ...draft, ...part });
    setProblem(null);
  };
  const save = async () => {
    const failure = await onSave(draft, check.formula);
    setProblem(failure);
    return failure === null;
  };
  const retyping = useMemo(() => tryType(field, draft, customers), [field, draft, customers]);
  const told = problem === null ? undefined : tellProblem(problem);
  const inChoices = problem !== null && aboutChoices.has(problem.reason);
  const inFormula = problem !== null && aboutFormula.has(problem.reason);
  const inName = told !== undefined && !inChoices && !inFormula;
  const computed = draft.type === 'computed';
  return (
    <FormDialog
      title={field === null ? words.addTitle : words.editTitle(field.zh)}
      width={computed ? 800 : 460}
      confirm={words.save}
      testId="own-field-form"
      className={`bb-own-field-form ${computed ? 'bb-own-field-form-wide' : ''}`}
      onSave={save}
      onClose={onClose}
    >
      <FormLine for={`${id}-zh`} label={words.name} problem={inName ? told : undefined}>
        <Input
          id={`${id}-zh`}
          autoFocus
          autoComplete="off"
          value={draft.zh}
          maxLength={fieldLimits.zh}
          status={inName ? 'error' : ''}
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
        problem={
          retyping === null || retyping.lost.length === 0
            ? undefined
            : words.typeLoses(
                formats.count(retyping.lost.length),
                retyping.lost.slice(0, 3).join(lang === 'en' ? ', ' : '、'),
              )
        }
        note={
          retyping === null || retyping.touched.length === 0 ? null : (
            <p className="bb-form-note">{words.typeConverts(formats.count(retyping.touched.length))}</p>
          )
        }
      >
        <Select
          id={`${id}-type`}
          value={draft.type}
          options={[...branchFieldTypes, 'computed' as const].map((type) => ({
            value: type,
            label: describeFieldType(type, lang),
          }))}
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
      {draft.type !== 'text' ? null : (
        <FormLine
          for={`${id}-sensitivity`}
          label={words.sensitivity}
          note={<p className="bb-form-note">{describeSensitivity(draft.sensitivity, lang).note}</p>}
        >
          <Select
            id={`${id}-sensitivity`}
            value={draft.sensitivity}
            options={sensitivities.map((sensitivity) => ({
              value: sensitivity,
              label: describeSensitivity(sensitivity, lang).name,
            }))}
            onChange={(sensitivity) => change({ sensitivity })}
          />
        </FormLine>
      )}
      {computed ? <ResultLines id={id} draft={draft} check={check} onChange={change} /> : null}
      {computed ? (
        <FormulaPart id={id} draft={draft} check={check} insists={inFormula} onChange={change} />
      ) : null}
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
    </FormDialog>
  );

  function tellProblem({ reason, details }: Failure): string {
    if (typeof details?.other === 'string') return words.taken(details.other);
    const clause = describeReason(reason, lang);
    return clause.charAt(0).toUpperCase() + clause.slice(1);
  }
}

/** What the type chosen in the form does to the values there are; null while it is the type they have. */
function tryType(
  field: BranchField | null,
  draft: OwnFieldDraft,
  customers: readonly CustomerRecord[],
): Retyping | null {
  if (field === null || draft.type === field.type) return null;
  const { choices } = describeDraft(draft, undefined);
  const { choices: _, formula: __, sensitivity: ___, ...bare } = field;
  // A rule of no account: nothing goes over into what is computed.
  const formula = { result: 'text', tree: { kind: 'text', value: '' } } as const;
  return retypeValues(
    field,
    {
      ...bare,
      type: draft.type,
      ...(draft.type === 'computed' ? { formula } : {}),
      ...(choices === undefined
        ? {}
        : { choices: choices.map((one) => ({ ...one, value: one.value || one.zh, en: one.en || one.zh })) }),
    },
    customers,
  );
}
