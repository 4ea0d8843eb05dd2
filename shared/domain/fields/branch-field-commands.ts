import type { ChangeDraft } from '../changes/draft';
import { checkTree } from '../formulas/check-formula';
import type { Formula } from '../formulas/expression';
import { fail, type Result, succeed } from '../kernel/result';
import { type BookRecord, type CustomerKind, type CustomerRecord, solePartition } from '../records/records';
import type { BranchField, BranchFieldType } from './branch-field';
import {
  branchFieldId,
  fieldOfBranch,
  nextFieldOrder,
  readBranchFields,
  touchNewField,
} from './branch-fields';
import { houseFields } from './catalogue';
import type { Choice, Field, Sensitivity } from './field';
import { retypeValues } from './retype-field';

/** The part of the book that commands on own fields look at. */
export interface FieldsView {
  get(id: string): BookRecord | undefined;
  all(): readonly BookRecord[];
}

/** More own fields than this nobody can keep in view; hidden ones do not count. */
export const mostBranchFields = 60;
/** Limits of what is typed, in characters and pieces. */
export const fieldLimits = { zh: 20, en: 40, choice: 30, choices: 60 } as const;

export type FieldFailure =
  | 'branchField.noName'
  | 'branchField.nameTooLong'
  | 'branchField.nameTaken'
  | 'branchField.tooMany'
  | 'branchField.noChoices'
  | 'branchField.tooManyChoices'
  | 'branchField.choiceTwice'
  | 'branchField.typeLoses'
  | 'branchField.noFormula'
  | 'branchField.formulaWrong'
  | 'branchField.formulaCycle'
  | 'branchField.gone';

/** What a person says about a field; the English name may be left blank. */
export interface FieldDescription {
  readonly zh: string;
  readonly en: string;
  readonly kinds: readonly CustomerKind[];
  /** Of `choice` fields. */
  readonly choices?: readonly Choice[];
  /** Of `computed` fields. */
  readonly formula?: Formula;
  /** Of `text` fields: how the text is hidden. */
  readonly sensitivity?: Sensitivity;
}

/**
 * Command: adds a field of the branch's own. `key` comes from `makeFieldKey`. Failures name what is to be corrected;
 * `branchField.nameTaken` tells in `details.other` the field that has the name already.
 */
export function planNewField(
  view: FieldsView,
  input: FieldDescription & {
    readonly key: string;
    readonly type: BranchFieldType;
    readonly synonyms?: readonly string[];
  },
): Result<ChangeDraft, FieldFailure> {
  const own = readBranchFields(view.all());
  if (own.filter(({ hidden }) => hidden !== true).length >= mostBranchFields)
    return fail('branchField.tooMany');
  const described = checkDescription(own, input, input.key, input.type);
  if (!described.ok) return described;
  const { key, type, synonyms = [] } = input;
  const field: BranchField = { key, type, ...described.value, synonyms, order: nextFieldOrder(own) };
  return succeed({
    command: 'fields.add',
    label: { kind: 'fieldAdded', field: field.zh },
    touched: [touchNewField(field)],
  });
}

/**
 * Command: renames a field, or changes whom it is for, its choices, its formula or its type. Another type takes the
 * values of all `customers` over, in the same change; when it would lose one, nothing changes (`branchField.typeLoses`
 * with `details.count`). Values of a choice that is taken away stay as they are. Fails with `branchField.gone` and as
 * `planNewField`.
 */
export function editBranchField(
  view: FieldsView,
  input: FieldDescription & { readonly key: string; readonly type?: BranchFieldType },
  customers: readonly CustomerRecord[] = [],
): Result<ChangeDraft, FieldFailure> {
  const own = readBranchFields(view.all());
  const field = own.find(({ key }) => key === input.key);
  if (field === undefined) return fail('branchField.gone');
  const type = input.type ?? field.type;
  const described = checkDescription(own, input, field.key, type);
  if (!described.ok) return described;
  // Sheets that were made for the old name are still understood.
  const renamed = field.zh !== described.value.zh && !field.synonyms.includes(field.zh);
  const synonyms = renamed ? [...field.synonyms, field.zh] : field.synonyms;
  if (type === field.type) {
    const { sensitivity, ...kept } = field;
    // Not asked about, it stays; said to be plain, it goes.
    const hidden = input.sensitivity === undefined && sensitivity !== undefined ? { sensitivity } : {};
    return succeed(draftEdit(field, { ...kept, ...hidden, ...described.value, synonyms }, 'changed'));
  }
  const { choices: _, formula: __, sensitivity: ___, ...bare } = field;
  const edited: BranchField = { ...bare, ...described.value, type, synonyms };
  const { touched, lost } = retypeValues(field, edited, customers);
  if (lost.length > 0) return fail('branchField.typeLoses', { details: { count: lost.length } });
  const draft = draftEdit(field, edited, 'changed');
  return succeed({ ...draft, touched: [...draft.touched, ...touched] });
}

/**
 * Command: stops showing a field of the branch's own, or shows it again. What customers hold in it stays. Fails with
 * `branchField.gone`, and when shown again with `branchField.tooMany` and `branchField.nameTaken`.
 */
