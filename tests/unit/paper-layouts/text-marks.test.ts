import { paperValues } from '@shared/domain/paper/paper-values';
import { fillMarks, findValueKey, listMarks, listUnknownMarks } from '@shared/domain/paper/text-marks';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const answers: Readonly<Record<string, string>> = {
  name: '赵思远',
  '@addressee': '赵思远 女士',
  address: '桑田路 18 弄',
  '@asOf': '2026-10-31',
};
const fill = (text: string) => fillMarks(text, (key) => answers[key] ?? '');

describe('marks in texts', () => {
  it.each([
    ['{{客户名称}}收', '赵思远收'],
    ['｛｛客户名称｝｝收', '赵思远收'],
    ['{{ 客户名称 }}', '赵思远'],
    ['{{name}}', '赵思远'],
    ['{{Name}}', '赵思远'],
    ['{{@asOf}}', '2026-10-31'],
    ['资产（万元，{{余额日期}}）', '资产（万元，2026-10-31）'],
    ['资产（万元，{{邮政编码}}）', '资产（万元）'],
    ['Assets (CNY, {{Postal code}})', 'Assets (CNY)'],
    ['资产（{{邮政编码}}）', '资产'],
    ['{{邮政编码}}\n{{住址}}\n{{收件人}}　收', '桑田路 18 弄\n赵思远 女士　收'],
    ['没有标记', '没有标记'],
    ['{单个括号}', '{单个括号}'],
    ['{{没有这个字段}}', '{{没有这个字段}}'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => expect(fill(text)).toBe(expected));

  it('keeps what a value says, braces included', () => {
    expect(fillMarks('{{客户名称}}', () => '{{住址}} $& \\1')).toBe('{{住址}} $& \\1');
  });

  it('lists the marks, and those nobody knows', () => {
    expect(listMarks('{{客户名称}}、{{Address}}、{{无}}')).toEqual(['name', 'address']);
    expect(listUnknownMarks('{{无}}{{ 无 }}{{客户名称}}')).toEqual(['无']);
  });

  it('finds every worked-out value by both its names', () => {
    for (const { key, zh, en } of paperValues) {
      expect(findValueKey(zh)).toBe(key);
      expect(findValueKey(en)).toBe(key);
    }
  });

  it('never fails and leaves text without marks alone', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (!/[{｛]{2}/.test(text)) expect(fill(text)).toBe(text);
        else expect(typeof fill(text)).toBe('string');
      }),
    );
  });
});
