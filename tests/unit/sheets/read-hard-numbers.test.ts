import { fieldByKey } from '@shared/domain/fields/catalogue';
import { parseField } from '@shared/domain/fields/parse-field';
import type { RawCell } from '@shared/domain/sheets/cell';
import { readCreditCode } from '@shared/domain/sheets/reading/read-credit-code';
import { readCustomerNo } from '@shared/domain/sheets/reading/read-customer-no';
import { readIdNumber } from '@shared/domain/sheets/reading/read-id-number';
import { readPhones } from '@shared/domain/sheets/reading/read-phone';
import { isKnownReason } from '@shared/words/reasons';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeIdNumber } from '../../helpers/id-number';
import { showReading, toFullWidth } from '../../helpers/read-one-cell';

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
    expect(showReading(parseField(field, '13522910155、0574-82754910'))).toEqual({
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
          toFullWidth(number),
          Number(number),
        ]) {
          expect(showReading(readPhones(cell))).toEqual([{ kind: 'mobile', number }]);
        }
      }),
    );
  });
});

const id = fc
  .tuple(
    fc.constantFrom('110105', '330212', '540102'),
    fc.date({ min: new Date('1913-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
    fc.integer({ min: 1, max: 999 }),
  )
  .map(([region, born, serial]) =>
    makeIdNumber(region, born.toISOString().slice(0, 10).replaceAll('-', ''), serial),
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
          toFullWidth(number),
          spaced,
          `${number}\n`,
        ]) {
          expect(showReading(readIdNumber(cell))).toBe(number);
        }
        if (!number.endsWith('X')) expect(showReading(readIdNumber(Number(number)))).toBe('id.rounded');
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
        fc.pre(
          makeIdNumber(rounded.slice(0, 6), rounded.slice(6, 14), Number(rounded.slice(14, 17))) !== rounded,
        );
        expect(showReading(readIdNumber(rounded))).toBe('id.rounded');
      }),
    );
    expect(showReading(readIdNumber('3.3021219490803E+17'))).toBe('id.rounded');
    expect(isKnownReason('id.rounded')).toBe(true);
  });

  it('of 15 digits stay as they are, as numbers too', () => {
    expect(showReading(readIdNumber('330212490803265'))).toBe('330212490803265');
    expect(showReading(readIdNumber(330212490803265))).toBe('330212490803265');
    expect(showReading(readIdNumber('330212490832265'))).toBe('id.birthDate');
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
        for (const cell of [text, text.toLowerCase(), toFullWidth(text), ` ${text}\u3000`]) {
          expect(showReading(readCreditCode(cell))).toBe(text);
        }
        const other = codeAlphabet[(codeAlphabet.indexOf(text[at] ?? '') + by) % 31] ?? '';
        expect(showReading(readCreditCode(`${text.slice(0, at)}${other}${text.slice(at + 1)}`))).toBe(
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
    expect(showReading(readCustomerNo(cell))).toBe(expected);
  });
});
