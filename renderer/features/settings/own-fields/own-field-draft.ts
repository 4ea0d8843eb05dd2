import type { BranchField, BranchFieldType } from '@shared/domain/fields/branch-field';
import { type FieldDescription, fieldLimits } from '@shared/domain/fields/branch-field-commands';
import type { Choice, Sensitivity } from '@shared/domain/fields/field';
import { type Formula, type FormulaResult, usualDecimals } from '@shared/domain/formulas/expression';
import type { FieldNames } from '@shared/domain/formulas/text/field-names';
import { printFormula } from '@shared/domain/formulas/text/print-formula';
import type { CustomerKind } from '@shared/domain/records/records';

/** A choice in the form. `value` is what the book stores; empty for one that is new. */
export interface ChoiceDraft {
  /** Tells the lines apart while their texts change. */
  readonly id: number;
  readonly value: string;
  readonly zh: string;
  readonly en: string;
}

/** What the form holds. */
export interface OwnFieldDraft {
  readonly zh: string;
  readonly en: string;
  readonly type: BranchFieldType;
  readonly kinds: readonly CustomerKind[];
  /** Of a text: what kind of number stands in it, and so how it is hidden. */
  readonly sensitivity: Sensitivity;
  readonly choices: readonly ChoiceDraft[];
  /** Of a computed field: its formula as typed, what it holds, and the decimals of a number. */
  readonly formulaText: string;
  readonly result: FormulaResult | 'automatic';
  readonly decimals: number;
}

/** The form of a field, or the empty form of a new one. A formula is written with the names that fields have now. */
export function draftOf(field: BranchField | null, names: FieldNames): OwnFieldDraft {
  const noFormula = { formulaText: '', result: 'automatic', decimals: usualDecimals } as const;
  if (field === null)
    return {
      ...noFormula,
      zh: '',
      en: '',
      type: 'text',
      kinds: ['individual', 'company'],
      sensitivity: 'plain',
      choices: [blankChoice([])],
    };
  const { zh, en, type, kinds, formula, sensitivity = 'plain' } = field;
  const choices = (field.choices ?? []).map((choice, id) => ({
    id,
    value: choice.value,
    zh: choice.zh,
    en: choice.en,
  }));
  const ofFormula =
    formula === undefined
      ? noFormula
      : {
          formulaText: printFormula(formula.tree, names.nameOf),
          result: formula.result,
          decimals: formula.decimals ?? usualDecimals,
        };
  // A name that was never given in English is not shown as one.
  return { ...ofFormula, zh, en: en === zh ? '' : en, type, kinds, sensitivity, choices };
}

/** A line for one more choice. */
export function blankChoice(choices: readonly ChoiceDraft[]): ChoiceDraft {
  return { id: Math.max(-1, ...choices.map(({ id }) => id)) + 1, value: '', zh: '', en: '' };
}

/**
 * The choices after a text was typed or pasted into one of them: each line of a pasted column becomes a choice of its
 * own. An English name that only repeated the Chinese one follows it.
 */
export function typeChoice(
  choices: readonly ChoiceDraft[],
  id: number,
  text: string,
): readonly ChoiceDraft[] {
  const [first = '', ...more] = text.split(/\r?\n/).map((line) => line.trimStart());
  let typed = choices.map((choice) =>
    choice.id === id ? { ...choice, zh: first, en: choice.en === choice.zh ? first : choice.en } : choice,
  );
  for (const line of more) {
    if (line.trim() !== '' && typed.length < fieldLimits.choices)
      typed = [...typed, { ...blankChoice(typed), zh: line, en: line }];
  }
  return typed;
}

/** What the command is asked for; blank choices are left out. `formula`: that of a computed field, once it is right. */
export function describeDraft(draft: OwnFieldDraft, formula: Formula | undefined): FieldDescription {
  const { zh, en, kinds, type } = draft;
  if (type === 'computed') return formula === undefined ? { zh, en, kinds } : { zh, en, kinds, formula };
  if (type === 'text') return { zh, en, kinds, sensitivity: draft.sensitivity };
  if (type !== 'choice') return { zh, en, kinds };
  const choices: readonly Choice[] = draft.choices
    .filter((choice) => choice.zh.trim() !== '')
    .map(({ value, zh: name, en: english }) => ({ value, zh: name, en: english }));
  return { zh, en, kinds, choices };
}
