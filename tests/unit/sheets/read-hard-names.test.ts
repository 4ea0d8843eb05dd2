import { cleanName, cleanText } from '@shared/domain/sheets/reading/clean-text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCell } from '../../helpers/read-one-cell';

describe('names', () => {
  it.each([
    ['王\r\n娟', '王娟'],
    ['宁波四明建材\n有限公司', '宁波四明建材有限公司'],
    ['宁波四明建材\n（集团）有限公司', '宁波四明建材（集团）有限公司'],
    ['Anna\nSchmidt', 'Anna Schmidt'],
    ['张　　三', '张三'],
    ['\ufeff张三\u00a0', '张三'],
    ['张\u200b三', '张三'],
    // Four-byte Han, with and without a variation selector, and a compatibility form.
    ['\u{20bb7}　娟', '\u{20bb7}娟'],
    ['\u{2a6a5}\u{2a6a5}', '\u{2a6a5}\u{2a6a5}'],
    ['葛\u{e0100}明', '葛明'],
    ['\uf979娟', '凉娟'],
    ...['·', '•', '‧', '・', '･', '.', '．', '∙', '⋅', '․', 'ㆍ', '⸱', '·'].map(
      (dot) => [`阿依古丽${dot}买买提`, '阿依古丽·买买提'] as [string, string],
    ),
    ['阿依古丽 · 买买提', '阿依古丽·买买提'],
    ['买买提·艾力·吐尔逊', '买买提·艾力·吐尔逊'],
    ['A.B.贸易有限公司', 'A.B.贸易有限公司'],
    ['ＡＢＣ贸易有限公司', 'ABC贸易有限公司'],
  ])('%j is %j', (raw, expected) => {
    expect(cleanName(raw)).toBe(expected);
    expect(parseCell('name', raw)).toBe(expected);
  });

  it('keep the lines of long text only', () => {
    expect(parseCell('remark', '6月1日通话\r\n6月5日见面')).toBe('6月1日通话\n6月5日见面');
    expect(parseCell('address', '宁波市\n鄞州区')).toBe('宁波市 鄞州区');
  });

  it('are clean after one cleaning', () => {
    const odd = fc.constantFrom(
      '王',
      '娟',
      ' ',
      '\u3000',
      '\n',
      '.',
      '·',
      '•',
      '\u200b',
      'é',
      'e\u0301',
      'Ａ',
      '\uf979',
      '\u{20bb7}',
      '（',
    );
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 10 }), (parts) => {
        const text = parts.join('');
        for (const clean of [cleanName, cleanText]) expect(clean(clean(text))).toBe(clean(text));
      }),
    );
  });
});
