import { fieldByKey } from '@shared/domain/fields/catalogue';
import { parseField } from '@shared/domain/fields/parse-field';
import { makeDate } from '@shared/domain/kernel/calendar';
import type { RawCell } from '@shared/domain/sheets/cell';
import { cleanName, cleanText } from '@shared/domain/sheets/reading/clean-text';
import { readAmount } from '@shared/domain/sheets/reading/read-amount';
import { readCreditCode } from '@shared/domain/sheets/reading/read-credit-code';
import { readCustomerNo } from '@shared/domain/sheets/reading/read-customer-no';
import { readDate } from '@shared/domain/sheets/reading/read-date';
import { readIdNumber } from '@shared/domain/sheets/reading/read-id-number';
import { readPhones } from '@shared/domain/sheets/reading/read-phone';
import { readPerMille } from '@shared/domain/sheets/reading/read-rate';
import { isKnownReason } from '@shared/words/reasons';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** The value, or the reason, of a reading: short enough for tables. */
function show(read: { ok: boolean; value?: unknown; reason?: string }): unknown {
  return read.ok ? read.value : read.reason;
}

function parse(key: string, cell: RawCell, latest?: string): unknown {
  const field = fieldByKey(key);
  if (field === undefined) throw new Error(`No field ${key}`);
  return show(parseField(field, cell, { unit: 'yuan', ...(latest === undefined ? {} : { latest }) }));
}

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

