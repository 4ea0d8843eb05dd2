import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openOwnForm } from '@renderer/data/evaluations/own-form/open-own-form';
import { writeOwnFormsTogether } from '@renderer/data/evaluations/own-form/write-own-forms';
import { type ComposedForm, composeForm } from '@shared/domain/evaluations/compose-form';
import { retailTemplate } from '@shared/domain/evaluations/default-templates';
import { fillOwnForm } from '@shared/domain/evaluations/own-form/fill-own-form';
import { recogniseOwnForm } from '@shared/domain/evaluations/own-form/recognise-own-form';
import type { RawRow } from '@shared/domain/sheets/cell';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTalk, type WorkbookTalk } from '../../../helpers/workbook-talk';
import { evaluateOne, zhao } from '../samples';

const template = fileURLToPath(
  new URL('../../../fixtures/workbooks/客户关系评估表-模板.xlsx', import.meta.url),
);

/** A composed form with as many indicators as asked for, 赵思远's eight first. */
function formWith(lines: number, more: Partial<ComposedForm> = {}): ComposedForm {
  const form = composeForm(evaluateOne(zhao), retailTemplate, 'zh-CN');
  const [model] = form.lines;
  if (model === undefined) throw new Error('The template has no indicators');
  const all = Array.from(
    { length: lines },
    (_, at) => form.lines[at] ?? { ...model, key: `own${at}`, name: `指标${at + 1}`, score: at },
  );
  return { ...form, lines: all, advice: 'maintain', ...more };
}

