import { FormLine } from '@renderer/components/FormLine';
import { useLang, useWords } from '@renderer/components/language/language-context';
import type { BranchField } from '@shared/domain/fields/branch-field';
import { fieldOfBranch } from '@shared/domain/fields/branch-fields';
import { formulaResults } from '@shared/domain/formulas/expression';
import { formulaWords } from '@shared/words/formulas';
import { describeFieldType } from '@shared/words/own-fields';
import { InputNumber, Select } from 'antd';
import { FormulaEditor } from './FormulaEditor';
import { FormulaPreviewTable } from './FormulaPreviewTable';
import type { OwnFieldDraft } from './own-field-draft';
import type { FormulaCheck } from './use-formula-check';

interface Props {
  readonly id: string;
  readonly draft: OwnFieldDraft;
  readonly check: FormulaCheck;
  readonly insists: boolean;
  readonly onChange: (part: Partial<OwnFieldDraft>) => void;
}

/** What a computed field holds: told by the formula unless it is chosen, and the decimals of a number. */
export function ResultLines({ id, draft, check, onChange }: Omit<Props, 'insists'>) {
  const words = useWords(formulaWords);
  const { lang } = useLang();
  const told = draft.result === 'automatic' ? check.result : undefined;
  return (
    <>
      <FormLine for={`${id}-result`} label={words.result}>
        <Select
          id={`${id}-result`}
          value={draft.result}
          options={[
            {
              value: 'automatic' as const,
              label:
                told === undefined ? words.automaticOnly : words.automatic(describeFieldType(told, lang)),
            },
            ...formulaResults.map((value) => ({ value, label: describeFieldType(value, lang) })),
          ]}
          onChange={(result) => onChange({ result })}
        />
      </FormLine>
      {check.result !== 'number' ? null : (
        <FormLine for={`${id}-decimals`} label={words.decimals}>
          <InputNumber
            id={`${id}-decimals`}
            className="bb-formula-decimals"
            min={0}
            max={6}
            precision={0}
            value={draft.decimals}
            onChange={(decimals) => onChange({ decimals: decimals ?? 2 })}
          />
        </FormLine>
      )}
    </>
  );
}

/** The formula of a computed field with helps and preview. */
export function FormulaPart({ id, draft, check, insists, onChange }: Props) {
  const words = useWords(formulaWords);
  const { formula } = check;
  const own: BranchField | undefined =
    formula === undefined
      ? undefined
      : {
          key: 'own_preview0',
          zh: draft.zh.trim(),
          en: draft.en.trim() || draft.zh.trim(),
          type: 'computed',
          kinds: draft.kinds,
          synonyms: [],
          formula,
        };
  return (
    <div className="bb-formula-part">
      <FormLine for={`${id}-formula`} label={words.formula}>
        <FormulaEditor
          id={`${id}-formula`}
          text={draft.formulaText}
          check={check}
          insists={insists}
          onChange={(formulaText) => onChange({ formulaText })}
        />
      </FormLine>
      <FormulaPreviewTable
        formula={formula}
        kinds={draft.kinds}
        field={own === undefined ? undefined : fieldOfBranch(own)}
      />
    </div>
  );
}