describe('text dates', () => {
  it.each<[RawCell, unknown]>([
    ['2026年6月1日', '2026-06-01'],
    ['2026年06月01日', '2026-06-01'],
    ['2026 年 6 月 1 日', '2026-06-01'],
    ['2026年6月1', '2026-06-01'],
    ['2026年6月1号', '2026-06-01'],
    ['2026年6月1日星期一', '2026-06-01'],
    ['2026-06-01 (周一)', '2026-06-01'],
    ['2026年6月1日 上午9:30', '2026-06-01'],
    ['2026-06-01 09:30 AM', '2026-06-01'],
    ['2026-6-1', '2026-06-01'],
    ['2026.06.01.', '2026-06-01'],
    ['2026。6。1', '2026-06-01'],
    ['2026．6．1', '2026-06-01'],
    ['2026、6、1', '2026-06-01'],
    ['2026,6,1', '2026-06-01'],
    ['2026\\6\\1', '2026-06-01'],
    ['2026–06–01', '2026-06-01'],
    ['２０２６年６月１日', '2026-06-01'],
    ['\u00a02026\u3000年6月1日\u200b', '2026-06-01'],
    ['20260601', '2026-06-01'],
    ["'2026-06-01", '2026-06-01'],
    ['二〇二六年六月一日', '2026-06-01'],
    ['二零二六年十二月廿三日', '2026-12-23'],
    ['一九五六年十月三十一日', '1956-10-31'],
    ['26.6.1', '2026-06-01'],
    ['26年6月1日', '2026-06-01'],
    ['06年6月1日', '2006-06-01'],
    ['56.5.12', '1956-05-12'],
    ['98/5/12', '1998-05-12'],
    ['98-05-12', '1998-05-12'],
    ['6/15/2026', '2026-06-15'],
    ['15/6/2026', '2026-06-15'],
    ['6/6/2026', '2026-06-06'],
    ['06-15-2026 09:30', '2026-06-15'],
    ['1-Jun-2026', '2026-06-01'],
    ['01 JUNE 2026', '2026-06-01'],
    ['Jun 1, 2026', '2026-06-01'],
    // Two days are possible: nothing is guessed.
    ['6/1/2026', 'date.ambiguous'],
    ['06-01-2026', 'date.ambiguous'],
    ['6/1/26', 'date.ambiguous'],
    ['12/1/5', 'date.ambiguous'],
    ['06.6.1', 'date.ambiguous'],
    ['6/0/2026', 'date.impossible'],
    ['6/31/2026', 'date.impossible'],
    ['26.13.1', 'date.impossible'],
    ['二〇二六年十三月一日', 'date.impossible'],
    ['民国64年11月18日', 'date.unclear'],
    ['民国六十四年十一月十八日', 'date.unclear'],
    ['6月1日', 'date.incomplete'],
    ['6-1', 'date.incomplete'],
    ['2026.6', 'date.incomplete'],
    ['2026年6月1日至2027年5月31日', 'date.unclear'],
    ['1 Foo 2026', 'date.unclear'],
    ['9999-12-31', 'date.impossible'],
    ['1900-01-00', 'date.impossible'],
    ['0000-00-00', 'date.impossible'],
    [45, 'date.unclear'],
    ['00045', 'date.unclear'],
    [46174, '2026-06-01'],
    [46174.9, '2026-06-01'],
    ['46174.5', '2026-06-01'],
    [{ kind: 'date', iso: '2026-06-01', serial: 46174 }, '2026-06-01'],
    // Excel's own leap day of 1900.
    [{ kind: 'date', iso: '1900-02-29', serial: 60 }, 'date.impossible'],
  ])('%j is %j', (cell, expected) => {
    expect(show(readDate(cell))).toBe(expected);
  });

  it('have words for every way to fail', () => {
    for (const reason of ['ambiguous', 'incomplete', 'impossible', 'unclear', 'future']) {
      expect(isKnownReason(`date.${reason}`)).toBe(true);
    }
  });

  it('take a year of two digits to lie before today where a date lies in the past', () => {
    expect(parse('birthDate', '35.6.1', '2026-11-30')).toBe('1935-06-01');
    expect(parse('birthDate', '26.12.1', '2026-11-30')).toBe('1926-12-01');
    expect(parse('openedOn', '20.6.1', '2026-11-30')).toBe('2020-06-01');
    expect(parse('endsOn', '35.6.1', '2026-11-30')).toBe('2035-06-01');
    expect(parse('birthDate', '2035.6.1', '2026-11-30')).toBe('date.future');
  });

  it('say the same day in every form', () => {
    const day = fc.tuple(
      fc.integer({ min: 1913, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    );
    fc.assert(
      fc.property(day, ([year, month, date]) => {
        const expected = makeDate(year, month, date) ?? 'date.impossible';
        const [mm, dd] = [month, date].map((part) => String(part).padStart(2, '0'));
        for (const text of [
          `${year}-${mm}-${dd}`,
          `${year}/${month}/${date}`,
          `${year}.${month}.${date}`,
          `${year}年${month}月${date}日`,
          `${year}${mm}${dd}`,
          `${year}-${mm}-${dd} 00:00:00`,
          ` ${fullWidth(`${year}.${month}.${date}`)}　`,
        ]) {
          expect(show(readDate(text))).toBe(expected);
        }
        const lastly = show(readDate(`${month}/${date}/${year}`));
        expect(lastly).toBe(month !== date && date <= 12 ? 'date.ambiguous' : expected);
      }),
    );
  });
});

describe('amounts, in a column of 元', () => {
  it.each<[RawCell, unknown]>([
    ['1,234.5万', 1_234_500_000],
    ['1,234.5 万元', 1_234_500_000],
    ['１，２３４．５万', 1_234_500_000],
    ['(1,234)', -123_400],
    ['（1,234.00）', -123_400],
    ['(1,234)万', -1_234_000_000],
    ['1,234.00-', -123_400],
    ['-¥1,234', -123_400],
    ['¥-1,234', -123_400],
    ['￥ 1,234.50', 123_450],
    ['RMB1,234', 123_400],
    ['人民币1,234元整', 123_400],
    ['12.5万元整', 12_500_000],
    ["'1234.5", 123_450],
    ['\u00a01234.5\u3000', 123_450],
    ['12\u200b34', 123_400],
    ['1 234 567.5', 123_456_750],
    ['1 234.50', 123_450],
    ['1234 元', 123_400],
    ['-', null],
    ['－－', null],
    ['—', null],
    [0.1 + 0.2, 30],
    [1.005, 101],
    [-0, 0],
    ['--5', 'amount.unclear'],
    ['-5-', 'amount.unclear'],
    ['(-5)', 'amount.unclear'],
    ['100 200', 'amount.unclear'],
    ['1.234,5', 'amount.unclear'],
    ['5%', 'amount.unclear'],
    ['$100', 'amount.unclear'],
    ['一百万', 'amount.unclear'],
    ['10万/年', 'amount.unclear'],
    ['>100万', 'amount.unclear'],
    ['1e999', 'amount.unclear'],
    ['##########', 'cell.error'],
    [{ kind: 'formula', formula: 'VLOOKUP(A1,B:C,2,0)' }, 'cell.formula'],
  ])('%j is %j', (cell, expected) => {
    expect(show(readAmount(cell, 'yuan'))).toBe(expected);
  });

  it('are the same in every way of writing them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), (fen) => {
        const yuan = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
        const grouped = yuan.replace(/\B(?=(\d{3})+\.)/g, ',');
        const wan = `${Math.floor(fen / 1_000_000)}.${String(fen % 1_000_000).padStart(6, '0')}万`;
        for (const text of [
          yuan,
          grouped,
          `¥${grouped}`,
          `${yuan}元`,
          fullWidth(grouped),
          ` ${yuan}\u00a0`,
          wan,
        ]) {
          expect(show(readAmount(text, 'yuan'))).toBe(fen);
        }
        for (const text of [`-${yuan}`, `(${grouped})`, `（${yuan}）`, `${grouped}-`]) {
          expect(show(readAmount(text, 'yuan'))).toBe(-fen);
        }
        expect(show(readAmount(fen / 100, 'yuan'))).toBe(fen);
      }),
    );
  });
});

