import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findMonthlyArguments, readMonthlyArguments } from '@electron/main/monthly-arguments';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchbook-arguments-'));
  writeFileSync(join(folder, 'ledger.xlsx'), 'x');
  writeFileSync(join(folder, 'other.xlsx'), 'x');
  writeFileSync(join(folder, 'password.txt'), '\uFEFF长长的密码 1\r\nsecond line\n');
  writeFileSync(join(folder, 'blank.txt'), '\n');
  writeFileSync(join(folder, 'mapping.json'), '{"个人客户":{"姓名":"name"}}');
  writeFileSync(join(folder, 'list.json'), '[1]');
  mkdirSync(join(folder, 'made'));
  mkdirSync(join(folder, 'book'));
  writeFileSync(join(folder, 'book', 'keyring.json'), '{}');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (line: string) => readMonthlyArguments(line.split(' '), 'zh-CN', folder);

describe('the command line of the unattended month', () => {
  it('takes what follows the marker, wherever it stands', () => {
    expect(findMonthlyArguments(['electron', '.', '--no-sandbox'])).toBeUndefined();
    expect(findMonthlyArguments(['electron', '--no-sandbox', '--branchbook-monthly', '--out', 'x'])).toEqual([
      '--out',
      'x',
    ]);
  });

  it('reads everything it knows', () => {
    const reading = read(
      '--workbook ledger.xlsx --workbook=other.xlsx --period 2026-10 --out results --lang en --mapping mapping.json ' +
        '--book book --password-file password.txt',
    );
    expect(reading).toEqual({
      ok: true,
      value: {
        workbooks: [join(folder, 'ledger.xlsx'), join(folder, 'other.xlsx')],
        period: '2026-10',
        out: join(folder, 'results'),
        lang: 'en',
        mapping: { 个人客户: { 姓名: 'name' } },
        book: { folder: join(folder, 'book'), password: '长长的密码 1' },
      },
    });
  });

  it('needs no workbook for a book that is there', () => {
    expect(read('--period 2026-10 --out made --book book --password-file password.txt')).toMatchObject({
      ok: true,
      value: { workbooks: [] },
    });
  });

  it.each([
    ['', '不认识的参数“”。可用：'],
    ['--workbook ledger.xlsx --out made', '缺少 --period。'],
    ['--workbook ledger.xlsx --period 2026-10', '缺少 --out。'],
    ['--period 2026-10 --out made', '缺少 --workbook。'],
    ['--workbook ledger.xlsx --period 2026-10 --out', '--out 后面缺少内容。'],
    ['--workbook --period 2026-10 --out made', '--workbook 后面缺少内容。'],
    ['--workbook= --period 2026-10 --out made', '--workbook 后面缺少内容。'],
    ['--period 2026-10 --period 2026-11 --out made', '--period 只能写一次。'],
    ['--workbook ledger.xlsx --period 2026-13 --out made', '月份“2026-13”无法识别'],
    ['--workbook ledger.xlsx --period 2026年10月 --out made', '月份“2026年10月”无法识别'],
    ['--workbook ledger.xlsx --period 2026-10 --out made --lang fr', '语言“fr”不可用'],
    ['--workbook gone.xlsx --period 2026-10 --out made', '找不到文件'],
    ['--workbook made --period 2026-10 --out made', '不是文件，客户簿没有改动'],
    ['--workbook ledger.xlsx --period 2026-10 --out ledger.xlsx', '不是文件夹'],
    ['--workbook ledger.xlsx --period 2026-10 --out made --mapping list.json', '不是有效的 JSON'],
    ['--workbook ledger.xlsx --period 2026-10 --out made --mapping made', '无法读取'],
    ['--workbook ledger.xlsx --period 2026-10 --out made --book book', '请用 --password-file'],
    [
      '--workbook ledger.xlsx --period 2026-10 --out made --password-file password.txt',
      '只能与 --book 一起使用',
    ],
    [
      '--workbook ledger.xlsx --period 2026-10 --out made --book book --password-file blank.txt',
      '第一行是空的',
    ],
    ['--period 2026-10 --out made --book fresh --password-file password.txt', '还没有客户簿'],
    ['--workbook ledger.xlsx --period 2026-10 --out made ledger.xlsx', '不认识的参数“ledger.xlsx”'],
  ])('refuses %s', (line, words) => {
    const reading = read(line);
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    expect(reading.line).toContain(words);
    expect(reading.line).not.toContain('\n');
  });

  it('complains in the language asked for, wherever it stands', () => {
    for (const line of ['--fast --lang en', '--lang=en --fast']) {
      expect(read(line)).toMatchObject({
        ok: false,
        line: expect.stringContaining('Unknown argument "--fast"'),
      });
    }
  });
});
