import type { TouchedRecord } from '@shared/domain/changes/change';
import { applyPatch, diffRecords, invertTouched, recordFrom } from '@shared/domain/changes/patch';
import type { BookRecord } from '@shared/domain/records/records';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const place = { collection: 'customers', partition: 'all' } as const;

test('a patch sets, clears and leaves', () => {
  const record = { id: 'a', name: '赵思远', aum: 5 };
  expect(applyPatch(record, { aum: null, remark: '喜欢茶', id: 'b' })).toEqual({
    id: 'a',
    name: '赵思远',
    remark: '喜欢茶',
  });
  expect(record.aum).toBe(5);
});

test('what a change creates has its id and no empty fields', () => {
  expect(recordFrom('a', { name: '赵思远', aum: null, remark: undefined })).toEqual({
    id: 'a',
    name: '赵思远',
  });
});

test('difference, applied and taken back, leads there and back', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.integer()));
  const content = fc.dictionary(fc.constantFrom('name', 'aum', 'remark', 'list', 'flag'), value);
  fc.assert(
    fc.property(content, content, (left, right) => {
      const before: BookRecord = { ...left, id: 'a' };
      const after: BookRecord = { ...right, id: 'a' };
      const touched = diffRecords(place, before, after);
      if (touched === null) {
        expect(after).toEqual(before);
        return;
      }
      const [back] = invertTouched([touched]);
      expect(applyPatch(before, touched.after ?? {})).toEqual(after);
      expect(applyPatch(after, back?.after ?? {})).toEqual(before);
    }),
  );
});

test('taking back goes from the last to the first and swaps before and after', () => {
  const touched: TouchedRecord[] = [
    { ...place, id: 'a', before: null, after: { name: '甲' } },
    { ...place, id: 'b', before: { name: '乙' }, after: { name: '丙' } },
  ];
  expect(invertTouched(touched)).toEqual([
    { ...place, id: 'b', before: { name: '丙' }, after: { name: '乙' } },
    { ...place, id: 'a', before: { name: '甲' }, after: null },
  ]);
});
