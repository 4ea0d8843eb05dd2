import type { RawCell } from '@shared/domain/sheets/cell';
import { readAmount } from '@shared/domain/sheets/reading/read-amount';
import { readPerMille } from '@shared/domain/sheets/reading/read-rate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showReading, toFullWidth } from '../../helpers/read-one-cell';

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
    expect(showReading(readAmount(cell, 'yuan'))).toBe(expected);
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
          toFullWidth(grouped),
          ` ${yuan}\u00a0`,
          wan,
        ]) {
          expect(showReading(readAmount(text, 'yuan'))).toBe(fen);
        }
        for (const text of [`-${yuan}`, `(${grouped})`, `（${yuan}）`, `${grouped}-`]) {
          expect(showReading(readAmount(text, 'yuan'))).toBe(-fen);
        }
        expect(showReading(readAmount(fen / 100, 'yuan'))).toBe(fen);
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
    expect(showReading(readPerMille(cell))).toBe(expected);
  });
});
