import { findAnyField, listFields } from '@shared/domain/fields/catalogue';
import { readForFormula } from '@shared/domain/fields/computed-values';
import { resultOfShape } from '@shared/domain/formulas/check-formula';
import { compileFormula } from '@shared/domain/formulas/compile-formula';
import type { FormulaResult } from '@shared/domain/formulas/expression';
import { isFault } from '@shared/domain/formulas/formula-value';
import { checkText } from '@shared/domain/formulas/text/check-text';
import { nameFields } from '@shared/domain/formulas/text/field-names';
import type { CustomerRecord, FieldValue } from '@shared/domain/records/records';

export type Facts = Readonly<Record<string, FieldValue>>;

/** The field names of the catalogue as it is now, in Chinese. */
export function namesNow() {
  return nameFields(listFields(), [], 'zh-CN');
}

/** Checks a text; `key`: the field it would be for. */
export function check(text: string, result?: FormulaResult, key?: string) {
  return checkText(text, result, namesNow(), {
    fieldOf: findAnyField,
    ...(key === undefined ? {} : { key }),
  });
}

/** What a formula gives for a customer: the stored form, undefined for blank, or the mark of an error. */
export function compute(
  text: string,
  facts: Facts = {},
  wanted?: FormulaResult,
  decimals = 6,
): FieldValue | undefined {
  const checked = check(text, wanted);
  if (!checked.ok) throw new Error(`${text}: ${JSON.stringify(checked.issues)}`);
  const result = wanted ?? resultOfShape(checked.shape);
  const run = compileFormula(
    { result, tree: checked.tree, decimals },
    { fieldOf: findAnyField, read: readForFormula, today: '2026-10-31' },
  );
  const record: CustomerRecord = { id: '1', kind: 'individual', ...facts };
  const outcome = run(record);
  return outcome !== undefined && typeof outcome === 'object' && isFault(outcome) ? outcome.fault : outcome;
}
