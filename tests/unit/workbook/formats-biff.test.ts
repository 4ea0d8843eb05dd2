import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { at, type BiffBook, type BiffRecord, buildBiff, record, wideText } from '../../helpers/biff-builder';
import { readBytes } from '../../helpers/read-workbook';

async function readBook(book: BiffBook) {
  const read = await readBytes(buildBiff(book));
  if (!read.ok) throw new Error(`${read.reason} ${JSON.stringify(read.details)}`);
  return { rows: read.value.sheets[0], peek: read.value.peek.sheets[0] };
}

const number = (row: number, column: number, value: number, style = 0): BiffRecord =>
  record(0x0203, at(row, column, style), [value, 8]);

/** Styles 0: general, 1: built-in date, 2: Chinese built-in date, 3: a code of the workbook. */
const styles: readonly BiffRecord[] = [
  record(0x041e, [164, 2], wideText('yyyy"年"m"月"d"日"')),
  ...[0, 14, 31, 164].map((format) => record(0x00e0, [0, 2], [format, 2], Buffer.alloc(16))),
];

describe('cells of .xls', () => {
  test('numbers in every form', async () => {
    const { rows } = await readBook({
      sheet: [
        number(0, 0, -1.5),
        record(0x027e, at(0, 1), [((123 << 2) | 2) >>> 0, 4]),
        record(0x027e, at(0, 2), [((-12345 << 2) | 3) >>> 0, 4]),
        record(0x027e, at(0, 3), [0x40590000, 4]),
        record(0x00bd, [1, 2], [2, 2], [0, 2], [(7 << 2) | 2, 4], [0, 2], [(8 << 2) | 2, 4], [3, 2]),
      ],
    });
    expect(rows).toEqual([
      { number: 1, cells: [-1.5, 123, -123.45, 100] },
      { number: 2, cells: [null, null, 7, 8] },
    ]);
  });

  test('dates by their format, and from 1904', async () => {
    const sheet = [0, 1, 2, 3].map((style) => number(0, style, 40179, style));
    const date = { kind: 'date', iso: '2010-01-01', serial: 40179 };
    expect((await readBook({ globals: styles, sheet })).rows?.[0]?.cells).toEqual([40179, date, date, date]);
    const from1904 = await readBook({ globals: [...styles, record(0x0022, [1, 2])], sheet });
    expect(from1904.rows?.[0]?.cells[1]).toEqual({ ...date, iso: '2014-01-02' });
  });

  test('results of formulas', async () => {
    const formula = (column: number, result: Buffer, flags = 0): BiffRecord =>
      record(0x0006, at(0, column), result, [flags, 2], [0, 4], [0, 2]);
    const double = Buffer.alloc(8);
    double.writeDoubleLE(2.5);
    const { rows } = await readBook({
      sheet: [
        formula(0, double),
        formula(1, Buffer.from('000000000000ffff', 'hex')),
        record(0x04bc, Buffer.alloc(10)),
        record(0x0207, wideText('共3户')),
        formula(2, Buffer.from('010001000000ffff', 'hex')),
        formula(3, Buffer.from('02002a000000ffff', 'hex')),
        formula(4, Buffer.from('030000000000ffff', 'hex')),
        formula(5, Buffer.alloc(8)),
        formula(6, Buffer.alloc(8), 3),
      ],
    });
    expect(rows?.[0]?.cells).toEqual([
      2.5,
      '共3户',
      true,
      { kind: 'error', text: '#N/A' },
      null,
      0,
      { kind: 'formula', formula: '' },
    ]);
  });

  test('shared texts that go on in the next record', async () => {
    const rich = Buffer.concat([Buffer.from([2, 0, 0x08, 1, 0]), Buffer.from('ab'), Buffer.alloc(4)]);
    const first = Buffer.concat([Buffer.from([4, 0, 0]), Buffer.from('x1')]);
    const second = Buffer.concat([Buffer.from([1]), Buffer.from('张三', 'utf16le'), wideText('李四'), rich]);
    const { rows } = await readBook({
      globals: [record(0x00fc, [3, 4], [3, 4], first), record(0x003c, second)],
      sheet: [0, 1, 2].map((index) => record(0x00fd, at(0, index), [index, 4])),
    });
    expect(rows?.[0]?.cells).toEqual(['x1张三', '李四', 'ab']);
  });

  test('Excel 95 in GBK', async () => {
    const label = Buffer.from('d5c5c8fd', 'hex');
    const { rows } = await readBook({
      version: 5,
      globals: [record(0x0042, [936, 2])],
      sheet: [
        record(0x0204, at(0, 0), [label.length, 2], label),
        record(0x00d6, at(0, 1), [label.length, 2], label, [0, 1]),
        record(0x0205, at(0, 2), [1, 1], [0, 1]),
      ],
    });
    expect(rows).toEqual([{ number: 1, cells: ['张三', '张三', true] }]);
  });

  test('hidden rows and columns, merged blocks', async () => {
    const { rows, peek } = await readBook({
      sheet: [
        record(0x007d, [1, 2], [2, 2], [0, 2], [0, 2], [1, 2], [0, 2]),
        record(0x0208, [4, 2], Buffer.alloc(10), [0x20, 2], Buffer.alloc(2)),
        number(4, 0, 1),
        record(0x00e5, [1, 2], [0, 2], [1, 2], [0, 2], [3, 2]),
      ],
    });
    expect(rows).toEqual([{ number: 5, cells: [1], hidden: true }]);
    expect(peek).toMatchObject({
      hiddenColumns: [1, 2],
      merges: [{ top: 1, left: 0, bottom: 2, right: 3 }],
      lastRow: 5,
    });
  });

  test('rows out of order, and a chart inside the sheet', async () => {
    const chart = [
      record(0x0809, [0x0600, 2], [0x20, 2], Buffer.alloc(12)),
      number(0, 0, 99),
      record(0x000a),
    ];
    const { rows } = await readBook({
      sheet: [number(2, 0, 3), ...chart, number(0, 0, 1), number(1, 1, 2), number(0, 2, 5)],
    });
    expect(rows).toEqual([
      { number: 1, cells: [1, null, 5] },
      { number: 2, cells: [null, 2] },
      { number: 3, cells: [3] },
    ]);
  });

  test('more rows than are given at a time', async () => {
    const { rows, peek } = await readBook({
      sheet: Array.from({ length: 3000 }, (_unused, row) => [
        number(row, 0, row),
        number(row, 1, -row),
      ]).flat(),
    });
    expect(peek).toMatchObject({ filledRows: 3000, lastRow: 3000 });
    expect(peek?.head).toHaveLength(80);
    expect(rows?.every((row, index) => row.number === index + 1 && row.cells[0] === index)).toBe(true);
  });
});

