import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WorkbookFault } from '@electron/workbook/read/fault';
import type { RawCell } from '@shared/domain/sheets/cell';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildWorkbook } from '../../../helpers/hand-made-workbook';
import { patchBytes } from '../../../helpers/patch-bytes';
import { readBytes } from '../../../helpers/read-workbook';

const charted = readFileSync(
  join(import.meta.dirname, '../../../fixtures/workbooks/patch/openpyxl-chart.xlsx'),
);

const edits = {
  0: { rows: { 5: { 1: '新' } }, inserts: [{ before: 8, model: 7, rows: [{ 1: '孙七' }] }] },
};

/** Faults and what zlib says are answers; anything else is a bug. */
function isAnswer(error: unknown): boolean {
  return error instanceof WorkbookFault || (error instanceof Error && 'code' in error);
}

test('a workbook with bytes changed at random is patched or refused', async () => {
  const change = fc.tuple(fc.nat(charted.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const bytes = Buffer.from(charted);
      for (const [at, byte] of changes) bytes[at] = byte;
      const outcome = await patchBytes(bytes, edits).catch((error: unknown) => {
        if (!isAnswer(error)) throw error;
        return null;
      });
      if (outcome === null) return;
      const read = await readBytes(outcome.bytes);
      expect(read.ok || read.reason).toBeTruthy();
    }),
    { numRuns: 80 },
  );
});

test('sheets cut off or put together from scraps are patched or refused', async () => {
  const scrap = fc.constantFrom(
    ...[
      '<row r="1">',
      '</row>',
      '<row/>',
      '<c r="A1"',
      ' t="s"',
      '>',
      '/>',
      '<v>1</v>',
      '<f t="shared" si="0"',
      '</c>',
    ],
    ...[
      '<f>',
      '</f>',
      'A1:B2',
      '"',
      "'",
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '&amp;',
      '&#x0;',
      '<x:row>',
      '</sheetData>',
    ],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(scrap, { maxLength: 30 }), async (scraps) => {
      const bytes = buildWorkbook({ sheets: [{ xml: scraps.join('') }] });
      await patchBytes(bytes, { 0: { rows: { 1: { 0: 'x' }, 9: { 2: 1 } } } }).catch((error: unknown) => {
        if (!isAnswer(error)) throw error;
      });
    }),
    { numRuns: 300 },
  );
});

test('rows put in anywhere leave all others as they were, in their order', async () => {
  const inserts = fc.uniqueArray(fc.tuple(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 1, max: 3 })), {
    selector: ([before]) => before,
    maxLength: 4,
  });
  const rows = Array.from({ length: 20 }, (_unused, at) => at + 1).filter((row) => row % 5 !== 0);
  const xml = rows.map((row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`).join('');
  const bytes = buildWorkbook({ sheets: [{ xml }] });
  await fc.assert(
    fc.asyncProperty(inserts, async (places) => {
      const order = places.map(([before, count]) => ({
        before,
        model: before - 1,
        rows: Array.from({ length: count }, () => ({ 0: 'neu' })),
      }));
      const patched = await patchBytes(bytes, { 0: { inserts: order } });
      const read = await readBytes(patched.bytes);
      if (!read.ok) throw new Error(read.reason);
      const shift = (row: number) =>
        order.reduce((sum, one) => sum + (one.before <= row ? one.rows.length : 0), row);
      const expected = new Map<number, RawCell>(rows.map((row) => [shift(row), row]));
      for (const { before, rows: added } of order) {
        const first = shift(before) - added.length;
        for (let at = 0; at < added.length; at++) expected.set(first + at, 'neu');
      }
      const found = read.value.sheets[0]?.map(({ number, cells }) => [number, cells[0]]) ?? [];
      expect(found).toEqual([...expected].sort(([a], [b]) => a - b));
    }),
    { numRuns: 100 },
  );
});