describe('percentages and rates', () => {
  it.each<[RawCell, unknown]>([
    ['0.3%', 3],
    ['０．３％', 3],
    ['3‰', 3],
    ['千分之三', 'rate.unclear'],
    ['百分之0.3', 3],
    [3, 3],
    ['100.1%', 'rate.outOfRange'],
  ])('%j is %j', (cell, expected) => {
    expect(show(readPerMille(cell))).toBe(expected);
  });
});

describe('phones', () => {
  it.each<[RawCell, unknown]>([
    [13522910155, ['13522910155']],
    ['13522910155.0', ['13522910155']],
    [1.3522910155e10, ['13522910155']],
    ['1.3522910155E+10', ['13522910155']],
    ['1.35E+10', 'phone.rounded'],
    ["'13522910155", ['13522910155']],
    ['１３５２２９１０１５５', ['13522910155']],
    ['135\u00a02291\u30000155', ['13522910155']],
    ['135\u200b22910155', ['13522910155']],
    ['135.2291.0155', ['13522910155']],
    ['(+86)13522910155', ['13522910155']],
    ['86-13522910155', ['13522910155']],
    ['手机：13522910155', ['13522910155']],
    ['TEL:0574-82754910', ['0574-82754910']],
    ['13522910155/13551634073', ['13522910155', '13551634073']],
    ['13522910155\n13551634073', ['13522910155', '13551634073']],
    ['13522910155　13551634073', ['13522910155', '13551634073']],
    ['13522910155或13551634073', 'phone.unclear'],
    ['13522910155和13551634073', ['13522910155', '13551634073']],
    // A number cell has no leading zero.
    [57482754910, ['0574-82754910']],
    [1062345678, ['010-62345678']],
    [1380013800, 'phone.length'],
    [135229101551, 'phone.length'],
    ['135229101551', 'phone.length'],
    [135.5, 'phone.unclear'],
    ['王芳', 'phone.unclear'],
  ])('%j is %j', (cell, expected) => {
    const read = readPhones(cell);
    expect(read.ok ? read.value.map(({ number }) => number) : read.reason).toEqual(expected);
  });

  it('find the place of both numbers of a cell', () => {
    const field = fieldByKey('mobile');
    if (field === undefined) throw new Error('No mobile');
    expect(show(parseField(field, '13522910155、0574-82754910'))).toEqual({
      values: { mobile: '13522910155', landline: '0574-82754910' },
    });
  });

  it('are the same however they are spaced', () => {
    const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);
    fc.assert(
      fc.property(mobile, fc.constantFrom(' ', '-', '\u00a0', '\u3000', '.', ''), (number, gap) => {
        const spaced = [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(gap);
        for (const cell of [
          spaced,
          `+86${gap === '.' ? '' : gap}${spaced}`,
          fullWidth(number),
          Number(number),
        ]) {
          expect(show(readPhones(cell))).toEqual([{ kind: 'mobile', number }]);
        }
      }),
    );
  });
});

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function completeId(first17: string): string {
  const sum = idWeights.reduce((total, weight, at) => total + weight * Number(first17[at]), 0);
  return `${first17}${'10X98765432'[sum % 11]}`;
}

