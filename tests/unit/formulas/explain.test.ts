import type { BranchField } from '@shared/domain/fields/branch-field';
import { fieldByKey, setBranchFields, setCatalogueDay } from '@shared/domain/fields/catalogue';
import { computedOutcomeOf, faultOf } from '@shared/domain/fields/computed-values';
import { fieldValueOf, moneyOf, shownValueOf } from '@shared/domain/fields/values';
import type { FormulaResult } from '@shared/domain/formulas/expression';
import type { CustomerRecord } from '@shared/domain/records/records';
import { afterEach, describe, expect, it } from 'vitest';
import { check } from './compute';

afterEach(() => {
  setBranchFields([]);
});

function own(key: string, zh: string, result: FormulaResult, text: string): BranchField {
  const checked = check(text);
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  const kinds = ['individual', 'company'] as const;
  return { key, zh, en: zh, type: 'computed', kinds, synonyms: [], formula: { result, tree: checked.tree } };
}

function firstIssue(text: string, result?: FormulaResult, key?: string) {
  const checked = check(text, result, key);
  if (checked.ok) return undefined;
  const [{ issue, from, to }] = checked.issues;
  return { ...issue, at: text.slice(from, to) };
}

describe('says what is wrong and where', () => {
  it.each<[string, Record<string, unknown>]>([
    ['', { reason: 'formula.empty' }],
    ['1+', { reason: 'formula.ended', at: '' }],
    ['(1+2', { reason: 'formula.missingBracket' }],
    ['IF(1, 2', { reason: 'formula.missingBracket' }],
    ['1+2)', { reason: 'formula.extraBracket', at: ')' }],
    ['1 + * 2', { reason: 'formula.syntax', found: '*', at: '*' }],
    ['"abc', { reason: 'formula.openText', at: '"abc' }],
    ['[存款 + 1', { reason: 'formula.openField' }],
    ['1 @ 2', { reason: 'formula.character', found: '@', at: '@' }],
    ['[存款] > 50万', { reason: 'formula.unit', found: '50万', at: '50万' }],
    ['[存钱] + 1', { reason: 'formula.unknownField', name: '存钱', at: '[存钱]' }],
    ['[理 财金] + 1', { reason: 'formula.unknownField', name: '理 财金', like: '理财' }],
    ['RUND(1)', { reason: 'formula.unknownFunction', name: 'RUND', like: 'ROUND', at: 'RUND(1)' }],
    ['IF(1)', { reason: 'formula.argumentCount', name: 'IF', least: 2, most: 3 }],
    ['1 + [客户名称]', { reason: 'formula.notNumber', found: 'text', at: '[客户名称]' }],
    ['[开户日期] * 2', { reason: 'formula.notNumber', found: 'date', at: '[开户日期]' }],
    ['SUM([存款], [性别])', { reason: 'formula.notNumber', found: 'text', at: '[性别]' }],
    ['IF([客户名称], 1, 2)', { reason: 'formula.notCondition', found: 'text', at: '[客户名称]' }],
    ['YEAR([存款])', { reason: 'formula.notDate', found: 'money', at: '[存款]' }],
    ['[存款] > "多"', { reason: 'formula.notComparable', left: 'money', right: 'text' }],
    ['[开户日期] > 2020', { reason: 'formula.notComparable', left: 'date', right: 'number' }],
    ['[性别] = "雄"', { reason: 'formula.notChoice', text: '雄', at: '"雄"' }],
    ['DATEDIF([开户日期], TODAY(), "周")', { reason: 'formula.dateUnit', at: '"周"' }],
    ['[存款] / 0', { reason: 'formula.byZero', at: '0' }],
  ])('%s', (text, expected) => {
    expect(firstIssue(text)).toMatchObject(expected);
  });

  it('names what the field is meant to hold', () => {
    expect(firstIssue('[客户名称]', 'money')).toMatchObject({ reason: 'formula.resultType', found: 'text' });
    expect(firstIssue('[存款]', 'date')).toMatchObject({ reason: 'formula.resultType', found: 'money' });
    expect(firstIssue('[存款]', 'number')).toBeUndefined();
  });

  it('names the fields of a cycle', () => {
    setBranchFields([own('own_aaaaaaaa', '甲', 'number', '1')]);
    setBranchFields([
      own('own_aaaaaaaa', '甲', 'number', '1'),
      own('own_bbbbbbbb', '乙', 'number', '[甲] + 1'),
    ]);
    expect(firstIssue('[乙] * 2', 'number', 'own_aaaaaaaa')).toMatchObject({
      reason: 'formula.cycle',
      names: '甲 → 乙 → 甲',
      at: '[乙]',
    });
    expect(firstIssue('[甲] * 2', 'number', 'own_aaaaaaaa')).toMatchObject({ names: '甲 → 甲' });
    expect(firstIssue('[甲] * 2', 'number', 'own_bbbbbbbb')).toBeUndefined();
  });
});