export function showBranchField(
  view: FieldsView,
  input: { readonly key: string; readonly shown: boolean },
): Result<ChangeDraft, FieldFailure> {
  const own = readBranchFields(view.all());
  const field = own.find(({ key }) => key === input.key);
  if (field === undefined) return fail('branchField.gone');
  const { hidden: _, ...shown } = field;
  if (!input.shown) return succeed(draftEdit(field, { ...shown, hidden: true }, 'hidden'));
  if (own.filter(({ hidden }) => hidden !== true).length >= mostBranchFields)
    return fail('branchField.tooMany');
  const other = findHolder(own, field.key, [field.zh, field.en]);
  if (other !== undefined) return fail('branchField.nameTaken', { details: { other } });
  return succeed(draftEdit(field, shown, 'shown'));
}

/**
 * Command: puts the branch's fields in another order, which columns, forms and cards follow. `keys`: all or some of
 * them in the order wanted; fields not named keep their place among themselves after these.
 */
export function reorderBranchFields(
  view: FieldsView,
  input: { readonly keys: readonly string[] },
): ChangeDraft {
  const own = readBranchFields(view.all());
  const wanted = new Map(input.keys.map((key, place) => [key, place]));
  const placeOf = ({ key }: BranchField) => wanted.get(key) ?? wanted.size;
  const ordered = own.toSorted((left, right) => placeOf(left) - placeOf(right));
  const touched = ordered.flatMap((field, place) => {
    if (field.order === place + 1) return [];
    return draftEdit(field, { ...field, order: place + 1 }, 'changed').touched;
  });
  return { command: 'fields.order', label: { kind: 'fieldsReordered' }, touched };
}

function draftEdit(
  before: BranchField,
  after: BranchField,
  how: 'changed' | 'hidden' | 'shown',
): ChangeDraft {
  const same = JSON.stringify(before) === JSON.stringify(after);
  return {
    command: 'fields.edit',
    label: { kind: 'branchFieldEdited', field: after.zh, how },
    touched: same
      ? []
      : [
          {
            collection: 'settings',
            partition: solePartition,
            id: branchFieldId(before.key),
            before: { field: before },
            after: { field: after },
          },
        ],
  };
}

function checkDescription(
  own: readonly BranchField[],
  given: FieldDescription,
  key: string,
  type: BranchFieldType,
): Result<FieldDescription, FieldFailure> {
  const zh = tidy(given.zh);
  const en = tidy(given.en) || zh;
  if (zh === '') return fail('branchField.noName');
  if (zh.length > fieldLimits.zh || en.length > fieldLimits.en) return fail('branchField.nameTooLong');
  const other = findHolder(own, key, [zh, en]);
  if (other !== undefined) return fail('branchField.nameTaken', { details: { other } });
  const kinds = given.kinds.length === 0 ? (['individual', 'company'] as const) : given.kinds;
  if (type === 'computed') {
    const checked = checkFormula(own, key, given.formula);
    return checked.ok ? succeed({ zh, en, kinds, formula: checked.value }) : checked;
  }
  if (type === 'text' && given.sensitivity !== undefined && given.sensitivity !== 'plain')
    return succeed({ zh, en, kinds, sensitivity: given.sensitivity });
  if (type !== 'choice') return succeed({ zh, en, kinds });
  const choices = (given.choices ?? []).map((choice) => {
    const name = tidy(choice.zh);
    return { ...choice, value: choice.value || name, zh: name, en: tidy(choice.en) || name };
  });
  const names = choices.map((choice) => comparable(choice.zh));
  if (choices.length === 0 || names.includes('')) return fail('branchField.noChoices');
  if (choices.length > fieldLimits.choices) return fail('branchField.tooManyChoices');
  if (choices.some((choice) => choice.zh.length > fieldLimits.choice)) return fail('branchField.nameTooLong');
  const values = choices.map(({ value }) => value);
  if (new Set(names).size < names.length || new Set(values).size < values.length)
    return fail('branchField.choiceTwice');
  return succeed({ zh, en, kinds, choices });
}

/**
 * Checks the rule of a computed field once more before it is written; the form has told what is wrong at which place.
 * `branchField.formulaCycle` names the fields in `details.names`.
 */
function checkFormula(
  own: readonly BranchField[],
  key: string,
  formula: Formula | undefined,
): Result<Formula, FieldFailure> {
  if (formula === undefined) return fail('branchField.noFormula');
  const fields = new Map<string, Field>(
    [...houseFields, ...own.map(fieldOfBranch)].map((field) => [field.key, field]),
  );
  const { issues } = checkTree(formula.tree, formula.result, {
    fieldOf: (wanted) => fields.get(wanted),
    nameOf: (wanted) => fields.get(wanted)?.zh ?? wanted,
    key,
  });
  const [first] = issues;
  if (first === undefined) return succeed(formula);
  if (first.issue.reason === 'formula.cycle')
    return fail('branchField.formulaCycle', { details: { names: first.issue.names } });
  return fail('branchField.formulaWrong');
}

/** Name of the other field that goes by one of these names; its headers count, too. */
function findHolder(own: readonly BranchField[], key: string, names: readonly string[]): string | undefined {
  const wanted = new Set(names.map(comparable));
  const holds = (texts: readonly string[]) => texts.some((text) => wanted.has(comparable(text)));
  const others = own.filter((field) => field.key !== key && field.hidden !== true);
  return (
    houseFields.find(({ zh, en, synonyms }) => holds([zh, en, ...synonyms]))?.zh ??
    others.find(({ zh, en }) => holds([zh, en]))?.zh
  );
}

function tidy(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

function comparable(text: string): string {
  return tidy(text).toLowerCase().replaceAll(' ', '');
}
