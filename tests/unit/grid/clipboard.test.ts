import { planPaste, sizeOfPaste } from '@renderer/features/customers/range/clipboard/plan-paste';
import { readClipboard } from '@renderer/features/customers/range/clipboard/read-clipboard';
import { readTsv } from '@renderer/features/customers/range/clipboard/read-tsv';
import { writeHtml, writeTsv } from '@renderer/features/customers/range/clipboard/write-clipboard';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import type { CustomerRecord } from '@shared/domain/records/records';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('text from a sheet', () => {
  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a', [['a']]],
    ['"a\tb\nc"\td', [['a\tb\nc', 'd']]],
    ['"他说""好"""\t1', [['他说"好"', '1']]],
    ['"开头的引号\tb', [['"开头的引号', 'b']]],
    ['12"屏\tb', [['12"屏', 'b']]],
    ['a\r\rb', [['a'], [''], ['b']]],
    ['\t', [['', '']]],
    ['""\t""', [['', '']]],
  ])('%j', (text, rows) => {
    expect(readTsv(text)).toEqual(rows);
  });

  it('reads back every block that is written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '客', ' ', ','), maxLength: 6 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        fc.gen(),
        (rows, columns, gen) => {
          const block = Array.from({ length: rows }, () =>
            Array.from({ length: columns }, () => gen(() => cell)),
          );
          // A single empty cell in the last row cannot be told from the line break after it.
          fc.pre(columns > 1 || block.at(-1)?.[0] !== '');
          const written = writeTsv(block.map((row) => row.map((text) => ({ text, isText: true }))));
          expect(readTsv(written)).toEqual(block);
        },
      ),
    );
  });
});

describe('a page from a sheet', () => {
  it('keeps merged cells, hidden rows out, and the number behind what is shown', () => {
    const html = `<table><tr><td x:num="1280000">1.28E+06</td><td rowspan=2>李敏</td><td colspan=2>合并</td></tr>
      <tr><td>2</td><td>x</td><td></td></tr><tr style='display:none'><td>9</td></tr>
      <tr><td></td></tr><tr><td>3</td></tr></table>`;
    expect(readClipboard('', html)).toEqual([
      [1_280_000, '李敏', '合并', undefined],
      ['2', '李敏', 'x', null],
      [null, null, null, null],
      ['3', null, null, null],
    ]);
  });

  it('gives way to the text where it holds much less, and to nothing at all', () => {
    expect(readClipboard('a\tb\tc\nd\te\tf', '<table><tr><td>x</td></tr></table>')).toHaveLength(2);
    expect(readClipboard('a\tb', '<p>a b</p>')).toEqual([['a', 'b']]);
    expect(readClipboard('', '')).toBeNull();
  });

  it('is written so that long digits stay text', () => {
    const html = writeHtml([
      [
        { text: '3302<&"', isText: true },
        { text: '1,234.50', isText: false },
      ],
    ]);
    expect(html).toContain(`<td style="mso-number-format:'\\@'">3302&lt;&amp;&quot;</td><td>1,234.50</td>`);
    expect(readClipboard('', html)).toEqual([['3302<&"', '1,234.50']]);
  });
});

const people: readonly CustomerRecord[] = ['赵', '钱', '孙', '李'].map((name, at) => ({
  id: `c${at}`,
  kind: 'individual',
  name,
  mobile: `1380000000${at}`,
  loans: 100,
}));

const columns = ['name', 'tier', 'mobile', 'landline', 'loans', 'birthDate'].map((key) => {
  const field = fieldByKey(key);
  return field === undefined ? { key } : { key, field };
});

function plan(text: string, at: readonly [number, number, number?, number?], own?: never) {
  const block = readClipboard(text, '');
  if (block === null) throw new Error('nothing to paste');
  const [top, left, bottom = top, right = left] = at;
  return planPaste({
    block,
    ...(own === undefined ? {} : { own }),
    rect: { top, left, bottom, right },
    columns,
    rows: people.length,
    recordAt: (row) => people[row],
    today: '2026-10-31',
  });
}

describe('planning a paste', () => {
  it.each([
    ['a\tb', [0, 0, 0, 0], { rows: 1, columns: 2 }],
    ['a', [0, 0, 3, 2], { rows: 4, columns: 3 }],
    ['a\nb', [0, 0, 3, 0], { rows: 4, columns: 1 }],
    ['a\nb', [0, 0, 2, 0], { rows: 2, columns: 1 }],
    ['a\tb', [0, 0, 3, 0], { rows: 4, columns: 2 }],
    ['a\nb', [0, 0, 0, 2], { rows: 2, columns: 3 }],
  ] as const)('%j over %j', (text, [top, left, bottom, right], size) => {
    const block = readClipboard(text, '');
    expect(block === null ? null : sizeOfPaste(block, { top, left, bottom, right })).toEqual(size);
  });

  it('converts by the catalogue', () => {
    expect(plan('3.2万\t1982年3月1日', [1, 4]).cells).toEqual([
      { id: 'c1', field: 'loans', value: 3_200_000 },
      { id: 'c1', field: 'birthDate', value: '1982-03-01' },
    ]);
    expect(plan('1,250.5\t2026/1/5', [1, 4]).cells).toEqual([
      { id: 'c1', field: 'loans', value: 1_250_500_000 },
      { id: 'c1', field: 'birthDate', value: '2026-01-05' },
    ]);
  });

  it('clears where cells are blank, and leaves numbers with a hidden middle alone', () => {
    const { cells, masked } = plan('\t138****0000', [0, 2]);
    expect(cells).toEqual([{ id: 'c0', field: 'mobile', value: null }]);
    expect(plan('138****0000', [0, 2])).toMatchObject({ cells: [], masked: 1, bad: [] });
    expect(masked).toBe(1);
  });

  it('places a second phone, unless its own column says otherwise', () => {
    expect(plan('0574-82754910', [0, 2]).cells).toEqual([
      { id: 'c0', field: 'landline', value: '0574-82754910' },
    ]);
    expect(plan('13812344471 0574-82754910\t0574-82754911', [0, 2]).cells).toEqual([
      { id: 'c0', field: 'landline', value: '0574-82754910' },
      { id: 'c0', field: 'mobile', value: '13812344471' },
      { id: 'c0', field: 'landline', value: '0574-82754911' },
    ]);
  });

  it('keeps in words what cannot be read, with its exact place', () => {
    const { bad, unread, cells } = plan('12abc\n88\n=B2*2', [0, 4]);
    expect(bad.map(({ row, column, text, failure }) => [row, column, text, failure.reason])).toEqual([
      [0, 'loans', '12abc', 'amount.unclear'],
      [2, 'loans', '=B2*2', 'cell.formula'],
    ]);
    expect(unread[0]).toEqual({
      id: 'c0',
      cell: {
        field: 'loans',
        text: '12abc',
        reason: 'amount.unclear',
        file: '',
        sheet: '',
        row: 1,
        column: '',
        source: 'pasted',
      },
    });
    expect(cells).toEqual([{ id: 'c1', field: 'loans', value: 88_000_000 }]);
  });

  it('tells columns that are worked out, and what reaches beyond the table', () => {
    const told = plan('王\t金\n周\t银', [3, 0]);
    expect(told.refused.map(({ row, column, failure }) => [row, column, failure.reason])).toEqual([
      [3, 'tier', 'cell.readOnly'],
    ]);
    expect(told).toMatchObject({ beyondRows: 1, beyondColumns: 0 });
    expect(plan('1\t2\t3', [0, 4])).toMatchObject({ beyondColumns: 1, cells: [{ field: 'loans' }] });
  });
});
