import type { RawCell } from '@shared/domain/sheets/cell';
import { cleanCode, cleanName, cleanText } from '@shared/domain/sheets/reading/clean-text';
import { readAmount } from '@shared/domain/sheets/reading/read-amount';
import { readCreditCode } from '@shared/domain/sheets/reading/read-credit-code';
import { readCustomerNo, stripZeros } from '@shared/domain/sheets/reading/read-customer-no';
import { readDate } from '@shared/domain/sheets/reading/read-date';
import { readIdNumber } from '@shared/domain/sheets/reading/read-id-number';
import { readPhones } from '@shared/domain/sheets/reading/read-phone';
import { readPerMille } from '@shared/domain/sheets/reading/read-rate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** The value, or the reason, of a reading: short enough for tables. */
function show(read: { ok: boolean; value?: unknown; reason?: string }): unknown {
  return read.ok ? read.value : read.reason;
}

const anyCell: fc.Arbitrary<RawCell> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[-+()¥￥,.\d年月日/万亿元 　%‰xXeE*#—]{0,24}$/),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.record({ kind: fc.constant('date' as const), iso: fc.string(), serial: fc.double() }),
  fc.record({ kind: fc.constant('error' as const), text: fc.constant('#N/A') }),
  fc.record({ kind: fc.constant('formula' as const), formula: fc.string() }),
);

describe('text', () => {
  it.each([
    ['张三', '张三'],
    [' 张三\u00a0', '张三'],
    ['ＡＢＣ１２３', 'ABC123'],
    ['VIP，爱打高尔夫（周末）', 'VIP，爱打高尔夫（周末）'],
    ['a\u200bb\ufeff', 'ab'],
    ['宁波市　江东区\r\n桑田路', '宁波市 江东区 桑田路'],
    ['\u{20bb7}野家', '\u{20bb7}野家'],
  ])('cleans %j', (raw, expected) => {
    expect(cleanText(raw)).toBe(expected);
  });

  it('keeps line breaks of long text', () => {
    expect(cleanText('一 \r\n\r\n 二', true)).toBe('一\n二');
  });

  it.each([
    ['王　娟', '王娟'],
    ['王 娟', '王娟'],
    ['欧 阳 静', '欧阳静'],
    ['\u{20bb7}　娟', '\u{20bb7}娟'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['Anna  Schmidt', 'Anna Schmidt'],
    ['宁波四明 建材有限公司', '宁波四明 建材有限公司'],
    ['王\n娟', '王娟'],
  ])('cleans the name %j', (raw, expected) => {
    expect(cleanName(raw)).toBe(expected);
  });

  it('is the same the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const clean of [cleanText, cleanName, cleanCode]) expect(clean(clean(text))).toBe(clean(text));
      }),
    );
  });
});

describe('dates', () => {
  it.each<[RawCell, unknown]>([
    ['1956-05-12', '1956-05-12'],
    ['1975年11月18日', '1975-11-18'],
    ['1964年4月24日', '1964-04-24'],
    ['1948.04.10', '1948-04-10'],
    ['2010/1/1', '2010-01-01'],
    ['20150612', '2015-06-12'],
    ['2024.8.14', '2024-08-14'],
    ['２０２４．８．１４', '2024-08-14'],
    ['2024-08-14 09:30:00', '2024-08-14'],
    ['2024-08-14T09:30:00', '2024-08-14'],
    ['2024/8/14 0:00', '2024-08-14'],
    ['2024 8 14', '2024-08-14'],
    ['20240814093000', '2024-08-14'],
    [20150612, '2015-06-12'],
    [42167, '2015-06-12'],
    ['42167', '2015-06-12'],
    [42167.5, '2015-06-12'],
    [{ kind: 'date', iso: '2018-10-24', serial: 43397 }, '2018-10-24'],
    [{ kind: 'date', iso: '2018-10-24T12:00:00', serial: 43397.5 }, '2018-10-24'],
    [{ kind: 'date', iso: '1899-12-30T09:30:00', serial: 0.4 }, 'date.impossible'],
    ['-', null],
    ['—', null],
    ['', null],
    [null, null],
    [0, null],
    ['2019/13/40', 'date.impossible'],
    ['1963.02.30', 'date.impossible'],
    ['2023-02-29', 'date.impossible'],
    ['1975', 'date.incomplete'],
    [1975, 'date.incomplete'],
    ['1975年11月', 'date.incomplete'],
    [1975.11, 'date.incomplete'],
    ['197511', 'date.incomplete'],
    ['3.26到期', 'date.unclear'],
    ['05/12/1956', 'date.ambiguous'],
    ['长期', 'date.unclear'],
    ['#N/A', 'cell.error'],
    [{ kind: 'error', text: '#REF!' }, 'cell.error'],
    [{ kind: 'formula', formula: 'TODAY()' }, 'cell.formula'],
    [true, 'date.unclear'],
    [-5, 'date.impossible'],
    [5_000_000, 'date.impossible'],
  ])('%j is %j', (cell, expected) => {
    expect(show(readDate(cell))).toBe(expected);
  });
});

