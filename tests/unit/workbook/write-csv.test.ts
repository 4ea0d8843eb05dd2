import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { disarm } from '@electron/workbook/write/csv/csv-cell';
import { beginWorkbook } from '@electron/workbook/write/write-workbook';
import type { TextEncoding, WorkbookDeclaration, WriteRow } from '@shared/ipc/workbook-declaration';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readWholeWorkbook } from '../../helpers/read-workbook';

let folder = '';
let target = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchbook-csv-'));
  target = join(folder, '导出.csv');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const ledger: WorkbookDeclaration = {
  sheets: [
    {
      name: '个人客户',
      titleRows: [{ text: '存量客户', style: 'title' }],
      columns: [
        { header: '客户号', key: 'number', type: 'text' },
        { header: '客户姓名', key: 'name', type: 'text' },
        { header: '存款(万元)', key: 'deposits', type: 'money' },
        { header: '开户日期', key: 'openedOn', type: 'date' },
        { header: '份额', key: 'share', type: 'percent' },
        { header: '备注', key: 'remark', type: 'text' },
      ],
    },
  ],
};

async function write(rows: readonly WriteRow[], encoding: TextEncoding, declaration = ledger) {
  const begun = await beginWorkbook(target, declaration, { format: 'csv', encoding });
  if (!begun.ok) throw new Error(begun.reason);
  expect(await begun.value.addRows(0, rows)).toEqual({ ok: true, value: null });
  const finished = await begun.value.finish();
  if (!finished.ok) throw new Error(finished.reason);
  return finished.value;
}

const rows: readonly WriteRow[] = [
  ['00012345', '𠮷田·买买提', 15_480_000, '2010-01-01', 0.125, '6月1日通话，"约"见\n第二行'],
  { cells: ['00012346', '王,五', -30_000, null, null, '-'], styles: ['note', null, null, null, null, null] },
];

const text =
  '客户号,客户姓名,存款(万元),开户日期,份额,备注\r\n' +
  '00012345,𠮷田·买买提,15.48,2010-01-01,12.5%,"6月1日通话，""约""见\n第二行"\r\n' +
  '00012346,"王,五",-0.03,,,-\r\n';

describe('a text of cells', () => {
  test('in UTF-8 with its mark', async () => {
    const done = await write(rows, 'utf8-bom');
    const bytes = await readFile(target);
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(bytes.toString('utf8', 3)).toBe(text);
    expect(done).toEqual({ bytes: bytes.length, rows: 2 });
    expect(await readdir(folder)).toEqual(['导出.csv']);
  });

  test('in GB18030, rare Han in four bytes', async () => {
    await write(rows, 'gb18030');
    const bytes = await readFile(target);
    expect(bytes.includes(Buffer.from('9534b235', 'hex'))).toBe(true);
    expect(new TextDecoder('gb18030', { fatal: true }).decode(bytes)).toBe(text);
    const read = await readWholeWorkbook(target);
    expect(read.ok && read.value.sheets[0]?.[1]?.cells.slice(0, 3)).toEqual([
      '00012345',
      '𠮷田·买买提',
      '15.48',
    ]);
  });

  test('of several sheets is refused', async () => {
    const two = { sheets: [...ledger.sheets, ...ledger.sheets] };
    expect(await beginWorkbook(target, two, { format: 'csv', encoding: 'gb18030' })).toMatchObject({
      ok: false,
      reason: 'workbook.oneSheetText',
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test('given up leaves nothing', async () => {
    const begun = await beginWorkbook(target, ledger, { format: 'csv', encoding: 'gb18030' });
    if (!begun.ok) throw new Error(begun.reason);
    await begun.value.addRows(0, rows);
    expect(await begun.value.addRows(1, rows)).toMatchObject({ reason: 'workbook.rowOrder' });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a text that Excel would calculate', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+86 138', "'+86 138"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-1+1', "'-1+1"],
    ['\t=1', "'\t=1"],
    ['＝1+1', "'＝1+1"],
    ['-30', '-30'],
    ['-1,234.5', '-1,234.5'],
    ['-5%', '-5%'],
    ['-', '-'],
    ['王五', '王五'],
    ['', ''],
  ])('%j becomes %j', (given, written) => {
    expect(disarm(given)).toBe(written);
  });

  test('reads back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('=', '-', '+', '"', ',', '\n', '甲', '𠮷', '1', ' ') }), {
          minLength: 1,
          maxLength: 6,
        }),
        async (texts) => {
          const marked = texts.map((one) => `=${one}甲`);
          await write(
            marked.map((one) => [one]),
            'gb18030',
            { sheets: [{ name: 'a', columns: [{ header: '一', key: 'a', type: 'text' }] }] },
          );
          const read = await readWholeWorkbook(target);
          expect(read.ok && read.value.sheets[0]?.slice(1).map(({ cells }) => cells[0])).toEqual(marked);
        },
      ),
      { numRuns: 60 },
    );
  });
});