describe('bad .xls', () => {
  const sheet = [number(0, 0, 1)];
  const pass = (...data: number[]) => [record(0x002f, Buffer.from(data))];

  test.each([
    ['breaks off', buildBiff({ sheet, openEnded: true }), 'workbook.damaged'],
    ['breaks off in a record', buildBiff({ sheet }).subarray(0, -8), 'workbook.damaged'],
    ['without sheets', buildBiff({ sheet }).fill(2, 29, 30), 'workbook.empty'],
    [
      'a shared text that is not there',
      buildBiff({ sheet: [record(0x00fd, at(0, 0), [9, 4])] }),
      'workbook.damaged',
    ],
    [
      'a text longer than all records',
      buildBiff({ sheet, globals: [record(0x00fc, [1, 4], [1, 4], [0xffff, 2], [1, 1])] }),
      'workbook.damaged',
    ],
    [
      'texts without end',
      buildBiff({ sheet, globals: [record(0x00fc, [1, 4], [0x7fffffff, 4])] }),
      'workbook.tooLarge',
    ],
    ['a column beyond IV', buildBiff({ sheet: [number(0, 300, 1)] }), 'workbook.damaged'],
    [
      'the protection of Excel 95',
      buildBiff({ sheet, globals: pass(0, 0, 1, 2, 3, 4) }),
      'workbook.lockedOtherwise',
    ],
    ['encryption cut short', buildBiff({ sheet, globals: pass(1, 0, 1, 0, 1, 0) }), 'workbook.damaged'],
  ])('%s', async (_name, bytes, reason) => {
    expect(await readBytes(bytes)).toMatchObject({ ok: false, reason });
  });

  test('mutated files end as rows or as a reason, never as an exception', { timeout: 60_000 }, async () => {
    const sample = readFileSync(
      join(import.meta.dirname, '../../fixtures/workbooks/formats/libreoffice.xls'),
    );
    const outcomes = new Map<string, number>();
    let state = 4711;
    const random = (limit: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return (state >>> 8) % limit;
    };
    for (let round = 0; round < 300; round++) {
      const copy = Buffer.from(sample);
      for (let change = 0; change <= random(6); change++) {
        const place = random(copy.length);
        if (random(2) === 0) copy[place] = random(256);
        else copy.copyWithin(place, random(copy.length), random(copy.length));
      }
      const read = await readBytes(random(8) === 0 ? copy.subarray(0, random(copy.length)) : copy);
      const outcome = read.ok ? 'rows' : read.reason;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect(outcomes.get('rows')).toBeGreaterThan(10);
    expect(outcomes.get('workbook.damaged')).toBeGreaterThan(10);
  });
});
