import { findAnyField, listFields } from '@shared/domain/fields/catalogue';
import { readForFormula } from '@shared/domain/fields/computed-values';
import { compileFormula } from '@shared/domain/formulas/compile-formula';
import { formulaResults } from '@shared/domain/formulas/expression';
import { formulaFunctions } from '@shared/domain/formulas/functions';
import { functionNames } from '@shared/domain/formulas/functions/formula-function';
import { readFormula } from '@shared/domain/formulas/read-expression';
import { parseFormula } from '@shared/domain/formulas/text/parse-formula';
import { printFormula } from '@shared/domain/formulas/text/print-formula';
import type { CustomerRecord } from '@shared/domain/records/records';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, namesNow } from './compute';

const names = listFields().map((field) => `[${field.zh}]`);
const operators = ['+', '-', '*', '/', '^', '&', '=', '<>', '<', '>', '<=', '>=', '＋', '×', '≥'];

/** Texts of formulas that can be read, built from the grammar. */
const formula = fc.letrec<{ text: string }>((tie) => ({
  text: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...names),
    fc.double({ min: 0, max: 1e9, noNaN: true }).map(String),
    fc.string({ maxLength: 8 }).map((text) => `"${text.replaceAll('"', '""')}"`),
    fc.constantFrom('TRUE', 'false'),
    fc.tuple(tie('text'), fc.constantFrom(...operators), tie('text')).map((parts) => parts.join(' ')),
    tie('text').map((text) => `(${text})`),
    tie('text').map((text) => `-(${text})`),
    tie('text').map((text) => `(${text})%`),
    fc
      .tuple(fc.constantFrom(...functionNames, 'NOPE'), fc.array(tie('text'), { maxLength: 4 }))
      .map(([name, args]) => `${name}(${args.join('，')})`),
  ),
})).text;

const record: CustomerRecord = {
  id: '1',
  kind: 'individual',
  name: '陈静',
  deposits: 12_345_678,
  openedOn: '2020-02-29',
  gender: 'female',
};

describe('formulas of any kind', () => {
  it('come back the same when printed and read again', () => {
    fc.assert(
      fc.property(formula, (text) => {
        const { keyOf, nameOf } = namesNow();
        const first = parseFormula(text, keyOf);
        if (!first.ok) return;
        const printed = printFormula(first.value.tree, nameOf);
        const second = parseFormula(printed, keyOf);
        expect(second.ok && second.value.tree).toEqual(first.value.tree);
        expect(readFormula({ result: 'text', tree: first.value.tree })?.tree).toEqual(first.value.tree);
      }),
      { numRuns: 300 },
    );
  });

  it('give a value, blank or a named fault, whether they are well typed or not', () => {
    fc.assert(
      fc.property(formula, fc.constantFrom(...formulaResults), (text, result) => {
        const parsed = parseFormula(text, namesNow().keyOf);
        if (!parsed.ok) return;
        const world = { fieldOf: findAnyField, read: readForFormula, today: '2026-10-31' };
        const outcome = compileFormula({ result, tree: parsed.value.tree }, world)(record);
        if (typeof outcome === 'number') expect(Number.isFinite(outcome)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('never throw, whatever is typed', () => {
    const pieces = fc.constantFrom(
      '[',
      ']',
      '"',
      '(',
      ')',
      ',',
      '，',
      '+',
      'IF(',
      '存款',
      '1',
      '.',
      '%',
      ' ',
      '\n',
      '𠮷',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const checked = check(typed);
        if (!checked.ok) for (const { from, to } of checked.issues) expect(from).toBeLessThanOrEqual(to);
      }),
      { numRuns: 500 },
    );
  });

  it('are refused when nobody could read them', () => {
    expect(check(`${'('.repeat(2000)}1${')'.repeat(1999)}`)).toMatchObject({ ok: false });
    expect(check(`${'('.repeat(60)}1${')'.repeat(60)}`)).toMatchObject({ ok: false });
    expect(check(`${'1+'.repeat(900)}1`)).toMatchObject({ ok: false });
    expect(check(`${'-'.repeat(900)}1`)).toMatchObject({ ok: false });
    expect(check(`1${'%'.repeat(900)}`)).toMatchObject({ ok: false });
    expect(check(`${'1+'.repeat(150)}1`)).toMatchObject({ ok: true });
    expect(check('x'.repeat(5000))).toMatchObject({ ok: false });
  });

  it('know every function by its name once', () => {
    expect(formulaFunctions.map(({ name }) => name).toSorted()).toEqual([...functionNames].toSorted());
  });
});
