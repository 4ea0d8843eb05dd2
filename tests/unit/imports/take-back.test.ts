import { describeReportWorkbook } from '@renderer/data/imports/report-workbook';
import type { RecordPatch, TouchedRecord } from '@shared/domain/changes/change';
import { applyPatch, recordFrom } from '@shared/domain/changes/patch';
import { takeBack } from '@shared/domain/imports/take-back';
import type { BookRecord } from '@shared/domain/records/records';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

function touch(before: RecordPatch | null, after: RecordPatch | null): TouchedRecord {
  return { collection: 'customers', partition: 'all', id: 'a', before, after };
}

const created = touch(null, { id: 'a', name: '甲', wealth: 5, unverified: [{ field: 'mobile', text: '1' }] });
const changed = touch({ wealth: 5, email: null }, { wealth: 6, email: 'a@b' });

describe('a record of an old import', () => {
  it.each<[string, TouchedRecord, BookRecord | undefined, string]>([
    [
      'created and left alone',
      created,
      { unverified: [{ field: 'mobile', text: '1' }], wealth: 5, name: '甲', id: 'a' },
      'back',
    ],
    [
      'created and written upon',
      created,
      { id: 'a', name: '甲', wealth: 5, remark: '茶', unverified: [{ field: 'mobile', text: '1' }] },
      'kept',
    ],
    ['created and put right', created, { id: 'a', name: '甲', wealth: 5 }, 'kept'],
    ['created and removed since', created, undefined, 'gone'],
    ['changed and left alone', changed, { id: 'a', wealth: 6, email: 'a@b' }, 'back'],
    ['changed and touched elsewhere', changed, { id: 'a', wealth: 6, email: 'a@b', remark: '茶' }, 'back'],
    ['changed and changed again', changed, { id: 'a', wealth: 7, email: 'a@b' }, 'kept'],
    ['changed, one field cleared since', changed, { id: 'a', wealth: 6 }, 'kept'],
    ['changed and removed since', changed, undefined, 'gone'],
  ])('%s', (_what, old, present, kind) => {
    expect(takeBack(old, present).kind).toBe(kind);
  });

  it('goes back to exactly what was there', () => {
    const content = fc.dictionary(
      fc.constantFrom('name', 'wealth', 'email', 'remark'),
      fc.oneof(fc.string(), fc.integer()),
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(content, content, (was, is) => {
        const before = recordFrom('a', was);
        const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])];
        const side = (of: Readonly<Record<string, unknown>>) =>
          Object.fromEntries(fields.map((field) => [field, of[field] ?? null]));
        const after = applyPatch(before, side(is));
        const taken = takeBack(touch(side(was), side(is)), after);
        expect(taken.kind).toBe('back');
        if (taken.kind === 'back') expect(applyPatch(after, taken.touched.after ?? {})).toEqual(before);
      }),
    );
  });
});

describe('the report of a month', () => {
  const nothing = { file: '余额.xlsx', sheets: [], ignored: [], report: [], omitted: 0 };

  it('has a sheet of the customers who did not appear', () => {
    const missing = { month: '2026-10', count: 3, customers: [{ id: 'b', name: '久', customerNo: '9' }] };
    const { declaration, rows } = describeReportWorkbook([{ ...nothing, missing }], 'zh-CN');
    const at = declaration.sheets.findIndex(({ name }) => name === '未出现客户');
    expect([...(rows[at] ?? [])]).toEqual([
      ['余额.xlsx', '2026-10', '9', '久', null],
      ['余额.xlsx', '2026-10', null, '另有 2 位客户未列出', null],
    ]);
  });

  it('has none when everybody did', () => {
    const { declaration } = describeReportWorkbook([nothing], 'en');
    expect(declaration.sheets.map(({ name }) => name)).toEqual(['Not taken', 'Summary']);
  });
});
