import {
  countNumbers,
  makeFormNumber,
  namePatternIn,
  numberTokens,
  readNumberPattern,
  usualNumberPattern,
} from '@shared/domain/evaluations/form-number';
import type { Month } from '@shared/domain/kernel/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const order = (pattern: string, prefix = 'JD', period: Month = '2026-10') => ({
  pattern,
  prefix,
  period,
  today: '2026-11-03' as const,
});

describe('the pattern of 编号', () => {
  it.each([
    [usualNumberPattern, 'JD', 'JD-202610-0061'],
    [usualNumberPattern, '', '202610-0061'],
    ['{prefix}-{year}{month}-{no4}', 'JD', 'JD-202610-0061'],
    ['评{年2}{月}{日}{序号3}', '', '评261003061'],
    ['{客户经理}/{序号}', 'JD', '陈思远/61'],
    ['{客户号}-{序号2}', '', '00020184-61'],
    ['没有序号', 'JD', 'JD-202610-0061'],
  ])('%s with prefix "%s" gives %s', (pattern, prefix, number) => {
    const form = { manager: '陈思远', customerNo: '00020184' };
    expect(makeFormNumber({ ...order(pattern, prefix) }, 61, form)).toBe(number);
  });

  it('leaves no hyphen behind where a value is missing', () => {
    expect(makeFormNumber(order('{前缀}-{客户经理}-{序号4}'), 61)).toBe('JD-0061');
    expect(makeFormNumber(order('{客户经理}-{序号4}-{客户号}'), 61)).toBe('0061');
  });

  it('is named in either language and stays the same', () => {
    expect(namePatternIn(usualNumberPattern, 'en')).toBe('{prefix}-{year}{month}-{no4}');
    expect(namePatternIn('{ year2 }{no}{网点}-x', 'zh-CN')).toBe('{年2}{序号}{网点}-x');
    for (const { zh, en } of numberTokens) {
      expect([namePatternIn(zh, 'en'), namePatternIn(en, 'zh-CN')]).toEqual([en, zh]);
    }
  });

  it.each([
    ['{年}{月}', 'evaluations.patternSequence'],
    ['', 'evaluations.patternSequence'],
    ['{序号}{序号4}', 'evaluations.patternSequence'],
    ['{序号9}', 'evaluations.patternToken'],
    ['{序号4}{网点}', 'evaluations.patternToken'],
    ['{序号4', 'evaluations.patternToken'],
    [`{序号4}${'评'.repeat(60)}`, 'evaluations.patternLong'],
  ])('refuses %s', (pattern, reason) => {
    expect(readNumberPattern(pattern)).toMatchObject({ ok: false, reason });
  });

  it('counts on after the highest of the month, whatever prefix or pattern it was made by', () => {
    const next = countNumbers(order('{前缀}{年}{月}{序号4}'), [
      'JD-202610-0061',
      'JD2026100070',
      'XX2026100007',
      '',
    ]);
    expect(next()).toBe('JD2026100071');
    const daily = countNumbers(order('{年}{月}{日}{序号4}'), ['202610030009', '202610310012']);
    expect(daily()).toBe('202610030013');
  });

  it('never gives a number twice, whatever was there before', () => {
    const tokens = numberTokens.filter(({ key }) => key !== 'sequence').map(({ zh }) => zh);
    const piece = fc.constantFrom(...tokens, '-', '', '评', '1');
    const pattern = fc.tuple(piece, piece, piece).map(([a, b, c]) => `${a}${b}{序号2}${c}`);
    const person = fc.constantFrom('陈思远', '李敏', '1', '');
    fc.assert(
      fc.property(pattern, pattern, fc.array(person, { maxLength: 30 }), (before, now, managers) => {
        const earlier = countNumbers(order(before), []);
        const used = managers.map((manager) => earlier({ manager }));
        const next = countNumbers(order(now), used);
        const all = [...used, ...managers.map((manager) => next({ manager }))];
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});
