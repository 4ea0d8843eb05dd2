import { expandName, findUnknownPlaces, makeNameGiver, tidyName } from '@shared/domain/paper/name-pattern';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const values = {
  name: '赵思远',
  customerNo: '00020184',
  manager: '陈思远',
  layout: '重要客户卡',
  date: '2026-11-03',
  count: '007',
};

describe('the name of a printed file', () => {
  test.each([
    ['{客户名称}-{客户号}-{日期}', '赵思远-00020184-2026-11-03'],
    ['{name} {number}', '赵思远 00020184'],
    ['{序号}_{客户经理}_{版式}', '007_陈思远_重要客户卡'],
    ['{ 客户名称 }', '赵思远'],
    ['关系卡', '关系卡'],
    ['{生日}-{客户名称}', '{生日}-赵思远'],
  ])('%s is %s', (pattern, name) => {
    expect(expandName(pattern, values)).toBe(name);
  });

  test('an empty part takes its separator along', () => {
    const { customerNo: _, ...rest } = values;
    expect(expandName('{客户名称}-{客户号}-{日期}', rest)).toBe('赵思远-2026-11-03');
    expect(expandName('{客户号}-{客户名称}', rest)).toBe('赵思远');
    expect(expandName('{客户号}', rest)).toBe('');
  });

  test.each([
    ['../../etc/passwd', 'etc_passwd'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['张\u0000三\n李', '张_三 李'],
    ['. .hidden. .', 'hidden'],
    ['CON', '_CON'],
    ['nul.pdf', '_nul.pdf'],
    ['com1', '_com1'],
    ['𠮷野家𫖯', '𠮷野家𫖯'],
    ['e\u0301', 'é'],
  ])('a customer called %j is kept apart from the file system', (name, expected) => {
    expect(expandName('{客户名称}', { name })).toBe(expected);
  });

  test('a customer whose name looks like a pattern is not read as one', () => {
    expect(expandName('{客户名称}', { name: '{客户号}', customerNo: '00020184' })).toBe('{客户号}');
  });

  test('places are found, and words that are none', () => {
    expect(findUnknownPlaces('{客户名称}{生日}{foo}')).toEqual(['生日', 'foo']);
    expect(findUnknownPlaces('客户')).toEqual([]);
  });

  test('whatever the name, it is short, closed and holds nothing forbidden', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (name) => {
        const tidy = tidyName(name);
        expect(new TextEncoder().encode(tidy).length).toBeLessThanOrEqual(181);
        expect(tidy).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(tidy).not.toMatch(/^[.\s]|[.\s]$/u);
      }),
    );
  });
});

describe('no two files of one name', () => {
  test('the second gets a number, capitals or not', () => {
    const give = makeNameGiver('客户');
    expect(['王芳', '王芳', 'Anna', 'ANNA', '王芳', '', ''].map(give)).toEqual([
      '王芳',
      '王芳 (2)',
      'Anna',
      'ANNA (2)',
      '王芳 (3)',
      '客户',
      '客户 (2)',
    ]);
  });

  test('a name that looks like the second of another is stepped around', () => {
    const give = makeNameGiver('客户');
    expect(['王芳 (2)', '王芳', '王芳'].map(give)).toEqual(['王芳 (2)', '王芳', '王芳 (3)']);
  });

  test('names given are never the same', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'A', 'a (2)', 'b', ''), { maxLength: 30 }), (names) => {
        const give = makeNameGiver('x');
        const given = names.map((name) => give(name).toLowerCase());
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });
});