describe('amounts, in a column of 万元', () => {
  it.each<[RawCell, unknown]>([
    [6.83, 6_830_000],
    ['15.48万', 15_480_000],
    ['15.48万元', 15_480_000],
    ['１５．４８万', 15_480_000],
    ['1,234.5', 1_234_500_000],
    ['1,2345', 12_345_000_000],
    ['(1,234)', -1_234_000_000],
    ['（20）', -20_000_000],
    ['-0.3', -300_000],
    ['¥500元', 50_000],
    ['￥1,234.5万', 1_234_500_000],
    ['500元', 50_000],
    ['10万', 10_000_000],
    ['1w', 1_000_000],
    ['1W', 1_000_000],
    ['3千', 300_000],
    ['1.2亿', 12_000_000_000],
    ['2千万', 2_000_000_000],
    ['约100万', 100_000_000],
    ['100万左右', 100_000_000],
    ['1.5e2', 150_000_000],
    [0, 0],
    ['0', 0],
    ['-', null],
    ['—', null],
    ['－', null],
    ['/', null],
    ['无', null],
    [' ', null],
    [null, null],
    ['1,2', 'amount.unclear'],
    ['50-100万', 'amount.unclear'],
    ['100万以上', 'amount.unclear'],
    ['见附表', 'amount.unclear'],
    ['1.1.1', 'amount.unclear'],
    [Number.NaN, 'amount.unclear'],
    [1e12, 'amount.tooLarge'],
    ['#N/A', 'cell.error'],
    [{ kind: 'error', text: '#N/A' }, 'cell.error'],
    [{ kind: 'date', iso: '2024-01-01', serial: 45292 }, 'amount.unclear'],
    [true, 'amount.unclear'],
  ])('%j is %j', (cell, expected) => {
    expect(show(readAmount(cell, 'wan'))).toBe(expected);
  });

  it('takes the unit of the column for bare numbers', () => {
    expect(show(readAmount('21,845,383', 'yuan'))).toBe(2_184_538_300);
    expect(show(readAmount(3, 'thousand'))).toBe(300_000);
    expect(show(readAmount('2', 'yi'))).toBe(20_000_000_000);
  });
});

describe('phones', () => {
  it.each<[RawCell, unknown]>([
    ['13522910155', ['13522910155']],
    [13551634073, ['13551634073']],
    ['139 8687 9787', ['13986879787']],
    ['139-8687-9787', ['13986879787']],
    ['+8613969612832', ['13969612832']],
    ['+86 139 6961 2832', ['13969612832']],
    ['008613969612832', ['13969612832']],
    ['１３９６９６１２８３２', ['13969612832']],
    ['18664088627/18631272632', ['18664088627', '18631272632']],
    ['18664088627、18631272632', ['18664088627', '18631272632']],
    ['18664088627；18631272632', ['18664088627', '18631272632']],
    ['18664088627 18631272632', ['18664088627', '18631272632']],
    ['18664088627\n18631272632', ['18664088627', '18631272632']],
    ['18664088627/18664088627', ['18664088627']],
    ['0574-82754910', ['0574-82754910']],
    ['057482754910', ['0574-82754910']],
    ['(0574)82754910', ['0574-82754910']],
    ['010-62345678转801', ['010-62345678-801']],
    ['0574-82754910/13522910155', ['0574-82754910', '13522910155']],
    [22118888, ['22118888']],
    ['400-888-9999', ['400-888-9999']],
    ['+85291234567', ['+85291234567']],
    ['1.3522910155E+10', ['13522910155']],
    ['1.35229E+10', 'phone.rounded'],
    [1.3522910155135e21, 'phone.rounded'],
    ['1380013800', 'phone.length'],
    [1380013800, 'phone.length'],
    ['12345678901', 'phone.length'],
    ['138****8888', 'phone.unclear'],
    ['13522910155（妻子）', 'phone.unclear'],
    ['-', []],
    ['无', []],
    [null, []],
    ['#N/A', 'cell.error'],
  ])('%j is %j', (cell, expected) => {
    const read = readPhones(cell);
    expect(read.ok ? read.value.map(({ number }) => number) : read.reason).toEqual(expected);
  });
});

