import { defaultLimits } from '@electron/workbook/read/limits';
import { findLayout } from '@electron/workbook/read/text/delimiter';
import { RecordParser } from '@electron/workbook/read/text/record-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBytes } from '../../helpers/read-workbook';

function parse(pieces: readonly string[], delimiter = ','): string[][] {
  const records: string[][] = [];
  const parser = new RecordParser(delimiter, (cells) => records.push([...cells]));
  for (const piece of pieces) parser.feed(piece);
  parser.end();
  return records;
}

async function readRows(bytes: Buffer | string) {
  const read = await readBytes(bytes);
  return read.ok ? read.value.sheets[0]?.map((row) => row.cells) : read.reason;
}

describe('records', () => {
  test.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['"a,b","c\r\nd"\n', [['a,b', 'c\r\nd']]],
    ['"他说""好""",x\n', [['他说"好"', 'x']]],
    ['开店"小老板",x\n', [['开店"小老板"', 'x']]],
    ['"开店"小老板,x\n', [['开店小老板', 'x']]],
    ['"",x\n', [['', 'x']]],
    ['""x"y",z\n', [['x"y"', 'z']]],
    ['a,\n,b\n\n', [['a', ''], ['', 'b'], ['']]],
    ['"last"', [['last']]],
    ['', []],
  ])('%j', (text, records) => {
    expect(parse([text])).toEqual(records);
    expect(parse([...text])).toEqual(records);
  });

  test('what was written comes back, however it is cut', () => {
    const cell = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '张', 'a', ' ') });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1 })),
        fc.integer({ min: 1, max: 9 }),
        (rows, size) => {
          const text = rows
            .map((cells) => `${cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')}\r\n`)
            .join('');
          const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
          expect(parse(pieces)).toEqual(rows);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what separates the cells', () => {
  test.each([
    ['客户,金额\n张三,1\n', ','],
    ['客户;金额\n张三;1,5\n李四;2,5\n', ';'],
    ['客户\t住址\n张三\t福建,泉州\n李四\t泉州\n', '\t'],
    ['存量清单\n单位,万元\n客户|号|额\n张|1|2\n李|3|4\n王|5|6\n', '|'],
    ['"a;b","c;d"\n"e;f","g;h"\n', ','],
    ['姓名\n张三\n', ','],
  ])('%j', (text, delimiter) => {
    expect(findLayout(text, true)).toEqual({ delimiter, skip: 0 });
  });

  test('a first line that says it is no data', async () => {
    expect(await readRows('sep=;\r\n客户;号\r\n张三;1,2\r\n')).toEqual([
      ['客户', '号'],
      ['张三', '1,2'],
    ]);
  });
});

describe('cells', () => {
  test('all are texts; zeros, signs and long numbers stay', async () => {
    expect(await readRows('号,卡,额,日\n00012,6222020000001234567,-1.50,2010/1/1\n')).toEqual([
      ['号', '卡', '额', '日'],
      ['00012', '6222020000001234567', '-1.50', '2010/1/1'],
    ]);
  });

  test('="00012" is the text 00012', async () => {
    expect(await readRows('号,名\n="00012",张三\n"=""00013""",李四\n=1+1,王五\n')).toEqual([
      ['号', '名'],
      ['00012', '张三'],
      ['00013', '李四'],
      ['=1+1', '王五'],
    ]);
  });

  test('blank lines count as rows but are left out', async () => {
    const read = await readBytes('名,号\n\n,,\n张三,1\n\u001a');
    expect(read.ok && read.value.sheets[0]).toEqual([
      { number: 1, cells: ['名', '号'] },
      { number: 4, cells: ['张三', '1'] },
    ]);
  });
});

describe('encodings', () => {
  const rows = [
    ['姓名', '备注'],
    ['张三', '·'],
  ];
  const text = '姓名,备注\n张三,·\n';

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, high byte first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['GBK', Buffer.from('d0d5c3fb2cb1b8d7a20ad5c5c8fd2ca1a40a', 'hex')],
  ])('%s', async (_name, bytes) => {
    expect(await readRows(bytes)).toEqual(rows);
  });

  test('a rare character that only GB18030 has', async () => {
    expect(await readRows(Buffer.from('d0d5c3fb2cb1b8d7a20a95328236b7e52c310a', 'hex'))).toEqual([
      ['姓名', '备注'],
      ['𠀀峰', '1'],
    ]);
  });

  test('a character across two pieces of the file', async () => {
    const long = `名,注\n${'张三,一二三\n'.repeat(60_000)}`;
    const read = await readBytes(long);
    expect(read.ok && read.value.peek.sheets[0]?.filledRows).toBe(60_001);
    expect(
      read.ok && read.value.sheets[0]?.every((row) => row.number === 1 || row.cells[1] === '一二三'),
    ).toBe(true);
  });

  test.each([
    ['neither UTF-8 nor GB18030', Buffer.from('name,caf\xe9,x\n', 'latin1'), 'workbook.notWorkbook'],
    ['UTF-8 cut inside a character', Buffer.from('名,张三').subarray(0, -1), 'workbook.damaged'],
    ['a mark of UTF-8 before other bytes', Buffer.from('efbbbfd5c5c8fd', 'hex'), 'workbook.notWorkbook'],
    ['control characters further down', `a,b\n${'1,2\n'.repeat(2000)}\u0001\u0002`, 'workbook.notWorkbook'],
    ['blank text', ' \n\n', 'workbook.empty'],
    ['a quote that never ends', `a,b\n"${'x,y\n'.repeat(100_000)}`, 'workbook.damaged'],
    ['a cell without end', `a,b\n${'x'.repeat(200_000)},1\n`, 'workbook.damaged'],
    ['columns without end', `${'x,'.repeat(20_000)}\n`, 'workbook.damaged'],
    ['PDF', '%PDF-1.7\n1 0 obj\n', 'workbook.notWorkbook'],
    ['XML of something else', '<?xml version="1.0"?><svg/>', 'workbook.notWorkbook'],
    ['a web archive', 'MIME-Version: 1.0\nContent-Type: multipart/related\n', 'workbook.oldFormat'],
  ])('%s', async (_name, bytes, reason) => {
    expect(await readBytes(bytes)).toMatchObject({ ok: false, reason });
  });

  test('a large text', async () => {
    expect(await readBytes('a,b\n1,2\n', { ...defaultLimits, fileBytes: 4 })).toMatchObject({
      reason: 'workbook.tooBig',
    });
  });
});
