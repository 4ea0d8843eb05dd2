import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read, utils } from '@e965/xlsx';
import { expect, test } from '../helpers/launch-app';
import { readPdfPages } from '../helpers/read-pdf';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/workbooks/${name}`, import.meta.url));
const ledger = fixture('存量客户台账-2026年10月.xlsx');
const results = [
  'cards.pdf',
  'composition.pdf',
  'customers.xlsx',
  'evaluations.pdf',
  'evaluations.xlsx',
  'import-report.xlsx',
  'summary.json',
  'tiers.xlsx',
];

interface Summary {
  readonly workbooks: readonly {
    readonly file: string;
    readonly sheets: readonly (Record<string, unknown> & { readonly mapping: Record<string, string> })[];
  }[];
  readonly customers: number;
  readonly tiers: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly evaluations: { readonly count: number; readonly advice: Readonly<Record<string, number>> };
  readonly timings: Readonly<Record<string, number>>;
  readonly peakMemoryMB: number;
}

async function readSummary(out: string): Promise<Summary> {
  return JSON.parse(await readFile(join(out, 'summary.json'), 'utf8')) as Summary;
}

/** Rows of a sheet as another library reads them, by header. */
async function readRows(file: string, sheet: number): Promise<readonly Record<string, unknown>[]> {
  const book = read(await readFile(file));
  const content = book.Sheets[book.SheetNames[sheet] ?? ''];
  if (content === undefined) throw new Error(`${file} has no sheet ${sheet}`);
  return utils.sheet_to_json<Record<string, unknown>>(content);
}

const sum = (counts: Readonly<Record<string, number>> = {}) =>
  Object.values(counts).reduce((total, count) => total + count, 0);

test('the sample ledger gives every result, with the numbers it must have', async ({
  runMonthly,
  makeFolder,
}) => {
  test.setTimeout(180_000);
  const out = join(await makeFolder(), 'out');
  const run = await runMonthly([
    ...['--workbook', ledger, '--period', '2026-10', '--out', out],
    ...['--lang', 'zh-CN'],
  ]);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toContain('609 新增');
  expect((await readdir(out)).sort()).toEqual(results);

  const summary = await readSummary(out);
  const [individuals, companies, ...others] = summary.workbooks[0]?.sheets ?? [];
  expect(others).toEqual([]);
  expect(individuals).toMatchObject({
    ...{ name: '个人客户', headerRow: 3, read: 567, created: 561, updated: 0, unchanged: 0 },
    ...{ duplicates: 1, rejected: 0, skipped: 5 },
  });
  expect(individuals?.mapping['金融资产(万元)/存款']).toBe('deposits');
  expect(companies).toMatchObject({ name: '公司客户', headerRow: 1, read: 48, created: 48, issues: 0 });
  expect(summary.customers).toBe(609);
  expect(sum(summary.tiers.retail)).toBe(561);
  expect(sum(summary.tiers.company)).toBe(48);
  expect(summary.evaluations.count).toBe(609);
  expect(sum(summary.evaluations.advice)).toBe(609);
  expect(summary.timings.import).toBeGreaterThan(0);
  expect(summary.peakMemoryMB).toBeGreaterThan(50);

  const customers = await readRows(join(out, 'customers.xlsx'), 0);
  expect(customers).toHaveLength(561);
  const known = customers.find((row) => row.客户号 === '00020030');
  expect(known).toMatchObject({ 客户名称: '褚桂艳', 手机: '13522910155', '存款（万元）': 6.83 });
  const company = (await readRows(join(out, 'customers.xlsx'), 1)).find((row) => row.客户号 === 'G0000');
  expect(company?.['日均存款（万元）']).toBe(2184.5383);

  const report = await readRows(join(out, 'import-report.xlsx'), 0);
  expect(report.filter((row) => row.类别 === '跳过的行')).toHaveLength(5);
  expect(report).toContainEqual(
    expect.objectContaining({ 行: 569, 列: 'I', 原文: '1380013800', 原因: '号码位数不对' }),
  );
  expect(report).toContainEqual(expect.objectContaining({ 列: 'L', 原文: '#N/A' }));

  const cards = await readPdfPages(join(out, 'cards.pdf'));
  expect(cards[0]).toContain('客户关系卡');
  expect(cards[0]).toContain('重要客户');
  expect(cards.at(-1)).toContain('一般客户');
  const forms = await readPdfPages(join(out, 'evaluations.pdf'));
  expect(forms).toHaveLength(609);
  for (const text of [forms[0], forms[350], forms[608]]) expect(text).toContain('客户关系评估表');
  expect((await readPdfPages(join(out, 'composition.pdf'))).join('')).toContain('客户构成分析');
});

test('a kept book goes on from run to run; the wrong password opens nothing', async ({
  runMonthly,
  makeFolder,
}) => {
  test.setTimeout(120_000);
  const folder = await makeFolder();
  const password = join(folder, 'password.txt');
  await writeFile(password, 'Jiangdong-2026-10\n');
  const book = ['--book', join(folder, 'book'), '--password-file', password, '--period', '2026-10'];
  const maintenance = fixture('客户维护表-证券营业部.xlsx');
  const first = join(folder, 'first');
  const begun = await runMonthly([...book, '--workbook', maintenance, '--out', first, '--lang', 'en']);
  expect(begun).toMatchObject({ code: 0, stderr: '' });
  const [zhang, li] = await readRows(join(first, 'customers.xlsx'), 0);
  expect(zhang).toMatchObject({
    ...{ Name: '张三', 'Customer no.': '13131', Mobile: '13888888888', Landline: '22118888' },
    Address: '田安路1号',
    'AUM (10k yuan)': 10,
    'Commission rate (‰)': 3,
  });
  expect(li).toMatchObject({
    Name: '李四',
    'Customer no.': '13132',
    Address: '丰泽街2号',
    'AUM (10k yuan)': 20,
    'Commission rate (‰)': 0.8,
  });

  const second = join(folder, 'second');
  const again = await runMonthly([...book, '--workbook', maintenance, '--out', second]);
  expect(again.code).toBe(0);
  const summary = await readSummary(second);
  expect(summary.workbooks[0]?.sheets[0]).toMatchObject({ created: 0, updated: 0, unchanged: 62 });
  expect(summary.customers).toBe(62);

  const third = join(folder, 'third');
  expect((await runMonthly([...book, '--out', third])).code).toBe(0);
  expect(await readSummary(third)).toMatchObject({ workbooks: [], customers: 62 });

  await writeFile(password, 'Jiangdong-2026-11\n');
  const refused = await runMonthly([...book, '--out', join(folder, 'fourth'), '--lang', 'en']);
  expect(refused.code).toBe(2);
  expect(refused.stderr.split('\n')).toHaveLength(1);
  expect(await readdir(folder)).not.toContain('fourth');
});

test('an unusable file ends with code 2 and one line, and nothing is written', async ({
  runMonthly,
  makeFolder,
}) => {
  test.setTimeout(120_000);
  const folder = await makeFolder();
  const password = join(folder, 'password.txt');
  await writeFile(password, 'Jiangdong-2026-10\n');
  const empty = join(folder, 'empty.xlsx');
  await writeFile(empty, '');
  const renamed = join(folder, 'renamed.xlsx');
  await writeFile(renamed, '不是工作簿');
  for (const file of [empty, renamed, fixture('客户关系评估表-模板.xlsx')]) {
    const out = join(folder, 'out');
    const run = await runMonthly([
      ...['--workbook', ledger, '--workbook', file, '--period', '2026-10', '--out', out],
      ...['--book', join(folder, 'book'), '--password-file', password, '--lang', 'zh-CN'],
    ]);
    expect(run.code, file).toBe(2);
    expect(run.stderr.split('\n')).toHaveLength(1);
    expect(run.stderr).toContain(file.split('/').at(-1));
    expect(run.stderr).toContain('客户簿未改动');
    expect(await readdir(folder)).not.toContain('out');
    expect(await readdir(join(folder, 'book'))).not.toContain('keyring.json');
  }
});

test('a mapping file decides what the columns are', async ({ runMonthly, makeFolder }) => {
  test.setTimeout(120_000);
  const folder = await makeFolder();
  const mapping = join(folder, 'mapping.json');
  const out = join(folder, 'out');
  const args = ['--workbook', fixture('客户维护表-证券营业部.xlsx'), '--period', '2026-10', '--out', out];
  await writeFile(mapping, JSON.stringify({ 客户表: { 备注: null, 住址: 'remark' } }));
  expect((await runMonthly([...args, '--mapping', mapping])).code).toBe(0);
  const summary = await readSummary(out);
  expect(summary.workbooks[0]?.sheets[0]?.mapping).toMatchObject({ 住址: 'remark' });
  expect(summary.workbooks[0]?.sheets[0]?.mapping).not.toHaveProperty('备注');

  await writeFile(mapping, JSON.stringify({ 客户表: { 备注: 'noSuchField' } }));
  const refused = await runMonthly([...args, '--mapping', mapping, '--lang', 'en']);
  expect(refused.code).toBe(2);
  expect(refused.stderr.split('\n')).toHaveLength(1);
});
