import { useLang } from '@renderer/components/language/language-context';
import { useFields } from '@renderer/data/fields/use-fields';
import type { BranchField } from '@shared/domain/fields/branch-field';
import { fieldOfBranch } from '@shared/domain/fields/branch-fields';
import { findAnyField } from '@shared/domain/fields/catalogue';
import type { Field } from '@shared/domain/fields/field';
import { resultOfShape } from '@shared/domain/formulas/check-formula';
import type { Formula, FormulaResult } from '@shared/domain/formulas/expression';
import { type CheckedText, checkText } from '@shared/domain/formulas/text/check-text';
import { type FieldNames, nameFields } from '@shared/domain/formulas/text/field-names';
import { useMemo } from 'react';
import type { OwnFieldDraft } from './own-field-draft';

/** A formula as it stands in the form. */
export interface FormulaCheck {
  readonly names: FieldNames;
  /** Fields that can be put in: all but the one the formula is for. */
  readonly fields: readonly Field[];
  readonly checked: CheckedText;
  /** What the field will hold: chosen, or told by the formula; undefined while neither is known. */
  readonly result: FormulaResult | undefined;
  /** Ready to be kept, once nothing is wrong. */
  readonly formula: Formula | undefined;
}

/** The names of fields as formulas use them. */
export function useFieldNames(hidden: readonly BranchField[]): FieldNames {
  const { lang } = useLang();
  const fields = useFields();
  return useMemo(() => nameFields(fields, hidden.map(fieldOfBranch), lang), [fields, hidden, lang]);
}

/** Reads and checks the formula of the form with every letter typed. */
export function useFormulaCheck(
  draft: OwnFieldDraft,
  field: BranchField | null,
  names: FieldNames,
): FormulaCheck {
  const all = useFields();
  const key = field?.key;
  const fields = useMemo(() => all.filter((one) => one.key !== key), [all, key]);
  const { formulaText, result: wanted, decimals } = draft;
  return useMemo(() => {
    const world = { fieldOf: findAnyField, ...(key === undefined ? {} : { key }) };
    const checked = checkText(formulaText, wanted === 'automatic' ? undefined : wanted, names, world);
    const result = wanted !== 'automatic' ? wanted : checked.ok ? resultOfShape(checked.shape) : undefined;
    const formula: Formula | undefined =
      !checked.ok || result === undefined
        ? undefined
        : { result, tree: checked.tree, ...(result === 'number' ? { decimals } : {}) };
    return { names, fields, checked, result, formula };
  }, [formulaText, wanted, decimals, names, fields, key]);
}