describe('in the catalogue', () => {
  const record: CustomerRecord = { id: '1', kind: 'individual', deposits: 50_000_000, wealth: 30_000_000 };

  it('is a field like others, read only, and reads fields that are computed', () => {
    setBranchFields([own('own_aaaaaaaa', '存款和理财', 'money', '[存款]+[理财]')]);
    setBranchFields([
      own('own_aaaaaaaa', '存款和理财', 'money', '[存款]+[理财]'),
      own('own_bbbbbbbb', '理财占比', 'number', '[理财]/[存款和理财]*100'),
    ]);
    expect(fieldByKey('own_aaaaaaaa')).toMatchObject({ type: 'money', derived: true, unit: { zh: '万元' } });
    expect(moneyOf(record, 'own_aaaaaaaa')).toBe(80_000_000);
    expect(fieldValueOf(record, 'own_bbbbbbbb')).toBe(37.5);
    expect(shownValueOf(record, { key: 'own_bbbbbbbb' })).toBe(37.5);
  });

  it('is computed once for a record, and anew when the rule or the day changes', () => {
    setCatalogueDay('2026-10-31');
    setBranchFields([own('own_aaaaaaaa', '到今天', 'date', 'TODAY()')]);
    expect(fieldValueOf(record, 'own_aaaaaaaa')).toBe('2026-10-31');
    expect(setCatalogueDay('2026-11-01')).toBe(true);
    expect(fieldValueOf(record, 'own_aaaaaaaa')).toBe('2026-11-01');
  });

  it('has no value but a reason where the formula cannot be worked out', () => {
    setBranchFields([own('own_aaaaaaaa', '比', 'number', '[存款]/([理财]-30)')]);
    const field = fieldByKey('own_aaaaaaaa');
    if (field === undefined) throw new Error('no field');
    expect(fieldValueOf(record, 'own_aaaaaaaa')).toBeUndefined();
    expect(faultOf(record, field)).toEqual({ fault: '#DIV/0!' });
  });

  it('ends in a fault, not in a loop, when stored rules refer to each other', () => {
    const refer = (key: string, to: string): BranchField => ({
      key,
      zh: key,
      en: key,
      type: 'computed',
      kinds: ['individual'],
      synonyms: [],
      formula: { result: 'number', tree: { kind: 'field', key: to } },
    });
    setBranchFields([refer('own_aaaaaaaa', 'own_bbbbbbbb'), refer('own_bbbbbbbb', 'own_aaaaaaaa')]);
    expect(computedOutcomeOf(record, 'own_aaaaaaaa')).toEqual({ fault: '#REF!' });
  });

  it('hides a text made of an ID number as one', () => {
    setBranchFields([own('own_aaaaaaaa', '证件头', 'text', 'LEFT([证件号码], 6)&[手机号码]')]);
    setBranchFields([
      own('own_aaaaaaaa', '证件头', 'text', 'LEFT([证件号码], 6)'),
      own('own_bbbbbbbb', '再用', 'text', '[证件头]&"x"'),
    ]);
    expect(fieldByKey('own_aaaaaaaa')?.sensitivity).toBe('idNumber');
    expect(fieldByKey('own_bbbbbbbb')?.sensitivity).toBe('idNumber');
  });
});
