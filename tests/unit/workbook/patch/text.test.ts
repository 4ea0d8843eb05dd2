import { PassThrough } from 'node:stream';
import type { PatchValue } from '@electron/workbook/patch/order';
import { patchText } from '@electron/workbook/patch/text/patch-text';
import { splitRecords } from '@electron/workbook/patch/text/split-records';
import { defaultLimits } from '@electron/workbook/read/limits';
import { RecordParser } from '@electron/workbook/read/text/record-parser';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';

async function patch(
  bytes: Buffer,
  rows: Readonly<Record<number, Readonly<Record<number, PatchValue>>>>,
  inserted: readonly Readonly<Record<number, PatchValue>>[] = [],
  before = 3,
) {
  const out = new PassThrough({ highWaterMark: 1024 * 1024 });
  const values = (cells: Readonly<Record<number, PatchValue>>) =>
    new Map(Object.entries(cells).map(([column, value]) => [Number(column), value] as const));
  const done = await patchText(
    bytes,
    {
      rows: new Map(Object.entries(rows).map(([row, cells]) => [Number(row), values(cells)] as const)),
      inserts: inserted.length === 0 ? [] : [{ before, model: before - 1, rows: inserted.map(values) }],
    },
    out,
    defaultLimits,
  );
  out.end();
  const pieces: Buffer[] = [];
  for await (const piece of out) pieces.push(piece as Buffer);
  return { bytes: Buffer.concat(pieces), done };
}

const text = '姓名;客户号;备注\n"张 三";="00123";"一 ""二"""\n李四;00124;\n合计;;2\n';
const encodings = {
  'UTF-8 with its mark': Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]),
  'UTF-8': Buffer.from(text),
  GB18030: iconv.encode(text, 'gb18030'),
  'UTF-16': Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(text, 'utf16le')]),
};

describe('a text of cells', () => {
  test.each(Object.entries(encodings))('in %s keeps everything that no edit touches', async (name, bytes) => {
    const { bytes: patched, done } = await patch(bytes, { 3: { 0: '李;四𠮷', 3: '=1' } }, [{ 0: '王五' }], 4);
    const mark = name.includes('mark') ? 3 : name === 'UTF-16' ? 2 : 0;
    const label = name.startsWith('UTF-8') ? 'utf8' : name === 'UTF-16' ? 'utf16le' : 'gb18030';
    expect(patched.subarray(0, mark).equals(bytes.subarray(0, mark))).toBe(true);
    expect(iconv.decode(patched.subarray(mark), label)).toBe(
      `姓名;客户号;备注\n"张 三";="00123";"一 ""二"""\n"李;四𠮷";00124;;'=1\n王五;;\n合计;;2\n`,
    );
    expect(done).toEqual({ cells: 3, rowsAdded: 1, formulasKept: 0 });
  });

  test('gets rows behind a last line that does not end', async () => {
    const { bytes } = await patch(Buffer.from('a,b\r\n1,2'), {}, [
      { 0: 3, 1: true },
      { 1: { date: '2026-10-31' } },
    ]);
    expect(bytes.toString()).toBe('a,b\r\n1,2\r\n3,TRUE\r\n,2026-10-31\r\n');
  });

  test('keeps the line that names its delimiter', async () => {
    const { bytes } = await patch(Buffer.from('sep=|\na|b\n1|2\n'), { 2: { 1: 'x|y' } });
    expect(bytes.toString()).toBe('sep=|\na|b\n1|"x|y"\n');
  });
});

test('records and cells are the reader’s', () => {
  const unit = fc.constantFrom('"', ',', '\n', '\r', '甲', 'a', ' ');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30 }), (given) => {
      const read: string[][] = [];
      const parser = new RecordParser(',', (cells) => read.push([...cells]));
      parser.feed(given);
      const closed = closes(parser);
      fc.pre(closed);
      const records = splitRecords(given, ',', 0);
      expect(records.map(({ cells }) => cells.length)).toEqual(read.map((cells) => cells.length));
      expect(records.map(({ end }, at) => given.slice(end, records[at + 1]?.start)).join('')).toMatch(
        /^[\r\n]*$/,
      );
    }),
  );
});

/** False where a quote is open at the end: no reader takes that. */
function closes(parser: RecordParser): boolean {
  try {
    parser.end();
    return true;
  } catch {
    return false;
  }
}