describe('ID numbers', () => {
  it.each<[RawCell, unknown]>([
    ['33021219560512204X', '33021219560512204X'],
    ['33021219560512204x', '33021219560512204X'],
    ['330212 19490803 2653', '330212194908032653'],
    ['３３０２１２１９４９０８０３２６５３', '330212194908032653'],
    ['330212490803265', '330212490803265'],
    [330212490803265, '330212490803265'],
    ['E12345678', 'E12345678'],
    ['h1234567800', 'H1234567800'],
    ['330212198002301234', 'id.birthDate'],
    ['330212490231265', 'id.birthDate'],
    ['330212194908032654', 'id.checkDigit'],
    ['990212194908032653', 'id.region'],
    ['33021219490803265', 'id.length'],
    ['3302121949080326531', 'id.length'],
    [Number('330212194908032653'), 'id.rounded'],
    ['330212194908032000', 'id.rounded'],
    ['3.30212E+17', 'id.rounded'],
    ['330212********2653', 'id.masked'],
    ['不详吧', 'id.unclear'],
    ['无', null],
    [null, null],
    ['#N/A', 'cell.error'],
  ])('%j is %j', (cell, expected) => {
    expect(show(readIdNumber(cell))).toBe(expected);
  });
});

describe('credit codes, customer numbers, rates', () => {
  it.each<[RawCell, unknown]>([
    ['91330212BPEBKN4FYF', '91330212BPEBKN4FYF'],
    ['91330212bpebkn4fyf', '91330212BPEBKN4FYF'],
    ['330200000012345', '330200000012345'],
    ['12345678-9', '12345678-9'],
    ['91330212BPEBKN4FYE', 'creditCode.checkDigit'],
    ['91330212BPEBKN4FOI', 'creditCode.characters'],
    ['9133021', 'creditCode.length'],
    [Number('913302121234567890'), 'creditCode.rounded'],
    ['-', null],
  ])('the code %j is %j', (cell, expected) => {
    expect(show(readCreditCode(cell))).toBe(expected);
  });

  it.each<[RawCell, unknown]>([
    ['00020030', '00020030'],
    [20030, '20030'],
    ["'00020030", '00020030'],
    [' ０００２ ００３０ ', '00020030'],
    ['13131.0', '13131'],
    ['G0007', 'G0007'],
    [Number('6222020200112233445'), 'customerNo.rounded'],
    ['6.22202E+18', 'customerNo.rounded'],
    [1.5, 'customerNo.unclear'],
    ['x'.repeat(41), 'text.tooLong'],
    ['-', null],
  ])('the number %j is %j', (cell, expected) => {
    expect(show(readCustomerNo(cell))).toBe(expected);
  });

  it('strips zeros but never the last digit', () => {
    expect(['00020030', '0', '000', 'G000'].map(stripZeros)).toEqual(['20030', '0', '0', 'G000']);
  });

  it.each<[RawCell, unknown]>([
    [3, 3],
    [0.8, 0.8],
    ['3‰', 3],
    ['0.3%', 3],
    ['万2.5', 0.25],
    ['万分之2.5', 0.25],
    ['千分之3', 3],
    ['-', null],
    [-1, 'rate.outOfRange'],
    ['免佣', 'rate.unclear'],
  ])('the rate %j is %j', (cell, expected) => {
    expect(show(readPerMille(cell))).toBe(expected);
  });
});

describe('any cell at all', () => {
  it('is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        for (const read of [
          readDate,
          readPhones,
          readIdNumber,
          readCreditCode,
          readCustomerNo,
          readPerMille,
        ]) {
          const result = read(cell);
          expect(result.ok || /^[a-z][A-Za-z]*\.[A-Za-z]+$/.test(result.reason)).toBe(true);
        }
        const amount = readAmount(cell, 'wan');
        if (amount.ok && amount.value !== null) expect(Number.isSafeInteger(amount.value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
