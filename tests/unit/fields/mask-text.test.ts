import { fieldByKey } from '@shared/domain/fields/catalogue';
import { maskFieldText, maskInText } from '@shared/domain/fields/mask-text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('maskInText', () => {
  it.each([
    ['已电话13800004471联系', '已电话138****4471联系'],
    ['手机 138 0000 4471，或 139-0000-4472', '手机 138 **** 4471，或 139-****-4472'],
    ['座机0574-87901234转801', '座机0574-8790****转801'],
    ['身份证33020619751118001X，本人', '身份证3****************X，本人'],
    ['旧证330206751118001', '旧证3*************1'],
    ['卡号6217001234567890123', '卡号621700*********0123'],
    ['邮箱 zhao.siyuan@example.cn', '邮箱 z***@example.cn'],
    ['6月1日通话，1,234.50 万元，2026-10-31', '6月1日通话，1,234.50 万元，2026-10-31'],
    ['客户号00020184，存款 924000', '客户号00020184，存款 924000'],
    ['', ''],
  ])('%s', (text, masked) => {
    expect(maskInText(text)).toBe(masked);
  });

  it('leaves no mobile and no ID number, wherever they stand in a text', () => {
    const mobile = fc
      .tuple(fc.constantFrom('13', '15', '18', '19'), fc.stringMatching(/^\d{9}$/))
      .map((parts) => parts.join(''));
    const id = fc.stringMatching(/^[1-6]\d{16}[\dX]$/);
    const words = fc.stringMatching(/^[一-龥，。 ]{0,6}$/);
    fc.assert(
      fc.property(words, fc.oneof(mobile, id), words, (before, number, after) => {
        const masked = maskInText(`${before}${number}${after}`);
        expect(masked).not.toContain(number);
        expect(masked).not.toMatch(/\d{9}/);
        expect(masked.startsWith(before)).toBe(true);
        expect(masked.endsWith(after)).toBe(true);
      }),
    );
  });
});

describe('maskFieldText', () => {
  const mask = (key: string, text: string) => {
    const field = fieldByKey(key);
    if (field === undefined) throw new Error(key);
    return maskFieldText(field, text);
  };

  it('goes by the field, and by what was written into free text', () => {
    expect(mask('mobile', '13800004471')).toBe('138****4471');
    expect(mask('idNumber', '33020619751118001X')).toBe('3****************X');
    expect(mask('wechat', 'zhaosy88')).toBe('zh****88');
    expect(mask('remark', '13800004471 是他爱人')).toBe('138****4471 是他爱人');
    expect(mask('customerNo', '13800004471')).toBe('13800004471');
    expect(mask('name', '赵思远')).toBe('赵思远');
  });
});
