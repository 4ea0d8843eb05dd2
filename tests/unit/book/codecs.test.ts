import { decodeTouched, encodeChange, readChangeHeader } from '@renderer/data/book/codec/change-codec';
import { RowReader, toColumns } from '@renderer/data/book/codec/columns';
import { NewerFormatError, packEnvelope, readBody, readHead } from '@renderer/data/book/codec/envelope';
import { decodePage, encodePage, readPageIds } from '@renderer/data/book/codec/page-codec';
import { Manifest } from '@renderer/data/book/store/manifest';
import type { ChangeHeader, TouchedRecord } from '@shared/domain/changes/change';
import type { BookRecord } from '@shared/domain/records/records';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const value = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
  fc.boolean(),
  fc.constant(null),
  fc.constant({ '~': 1 }),
  fc.array(fc.record({ field: fc.string(), row: fc.nat() }), { maxLength: 3 }),
);
const field = fc.constantFrom('name', 'aum', 'remark', 'unverified', 'manager', '~');
const content = fc.dictionary(field, value);
const ids = fc.uniqueArray(fc.uuid(), { maxLength: 12 });

test('columns hold exactly what the records held', () => {
  fc.assert(
    fc.property(fc.array(content), (contents) => {
      const { fields, rows } = toColumns(contents);
      const reader = new RowReader(fields);
      expect(rows.map((row) => reader.read(row))).toEqual(contents.map((given) => ({ ...given })));
    }),
  );
});

test('a page read back is the page', () => {
  fc.assert(
    fc.property(ids, fc.array(content, { minLength: 12, maxLength: 12 }), (names, contents) => {
      const records = names.map((id, index): BookRecord => ({ id, ...contents[index] }));
      const bytes = encodePage(records);
      expect(readPageIds(bytes)).toEqual(names);
      expect(decodePage(bytes, 'customers')).toEqual(records);
    }),
  );
});

const header: ChangeHeader = {
  id: 'c1',
  clock: '018bcfe56800-0012-0000abcd',
  actor: '林晓',
  command: 'test',
  label: { kind: 'settingsEdited' },
};

test('a change read back is the change, alike records grouped', () => {
  const place = { collection: 'customers', partition: 'all' } as const;
  const touched: TouchedRecord[] = [
    { ...place, id: 'a', before: null, after: { id: 'a', name: '赵思远', aum: 1 } },
    { ...place, id: 'b', before: { name: '乙', aum: null }, after: { name: null, aum: 3 } },
    { ...place, id: 'c', before: { id: 'c', name: '丙' }, after: null },
    { collection: 'evaluations', partition: '2026-10', id: 'd', before: null, after: { id: 'd', score: 7 } },
  ];
  const bytes = encodeChange(header, touched);
  expect(readChangeHeader(bytes)).toEqual(header);
  expect(decodeTouched(bytes)).toEqual(touched);
  expect(readChangeHeader(encodeChange(null, touched))).toBeUndefined();
});

test('an envelope of a later version is refused, not misread', () => {
  const bytes = packEnvelope({ v: 1 }, [1, '二']);
  expect(readHead(bytes)).toEqual({ v: 1 });
  expect(readBody(bytes)).toEqual([1, '二']);
  const later = Uint8Array.from(bytes);
  later[0] = 9;
  expect(() => readHead(later)).toThrow(NewerFormatError);
  expect(() => decodePage(packEnvelope({ v: 99, fields: [], ids: [] }, []), 'customers')).toThrow(
    NewerFormatError,
  );
  expect(() => decodeTouched(packEnvelope({ v: 99 }, []))).toThrow(NewerFormatError);
});

test('a manifest read back names the same pages', () => {
  const manifest = new Manifest(41);
  manifest.setPage('customers|all', 0, 12);
  manifest.setPage('customers|all', 7, 41);
  manifest.setPage('evaluations|2026-10', 0, 3);
  manifest.setPage('settings|all', 0, 3);
  manifest.removePage('settings|all', 0);
  const read = Manifest.decode(manifest.encode());
  expect(read.seq).toBe(41);
  expect(read.toStored()).toEqual(manifest.toStored());
  expect([
    read.lastPage('customers|all'),
    read.lastPage('settings|all'),
    read.lastPage('imports|all'),
  ]).toEqual([7, -1, -1]);
});
