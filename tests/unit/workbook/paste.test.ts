import { FileTokens, type Grant } from '@electron/services/file-tokens';
import { takePaste } from '@electron/services/paste';
import { Grants } from '@electron/workbook/grants';
import { openWorkbook } from '@electron/workbook/read/open-workbook';
import type { RawRow, SheetPeek } from '@shared/domain/sheets/cell';
import { argumentSchemas } from '@shared/ipc/contract';
import { pasteLimit } from '@shared/ipc/wire';
import { describe, expect, test } from 'vitest';

/** As Excel copies two header rows with merged cells, a hidden row, and a number in a column that is too narrow. */
const fromExcel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><style>.xl65{mso-number-format:"\\@";}</style></head><body><!--StartFragment-->
<table><col width=72>
 <tr><td rowspan=2>客户姓名</td><td rowspan=2 class=xl65>客户号</td><td colspan=2>金融资产(万元)</td></tr>
 <tr><td>存款</td><td>理财</td></tr>
 <tr><td>张三</td><td class=xl65>00013131</td><td align=right x:num="1234.5">####</td><td x:num="13888888888">1.39E+10</td></tr>
 <tr style='display:none'><td>李四</td><td class=xl65>00013132</td><td>2</td><td x:num="46326">2026/10/31</td></tr>
 <tr><td>王五<br>（二户）</td><td class=xl65>00013133</td><td x:num="0.125">12.5%</td><td></td></tr>
</table><!--EndFragment--></body></html>`;
const asText =
  '客户姓名\t客户号\t金融资产(万元)\t\r\n\t\t存款\t理财\r\n张三\t00013131\t####\t1.39E+10\r\n李四\t00013132\t2\t2026/10/31\r\n"王五\n（二户）"\t00013133\t12.5%\t\r\n';

async function read(text: string, html?: string): Promise<{ peek: SheetPeek; rows: readonly RawRow[] }> {
  const opened = await openWorkbook({ name: '粘贴的表格', text, ...(html === undefined ? {} : { html }) });
  if (!opened.ok) throw new Error(opened.reason);
  const peek = await opened.value.peek();
  if (!peek.ok) throw new Error(peek.reason);
  expect(peek.value).toMatchObject({ file: '粘贴的表格', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  const rows: RawRow[] = [];
  for await (const batch of opened.value.readRows(0, { batchRows: 2 })) {
    if (!batch.ok) throw new Error(batch.reason);
    rows.push(...batch.value);
  }
  const [sheet] = peek.value.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return { peek: sheet, rows };
}

describe('cells copied from another program', () => {
  test('the page tells merged headers, hidden rows, line breaks and the numbers behind what is shown', async () => {
    const { peek, rows } = await read(asText, fromExcel);
    expect(peek).toMatchObject({
      name: '粘贴的表格',
      filledRows: 5,
      hiddenRows: 1,
      merges: [
        { top: 1, left: 0, bottom: 2, right: 0 },
        { top: 1, left: 1, bottom: 2, right: 1 },
        { top: 1, left: 2, bottom: 1, right: 3 },
      ],
    });
    expect(rows).toEqual([
      { number: 1, cells: ['客户姓名', '客户号', '金融资产(万元)'] },
      { number: 2, cells: [null, null, '存款', '理财'] },
      { number: 3, cells: ['张三', '00013131', 1234.5, 13888888888] },
      { number: 4, cells: ['李四', '00013132', '2', '2026/10/31'], hidden: true },
      { number: 5, cells: ['王五\n（二户）', '00013133', '12.5%'] },
    ]);
  });

  test('the text alone: tabs between cells, quotes around line breaks', async () => {
    const { rows } = await read(asText);
    expect(rows.at(-1)).toEqual({ number: 5, cells: ['王五\n（二户）', '00013133', '12.5%'] });
    expect(rows[2]?.cells).toEqual(['张三', '00013131', '####', '1.39E+10']);
  });

  test('commas in cells separate nothing where there are tabs', async () => {
    const { rows } = await read('姓名\t住址\n张三\t一路1号,2楼,甲\n');
    expect(rows[1]?.cells).toEqual(['张三', '一路1号,2楼,甲']);
  });

  test('a page that holds only a small part of the text gives way to it', async () => {
    const text = Array.from({ length: 20 }, (_unused, at) => `张${at}\t${at}`).join('\n');
    const { rows } = await read(text, '<p>…</p><table><tr><td>签名</td></tr></table>');
    expect(rows).toHaveLength(20);
    expect((await read('a\tb', '<p>no table</p>')).rows).toHaveLength(1);
  });

  test('text that looks like another format is still cells', async () => {
    expect((await read('PK\tb\n<table>\tc')).rows[0]?.cells).toEqual(['PK', 'b']);
    expect((await read('<table>\tc')).rows[0]?.cells).toEqual(['<table>', 'c']);
  });

  test('what cannot be cells ends in a reason', async () => {
    expect(await openWorkbook({ name: '粘贴的表格', text: ' \r\n ' })).toMatchObject({
      reason: 'workbook.empty',
      details: { file: '粘贴的表格' },
    });
    expect(await openWorkbook({ name: '粘贴的表格', text: 'a\u0000b' })).toMatchObject({ ok: false });
  });
});

describe('where pasted cells are kept', () => {
  test('in memory, under a token that no path belongs to; the last two only', async () => {
    const tokens = new FileTokens();
    const grants = new Grants();
    const forgotten: string[] = [];
    tokens.watch({
      grant: (grant: Grant) => {
        if (grant.mode === 'held') grants.add({ type: 'hold', token: grant.token, cells: grant.cells });
      },
      forget: (gone) => {
        forgotten.push(...gone);
        grants.forget(gone);
      },
    });
    const made = [1, 2, 3].map((at) => takePaste(tokens, 'en', { text: `a\t${at}` }));
    const picked = made.map((one) => {
      if (!one.ok) throw new Error(one.reason);
      return one.value;
    });
    expect(picked[0]).toMatchObject({ name: 'Pasted table', size: 3 });
    expect(forgotten).toEqual([picked[0]?.token]);
    const last = picked[2]?.token ?? '';
    expect(tokens.pathOf(last, 'read')).toBeUndefined();
    expect(tokens.anyPathOf(last)).toBeUndefined();
    expect(await grants.findReadable(last)).toEqual({ name: 'Pasted table', text: 'a\t3' });
    expect(await grants.find(last, 'write')).toBeUndefined();
    tokens.forgetHeld();
    expect(tokens.list()).toEqual([]);
    expect(forgotten).toContain(last);
  });

  test('nothing to read is said at once, and 20 MB is the limit', () => {
    const tokens = new FileTokens();
    expect(takePaste(tokens, 'zh-CN', { text: ' \n' })).toMatchObject({ reason: 'paste.empty' });
    expect(takePaste(tokens, 'zh-CN', { text: '', html: '<p>x</p>' })).toMatchObject({
      reason: 'paste.empty',
    });
    expect(takePaste(tokens, 'zh-CN', { text: '', html: '<table><tr><td>1' })).toMatchObject({ ok: true });
    const schema = argumentSchemas['files.takePaste'];
    expect(schema.safeParse({ text: 'x'.repeat(pasteLimit + 1) }).success).toBe(false);
  });
});
