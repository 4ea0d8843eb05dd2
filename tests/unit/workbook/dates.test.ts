import { isDateCode, isDateFormat } from '@electron/workbook/read/date-format';
import { readSerialDate } from '@electron/workbook/read/serial-date';
import { toSerial } from '@electron/workbook/write/date-serial';
import { describe, expect, test } from 'vitest';

describe('date formats', () => {
  test.each([
    'yyyy-mm-dd',
    'YYYY/M/D',
    'yyyy"年"m"月"d"日"',
    'yyyy年m月d日',
    '[$-804]aaaa',
    '[$-F800]dddd, mmmm dd, yyyy',
    'h:mm AM/PM',
    '上午/下午h"时"mm"分"',
    '[h]:mm:ss',
    'mm:ss.0',
    'yyyy\\-mm\\-dd;@',
    '[=0]?;[hh]:mm',
    'd-mmm-yy',
  ])('%s shows a date', (code) => {
    expect(isDateCode(code)).toBe(true);
  });

  test.each([
    'General',
    '@',
    '0.00',
    '#,##0.00_);[Red](#,##0.00)',
    '"¥"#,##0',
    '0.00E+00',
    '0"d"',
    '[$¥-804]#,##0.00',
    '_-* #,##0 "元"_-',
    '# ?/?',
    '0\\d',
    '"已满"0"个月"',
    '[Red]General',
    '[DBNum2]General',
  ])('%s shows a number', (code) => {
    expect(isDateCode(code)).toBe(false);
  });

  test('built-in formats, the Chinese ones included', () => {
    const dates = Array.from({ length: 60 }, (_unused, id) => id).filter((id) => isDateFormat(id, undefined));
    expect(dates).toEqual([
      14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53,
      54, 55, 56, 57, 58,
    ]);
  });

  test("a workbook's own code counts more than the built-in number", () => {
    expect(isDateFormat(14, '0.00')).toBe(false);
  });
});

describe('serial numbers', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [25569, '1970-01-01'],
    [36585, '2000-02-29'],
    [46326, '2026-10-31'],
    [2958465, '9999-12-31'],
    [46326.999999, '2026-11-01'],
    [46326.25, '2026-10-31T06:00:00'],
  ])('%d is %s', (serial, iso) => {
    expect(readSerialDate(serial, false)).toEqual({ kind: 'date', iso, serial });
  });

  test('numbers that no date has', () => {
    for (const serial of [-1, 2958466, Number.NaN]) expect(readSerialDate(serial, false)).toBeNull();
  });

  test('every day survives the way out and back', () => {
    const lost: number[] = [];
    for (let serial = 61; serial < 80_000; serial += 1) {
      const shown = readSerialDate(serial, false);
      if (shown?.kind !== 'date' || toSerial(shown.iso) !== serial) lost.push(serial);
    }
    expect(lost).toEqual([]);
  });

  test.each(['1899-12-31', '2026-02-30', '2026-13-01', '31.10.2026', ''])('%s has no number', (text) => {
    expect(toSerial(text)).toBeNull();
  });
});
