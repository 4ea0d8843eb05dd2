import { defaultLimits } from '@electron/workbook/read/limits';
import { describe, expect, test } from 'vitest';
import { readBytes } from '../../helpers/read-workbook';

async function readPage(html: string | Buffer) {
  const read = await readBytes(html);
  if (!read.ok) return read.reason;
  return { rows: read.value.sheets[0], merges: read.value.peek.sheets[0]?.merges };
}

const rowsOf = async (html: string | Buffer) => {
  const read = await readPage(html);
  return typeof read === 'string' ? read : read.rows?.map((row) => row.cells);
};

describe('tables of a page', () => {
  test('cells are texts, tidied as a browser shows them', async () => {
    expect(
      await rowsOf(
        '<html><head><title>x<td></title><style>td{}</style></head><body><p>外面<table><!-- <td>1 --><tr><th>客户\n   姓名</th><td> 00012&nbsp;</td><td>a<br>b<p>c</p></td><td>1 &lt; 2 &amp;&#x4e00;&#20108;</td></tr></table></body></html>',
      ),
    ).toEqual([['客户 姓名', '00012\u00a0', 'a\nb\nc', '1 < 2 &一二']]);
  });

  test('closing tags may be missing', async () => {
    expect(await rowsOf('<table><tr><td>1<td>2<tr><td>3<td>4</table>')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(await rowsOf('<TABLE><TR><TD align="a>b">1</TD><TD>2')).toEqual([['1', '2']]);
  });

  test('merged cells', async () => {
    expect(
      await readPage(
        '<table><tr><td colspan=3>清单</td></tr><tr><th rowspan="2">姓名</th><th colspan="2">资产</th></tr><tr><th>存款</th><th>理财</th></tr><tr><td>张三</td><td></td><td>5</td></tr></table>',
      ),
    ).toEqual({
      rows: [
        { number: 1, cells: ['清单'] },
        { number: 2, cells: ['姓名', '资产'] },
        { number: 3, cells: [null, '存款', '理财'] },
        { number: 4, cells: ['张三', null, '5'] },
      ],
      merges: [
        { top: 1, left: 0, bottom: 1, right: 2 },
        { top: 2, left: 0, bottom: 3, right: 0 },
        { top: 2, left: 1, bottom: 2, right: 2 },
      ],
    });
  });

  test('tables stand one below the other, tables in cells before the row around them', async () => {
    expect(await rowsOf('<table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table>')).toEqual([
      ['1'],
      ['2'],
    ]);
    expect(await rowsOf('<table><tr><td>外<table><tr><td>里</td></tr></table></td></tr></table>')).toEqual([
      ['里'],
      ['外'],
    ]);
  });

  test('hidden rows', async () => {
    expect(await readPage('<table><tr style="display:none"><td>1</td></tr></table>')).toMatchObject({
      rows: [{ number: 1, cells: ['1'], hidden: true }],
    });
  });

  test('GBK', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<table><tr><td>'),
      Buffer.from('d5c5c8fd', 'hex'),
      Buffer.from('</td></tr></table>'),
    ]);
    expect(await rowsOf(bytes)).toEqual([['张三']]);
  });

  test('another encoding that the page names', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<html><meta charset="windows-1252"><table><tr><td>caf'),
      Buffer.from('e9', 'hex'),
      Buffer.from('</td></tr></table>'),
    ]);
    expect(await rowsOf(bytes)).toEqual([['café']]);
  });

  test('pages without a table, and too large ones', async () => {
    expect(await readPage('<html><body>请登录</body></html>')).toBe('workbook.notWorkbook');
    const large = await readBytes('<table><tr><td>1', { ...defaultLimits, heldBytes: 8 });
    expect(large).toMatchObject({ reason: 'workbook.tooBig' });
  });

  test('pages made to hang', async () => {
    for (const piece of [
      '<',
      '<td ',
      '<!--',
      '<table>',
      '<td colspan=2000 rowspan=2000>',
      '&#',
      '<td style=',
      '<script>',
    ]) {
      const began = performance.now();
      await readPage(`<table><tr><td>1</td></tr>${piece.repeat(40_000)}`);
      expect(performance.now() - began).toBeLessThan(9000);
    }
  });
});