const id = fc
  .tuple(
    fc.constantFrom('110105', '330212', '540102'),
    fc.date({ min: new Date('1913-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
    fc.integer({ min: 1, max: 999 }),
  )
  .map(([region, born, serial]) =>
    completeId(
      `${region}${born.toISOString().slice(0, 10).replaceAll('-', '')}${String(serial).padStart(3, '0')}`,
    ),
  );

describe('ID numbers', () => {
  it('are read however they are written, and never from a number of 18 digits', () => {
    fc.assert(
      fc.property(id, (number) => {
        const spaced = `${number.slice(0, 6)} ${number.slice(6, 14)}\u00a0${number.slice(14)}`;
        for (const cell of [
          number,
          number.toLowerCase(),
          `'${number}`,
          fullWidth(number),
          spaced,
          `${number}\n`,
        ]) {
          expect(show(readIdNumber(cell))).toBe(number);
        }
        if (!number.endsWith('X')) expect(show(readIdNumber(Number(number)))).toBe('id.rounded');
      }),
    );
  });

  it('are refused when any one digit is wrong, or two neighbours changed places', () => {
    fc.assert(
      fc.property(id, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const digit = (Number(number[at]) + by) % 10;
        const wrong = `${number.slice(0, at)}${digit}${number.slice(at + 1)}`;
        expect(readIdNumber(wrong).ok).toBe(false);
        const [left = '', right = ''] = [number[at], number[at + 1]];
        if (left === right || right === 'X') return;
        expect(readIdNumber(`${number.slice(0, at)}${right}${left}${number.slice(at + 2)}`).ok).toBe(false);
      }),
    );
  });

  it('rounded to 15 digits are refused with that reason, as text too', () => {
    fc.assert(
      fc.property(id, (number) => {
        const rounded = `${number.slice(0, 15)}000`;
        fc.pre(completeId(rounded.slice(0, 17)) !== rounded);
        expect(show(readIdNumber(rounded))).toBe('id.rounded');
      }),
    );
    expect(show(readIdNumber('3.3021219490803E+17'))).toBe('id.rounded');
    expect(isKnownReason('id.rounded')).toBe(true);
  });

  it('of 15 digits stay as they are, as numbers too', () => {
    expect(show(readIdNumber('330212490803265'))).toBe('330212490803265');
    expect(show(readIdNumber(330212490803265))).toBe('330212490803265');
    expect(show(readIdNumber('330212490832265'))).toBe('id.birthDate');
  });
});

const codeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

describe('credit codes', () => {
  const code = fc.array(fc.nat(30), { minLength: 17, maxLength: 17 }).map((values) => {
    const sum = values.reduce((total, value, at) => total + value * (codeWeights[at] ?? 0), 0);
    return [...values, (31 - (sum % 31)) % 31].map((value) => codeAlphabet[value]).join('');
  });

  it('are read however they are written, and refused when any one character is wrong', () => {
    fc.assert(
      fc.property(code, fc.nat(17), fc.integer({ min: 1, max: 30 }), (text, at, by) => {
        for (const cell of [text, text.toLowerCase(), fullWidth(text), ` ${text}\u3000`]) {
          expect(show(readCreditCode(cell))).toBe(text);
        }
        const other = codeAlphabet[(codeAlphabet.indexOf(text[at] ?? '') + by) % 31] ?? '';
        expect(show(readCreditCode(`${text.slice(0, at)}${other}${text.slice(at + 1)}`))).toBe(
          'creditCode.checkDigit',
        );
      }),
    );
  });
});

describe('customer numbers', () => {
  it.each<[RawCell, unknown]>([
    ['00020030', '00020030'],
    ['０００２００３０', '00020030'],
    ["'00020030", '00020030'],
    ['00020030\n', '00020030'],
    [20030, '20030'],
    ['20030.00', '20030'],
    ['6E+18', 'customerNo.rounded'],
    ['6.2E18', 'customerNo.rounded'],
    ['6E18', '6E18'],
    [1e15, 'customerNo.rounded'],
    [-5, 'customerNo.unclear'],
    ['#N/A', 'cell.error'],
  ])('%j is %j', (cell, expected) => {
    expect(show(readCustomerNo(cell))).toBe(expected);
  });
});

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
    expect(parse('name', raw)).toBe(expected);
  });

  it('keep the lines of long text only', () => {
    expect(parse('remark', '6月1日通话\r\n6月5日见面')).toBe('6月1日通话\n6月5日见面');
    expect(parse('address', '宁波市\n鄞州区')).toBe('宁波市 鄞州区');
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