describe("the branch's own form, as its workbook has it", () => {
  let talk: WorkbookTalk;
  let folder: string;
  beforeAll(async () => {
    talk = startTalk();
    folder = await mkdtemp(join(tmpdir(), 'branchbook-own-form-'));
  });
  afterAll(async () => {
    talk.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function fill(forms: readonly ComposedForm[], name: string): Promise<ExcelJS.Workbook> {
    const own = await openOwnForm(talk.client, talk.grant(template, 'read'));
    if (!own.ok) throw new Error(own.reason);
    const path = join(folder, name);
    const seen: number[] = [];
    const written = await writeOwnFormsTogether(own.value, forms, talk.grant(path, 'write'), {
      signal: new AbortController().signal,
      onProgress: (done) => seen.push(done),
    });
    expect(written).toEqual({ ok: true, value: null });
    expect(seen).toEqual(forms.map((_form, at) => at + 1));
    expect(talk.bugs).toEqual([]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    return book;
  }

  const valuesOf = (sheet: ExcelJS.Worksheet | undefined, row: number) =>
    Array.from({ length: 7 }, (_, at) => sheet?.getCell(row, at + 1).value ?? null);

  test('eight indicators fit; words, boxes and foot are where they belong', async () => {
    const book = await fill([formWith(8, { number: 'JD-202610-0061' })], 'one.xlsx');
    const sheet = book.getWorksheet('赵思远');
    expect(sheet?.getCell('A1').value).toBe('客户关系评估表');
    expect(sheet?.getCell('A2').value).toBe('客户名称：赵思远');
    expect(sheet?.getCell('E2').value).toBe('编号：JD-202610-0061');
    expect(valuesOf(sheet, 4)).toEqual([1, '资产规模', 20, 14, '乙', '月日均 92.40 万', null]);
    expect(valuesOf(sheet, 11).slice(0, 4)).toEqual([8, '发展潜力', 10, null]);
    expect(sheet?.getCell('C12').value).toBe(100);
    expect(sheet?.getCell('B13').value).toMatch(/^最终得分：\d/);
    expect(sheet?.getCell('D13').value).toBe('建议：□改进关系　☑维持关系　□终止关系');
    expect(sheet?.getCell('B15').value).toBe('2026-11-03 王敏');
    expect(sheet?.getCell('D15').value).toBeNull();
  });

  test('more indicators add rows like the last one; fewer leave rows empty', async () => {
    const book = await fill([formWith(13), formWith(3, { customerName: '李 敏' })], 'two.xlsx');
    const many = book.getWorksheet('赵思远');
    expect(valuesOf(many, 16).slice(0, 3)).toEqual([13, '指标13', 20]);
    expect(many?.getCell('A17').value).toBe('合计');
    expect(many?.getCell('D18').value).toContain('☑维持关系');
    expect(many?.getCell('A16').border).toEqual(many?.getCell('A11').border);
    const few = book.getWorksheet('李 敏');
    expect(valuesOf(few, 6)[0]).toBe(3);
    for (const row of [7, 11]) expect(valuesOf(few, row)).toEqual(Array(7).fill(null));
    expect(few?.getCell('A12').value).toBe('合计');
  });

  test('given up on the way nothing is left behind', async () => {
    const own = await openOwnForm(talk.client, talk.grant(template, 'read'));
    if (!own.ok) throw new Error(own.reason);
    const path = join(folder, 'never.xlsx');
    const abort = new AbortController();
    const written = await writeOwnFormsTogether(
      own.value,
      [formWith(8), formWith(8)],
      talk.grant(path, 'write'),
      { signal: abort.signal, onProgress: () => abort.abort() },
    );
    expect(written).toMatchObject({ ok: false, reason: 'workbook.cancelled' });
    await expect(new ExcelJS.Workbook().xlsx.readFile(path)).rejects.toThrow();
  });
});

describe('sheets that branches draw', () => {
  const rowsOf = (rows: readonly (readonly (string | number | null)[])[]): readonly RawRow[] =>
    rows.map((cells, at) => ({ number: at + 1, cells }));
  const recognise = (rows: Parameters<typeof rowsOf>[0]) =>
    recogniseOwnForm('表.xlsx', [{ name: '表', index: 0, rows: rowsOf(rows) }]);

  test('other words, other order, values beside their words, boxes in cells of their own', () => {
    const plan = recognise([
      ['客户姓名', null, '编号', null],
      ['评估指标', '权重', '得分', '依据'],
      [null, null, null, null],
      ['总计', null, null, null],
      ['评估结果', '最终得分', null, '√改进关系', '□维持关系', '□终止关系'],
      ['文案名称', '评估表', '编号', null],
    ]);
    if (!plan.ok) throw new Error(plan.reason);
    const { rows, added } = fillOwnForm(plan.value, formWith(2, { number: 'JD-1', finalScore: 81 }));
    const cells = new Map(
      rows.flatMap(({ row, cells: own }) => own.map(([column, value]) => [`${row}.${column}`, value])),
    );
    expect(cells.get('1.1')).toBe('赵思远');
    expect(cells.get('1.3')).toBe('JD-1');
    expect(cells.get('3.0')).toBe('资产规模');
    expect(cells.get('5.2')).toBe(81);
    expect([3, 4, 5].map((column) => cells.get(`5.${column}`))).toEqual([
      '□改进关系',
      '☑维持关系',
      '□终止关系',
    ]);
    // The document's own number is not the form's, and what the branch printed stays.
    expect(cells.get('6.1')).toBe('客户关系评估表');
    expect(cells.has('6.3')).toBe(false);
    expect(added).toHaveLength(1);
  });

  test('phones inside texts are hidden, names stay', () => {
    const plan = recognise([['指标', '得分', '依据', '备注'], [null], ['合计']]);
    if (!plan.ok) throw new Error(plan.reason);
    const form = formWith(1);
    const [line] = form.lines;
    if (line === undefined) throw new Error('no line');
    const { rows } = fillOwnForm(plan.value, { ...form, lines: [{ ...line, remark: '回电13812345678' }] });
    expect(JSON.stringify(rows)).toContain('138****5678');
    expect(JSON.stringify(rows)).not.toContain('13812345678');
  });

  test.each([
    [
      'ownForm.notFound',
      [
        ['客户姓名', '手机'],
        ['赵思远', '138'],
      ],
    ],
    [
      'ownForm.noRoom',
      [
        ['指标', '得分'],
        ['合计', null],
      ],
    ],
    ['ownForm.notFound', []],
  ] as const)('%s is said of a workbook without a form', (reason, rows) => {
    expect(recognise(rows)).toMatchObject({ ok: false, reason });
  });
});
