import type { RawCell } from '@shared/domain/sheets/cell';
import { describe, expect, test } from 'vitest';
import type { HandMadeWorkbook } from '../../helpers/hand-made-workbook';
import { buildWorkbook } from '../../helpers/hand-made-workbook';
import { readFirstSheet } from '../../helpers/read-workbook';

async function readCells(
  xml: string,
  book: Omit<HandMadeWorkbook, 'sheets'> = {},
): Promise<readonly RawCell[]> {
  const rows = await readFirstSheet(buildWorkbook({ ...book, sheets: [{ xml: `<row r="1">${xml}</row>` }] }));
  return rows.get(1) ?? [];
}

const error = (text: string): RawCell => ({ kind: 'error', text });
const formula = (text: string): RawCell => ({ kind: 'formula', formula: text });
const date = (iso: string, serial: number): RawCell => ({ kind: 'date', iso, serial });

describe('values of cells', () => {
  const cases: readonly (readonly [name: string, xml: string, cells: readonly RawCell[]])[] = [
    ['number', '<c r="A1"><v>12.5</v></c>', [12.5]],
    ['negative number', '<c r="A1" t="n"><v>-0.03</v></c>', [-0.03]],
    ['number with 17 digits', '<c r="A1"><v>0.10000000000000001</v></c>', [0.1]],
    ['number with an exponent', '<c r="A1"><v>1.3888888888E10</v></c>', [13888888888]],
    ['zero', '<c r="A1"><v>0</v></c>', [0]],
    ['minus zero', '<c r="A1"><v>-0</v></c>', [0]],
    ['text in a number cell', '<c r="A1"><v>n/a</v></c>', ['n/a']],
    ['true and false', '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c>', [true, false]],
    ['error', '<c r="A1" t="e"><v>#N/A</v></c>', [error('#N/A')]],
    ['inline text', '<c r="A1" t="inlineStr"><is><t>王 娟</t></is></c>', ['王 娟']],
    ['inline runs', '<c r="A1" t="inlineStr"><is><r><t>张</t></r><r><t>三</t></r></is></c>', ['张三']],
    [
      'phonetic guide',
      '<c r="A1" t="inlineStr"><is><t>东京</t><rPh><t>トウキョウ</t></rPh></is></c>',
      ['东京'],
    ],
    [
      'entities',
      '<c r="A1" t="str"><v>A&amp;B &lt;&#20013;&#x56FD;&gt; &quot;x&apos;</v></c>',
      ['A&B <中国> "x\''],
    ],
    ['unknown entity stays', '<c r="A1" t="str"><v>&nbsp;x</v></c>', ['&nbsp;x']],
    ['Excel escapes', '<c r="A1" t="str"><v>a_x000D_b_x005F_x000D_</v></c>', ['a\rb_x000D_']],
    ['rare Han of four bytes', '<c r="A1" t="str"><v>𠮷野𬭎</v></c>', ['𠮷野𬭎']],
    [
      'spaces and line breaks stay',
      '<c r="A1" t="str"><v xml:space="preserve"> 甲&#10;乙\r\n丙 </v></c>',
      [' 甲\n乙\n丙 '],
    ],
    ['CDATA and comments', '<c r="A1" t="str"><v>a<!-- x --><![CDATA[<b>&]]>c</v></c>', ['a<b>&c']],
    ['empty text is blank', '<c r="A1" t="str"><v></v></c><c r="B1"><v>1</v></c>', [null, 1]],
    ['gap', '<c r="C1"><v>1</v></c>', [null, null, 1]],
    ['without references', '<c><v>1</v></c><c/><c><v>3</v></c>', [1, null, 3]],
    [
      'reference after a cell without',
      '<c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c>',
      [1, null, null, 4, 5],
    ],
    ['single quotes and spaces in tags', "<c  r = 'B1'  t = 'str' ><v >x</v ></c >", [null, 'x']],
    ['formula with a result', '<c r="A1"><f>SUM(B1:C1)</f><v>3</v></c>', [3]],
    ['formula with the result 0', '<c r="A1"><f>B1</f><v>0</v></c>', [0]],
    ['formula with an empty text', '<c r="A1" t="str"><f>B1</f><v></v></c>', []],
    ['formula without a result', '<c r="A1"><f>SUM(L5:N5)</f></c>', [formula('SUM(L5:N5)')]],
    ['formula with a bare v', '<c r="A1"><f>A2&amp;"x"</f><v/></c>', [formula('A2&"x"')]],
    ['formula with an error', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', [error('#DIV/0!')]],
    ['ISO date', '<c r="A1" t="d"><v>2026-10-31</v></c>', [date('2026-10-31', 46326)]],
    [
      'ISO time',
      '<c r="A1" t="d"><v>2026-10-31T08:30:00Z</v></c>',
      [date('2026-10-31T08:30:00', 46326 + 8.5 / 24)],
    ],
    ['formatted but empty', '<c r="A1" s="3"/><c r="B1" s="3"/>', []],
  ];
  test.each(cases)('%s', async (_name, xml, cells) => {
    expect(await readCells(xml)).toEqual(cells);
  });

  test('shared texts: plain, runs, phonetic, empty, repeated', async () => {
    const shared =
      '<si><t/></si><si><t>张三</t></si><si><r><rPr><b/></rPr><t>李</t></r><r><t xml:space="preserve"> 四</t></r><rPh sb="0" eb="1"><t>Li</t></rPh></si><si><t>A&amp;B</t></si><si/>';
    const xml = [1, 2, 3, 0, 4, 1]
      .map((index, at) => `<c r="${'ABCDEF'[at]}1" t="s"><v>${index}</v></c>`)
      .join('');
    expect(await readCells(xml, { shared })).toEqual(['张三', '李 四', 'A&B', null, null, '张三']);
  });

  test('a formula shared by several cells moves along', async () => {
    const xml =
      '<c r="A1"><f t="shared" ref="A1:C1" si="0">SUM($L1:N1)+"A1"+LOG10(B$2)</f></c><c r="B1"><f t="shared" si="0"/></c><c r="C1"><f t="shared" si="0"/><v>7</v></c>';
    expect(await readCells(xml)).toEqual([
      formula('SUM($L1:N1)+"A1"+LOG10(B$2)'),
      formula('SUM($L1:O1)+"A1"+LOG10(C$2)'),
      7,
    ]);
  });

  test('numbers with a date format are dates', async () => {
    const formats = [14, 31, 57, 4, 'yyyy"年"m"月"d"日"', 'yyyy-mm-dd hh:mm', '[h]:mm'];
    const xml =
      '<c r="A1" s="1"><v>40179</v></c><c r="B1" s="2"><v>40179</v></c><c r="C1" s="3"><v>40179</v></c><c r="D1" s="4"><v>40179</v></c><c r="E1" s="5"><v>60</v></c><c r="F1" s="6"><v>40179.75</v></c><c r="G1" s="1"><v>-5</v></c><c r="H1" s="7"><v>0.5</v></c><c r="I1" s="1" t="str"><v>2010.1.1</v></c>';
    expect(await readCells(xml, { formats })).toEqual([
      date('2010-01-01', 40179),
      date('2010-01-01', 40179),
      date('2010-01-01', 40179),
      40179,
      date('1900-02-28', 60),
      date('2010-01-01T18:00:00', 40179.75),
      -5,
      date('1899-12-30T12:00:00', 0.5),
      '2010.1.1',
    ]);
  });

  test('a book that counts from 1904', async () => {
    const xml = '<c r="A1" s="1"><v>38717</v></c>';
    expect(await readCells(xml, { formats: [14], date1904: true })).toEqual([date('2010-01-01', 38717)]);
  });
});
