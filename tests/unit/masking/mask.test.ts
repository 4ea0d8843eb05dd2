import { fieldByKey } from '@shared/domain/fields/catalogue';
import type { Sensitivity } from '@shared/domain/fields/field';
import { looksMasked, maskValue } from '@shared/domain/fields/mask';
import { maskApart } from '@shared/domain/fields/mask-apart';
import { maskInText, maskWanted } from '@shared/domain/fields/mask-text';
import { unmaskText } from '@shared/domain/fields/unmask-text';
import { validateField } from '@shared/domain/fields/validate-field';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('how values are hidden', () => {
  it.each<[Sensitivity, string, string]>([
    ['phone', '13888888888', '138****8888'],
    ['phone', '0574-87901234', '0574-8790****'],
    ['phone', '010-8790123', '010-879****'],
    ['phone', '+85291234567', '+85*********'],
    ['idNumber', '33021219560512204X', '3****************X'],
    ['idNumber', 'E12345678', 'E*******8'],
    ['account', '6217001234567890123', '621700*********0123'],
    ['account', '12345678', '****5678'],
    ['contact', 'zhao.siyuan@example.cn', 'z***@example.cn'],
    ['contact', 'zhaosy88', 'zh****88'],
    ['address', '浙江省宁波市江东区中山东路 1 号 302 室', '浙江省宁波市江东区****'],
    ['address', '宁波市鄞州区百丈街道朱雀社区 12 幢', '宁波市鄞州区百丈街道****'],
    ['address', '余姚市梨洲街道新建路 8 号', '余姚市梨洲街道****'],
    ['address', '中山东路 1 号 302 室', '中山东****'],
    ['address', '宁波市江东区', '宁波市江东区'],
    ['licence', '91330200123456789X', '9133**********789X'],
    ['licence', '浙B12345', '浙B***45'],
  ])('%s %s as %s', (sensitivity, text, expected) => {
    expect(maskValue(sensitivity, text)).toBe(expected);
  });

  it.each([
    ['护照E12345678已过期', '护照E*******8已过期'],
    ['卡 6217 0012 3456 7890 123', '卡 6217 00** **** ***0 123'],
    ['证件 330206 19751118 001X', '证件 3***** ******** ***X'],
    ['座机057487901234', '座机05748790****'],
    ['0138000044710 不是手机', '0138000044710 不是手机'],
  ])('in a text: %s', (text, expected) => {
    expect(maskInText(text)).toBe(expected);
  });

  it('knows what it has hidden, and takes no words for it', () => {
    for (const text of ['138****4471', '爱人 138-****-4471', 'z***@example.cn', '3****************X'])
      expect(looksMasked(text, 'plain'), text).toBe(true);
    for (const text of ['***重要***', '评级 A**', '5*8 规格', '**', '卡尾号****4471'])
      expect(looksMasked(text, 'plain'), text).toBe(false);
    expect(looksMasked('宁波市江东区****', 'address')).toBe(true);
    expect(looksMasked('zh****88', 'contact')).toBe(true);
  });

  it('refuses a hidden value wherever it would be written', () => {
    for (const [key, text] of [
      ['mobile', '138****8888'],
      ['idNumber', '3****************X'],
      ['wechat', 'zh****88'],
      ['address', '宁波市江东区****'],
    ] as const) {
      const field = fieldByKey(key);
      if (field === undefined) throw new Error(key);
      expect(validateField(field, text)).toEqual({ ok: false, reason: 'cell.masked', field: key });
    }
  });
});

describe('a text edited with its numbers hidden', () => {
  it.each([
    ['爱人 13800004471', '爱人 138****4471，周末联系', '爱人 13800004471，周末联系'],
    ['爱人 13800004471', '周末联系', '周末联系'],
    ['13800004471 13900004472', '139****4472 138****4471', '13900004472 13800004471'],
    ['13800004471 13800004471', '138****4471', '13800004471'],
    ['a@x.cn 写信', '写信 a***@x.cn', '写信 a@x.cn'],
    ['***重要***', '***重要*** 已办', '***重要*** 已办'],
    ['无', '新号 13811112222', '新号 13811112222'],
    ['来电138****4471未接', '来电138****4471未接，再打', '来电138****4471未接，再打'],
    ['无', '卡尾号****4471', '卡尾号****4471'],
  ])('%s, edited to %s', (kept, edited, expected) => {
    expect(unmaskText(kept, edited)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['爱人 13800004471', '爱人 138****447'],
    ['爱人 13800004471', '爱人 139****4471'],
    ['13800004471 13811114471', '138****4471'],
    ['无', '138****4471'],
  ])('%s, edited to %s, cannot be told', (kept, edited) => {
    expect(unmaskText(kept, edited)).toEqual({ ok: false, reason: 'cell.masked' });
  });

  it('is itself again when nothing was changed', () => {
    const piece = fc.oneof(
      fc.stringMatching(/^1[3-9]\d{9}$/),
      fc.stringMatching(/^[1-6]\d{16}[\dX]$/),
      fc.stringMatching(/^[a-z]{1,5}@[a-z]{2,5}\.cn$/),
      fc.stringMatching(/^[一-龥，。 ]{1,6}$/),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
        const text = pieces.join('，');
        const masked = maskInText(text);
        const masks = new Set(masked.match(/[^，]*\*+[^，]*/g) ?? []);
        // Two numbers behind one mask stand in their order.
        expect(unmaskText(text, masked)).toEqual({ ok: true, value: text });
        expect(masks.size === 0 || looksMasked(masked, 'plain')).toBe(true);
      }),
    );
  });
});

describe('words of a search', () => {
  it.each([
    ['13812344471', '138****4471'],
    ['1381234447', '138*******'],
    ['3302061975', '330*******'],
    ['赵思远 88', '赵思远 88'],
    ['00020184', '000*****'],
  ])('%s', (query, kept) => {
    expect(maskWanted(query)).toBe(kept);
  });
});

describe('two values side by side', () => {
  it.each([
    ['13812344471', '13912344471', '138****4471', '139****4471'],
    ['13812344471', '13882344471', '1381***4471', '1388***4471'],
    ['13812344471', '13812344471', '138****4471', '138****4471'],
  ])('%s and %s', (one, other, shown, otherShown) => {
    expect(maskApart({ type: 'phone', sensitivity: 'phone' }, one, other)).toEqual([shown, otherShown]);
  });
});
