import { makeDate } from '@shared/domain/kernel/calendar';
import type { RawCell } from '@shared/domain/sheets/cell';
import { readDate } from '@shared/domain/sheets/reading/read-date';
import { isKnownReason } from '@shared/words/reasons';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCell, showReading, toFullWidth } from '../../helpers/read-one-cell';

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
    expect(showReading(readDate(cell))).toBe(expected);
  });

  it('have words for every way to fail', () => {
    for (const reason of ['ambiguous', 'incomplete', 'impossible', 'unclear', 'future']) {
      expect(isKnownReason(`date.${reason}`)).toBe(true);
    }
  });

  it('take a year of two digits to lie before today where a date lies in the past', () => {
    expect(parseCell('birthDate', '35.6.1', '2026-11-30')).toBe('1935-06-01');
    expect(parseCell('birthDate', '26.12.1', '2026-11-30')).toBe('1926-12-01');
    expect(parseCell('openedOn', '20.6.1', '2026-11-30')).toBe('2020-06-01');
    expect(parseCell('endsOn', '35.6.1', '2026-11-30')).toBe('2035-06-01');
    expect(parseCell('birthDate', '2035.6.1', '2026-11-30')).toBe('date.future');
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
          ` ${toFullWidth(`${year}.${month}.${date}`)}　`,
        ]) {
          expect(showReading(readDate(text))).toBe(expected);
        }
        const lastly = showReading(readDate(`${month}/${date}/${year}`));
        expect(lastly).toBe(month !== date && date <= 12 ? 'date.ambiguous' : expected);
      }),
    );
  });
});
