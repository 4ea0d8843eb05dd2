import { RecordTable } from '@renderer/data/book/session/record-table';
import { TableSet } from '@renderer/data/book/session/table-set';
import type { TouchedRecord } from '@shared/domain/changes/change';
import type { BookRecord } from '@shared/domain/records/records';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const place = { collection: 'customers', partition: 'all' } as const;
const create = (id: string, name = id): TouchedRecord => ({ ...place, id, before: null, after: { name } });
const remove = (id: string, name = id): TouchedRecord => ({ ...place, id, before: { name }, after: null });
const rename = (id: string, before: string, after: string): TouchedRecord => ({
  ...place,
  id,
  before: { name: before },
  after: { name: after },
});

describe('a table', () => {
  test('keeps its list until something changes, and tells what', () => {
    const table = new RecordTable();
    table.load([{ id: 'a', name: '甲' }]);
    const told: (readonly string[] | null)[] = [];
    const stop = table.subscribe((touched) => told.push(touched));
    const before = table.all();
    expect(table.all()).toBe(before);
    table.apply([rename('a', '甲', '乙'), create('b')]);
    expect(table.all()).not.toBe(before);
    expect(before).toEqual([{ id: 'a', name: '甲' }]);
    expect(table.version).toBe(1);
    stop();
    table.apply([remove('b')]);
    expect(told).toEqual([['a', 'b']]);
  });

  test('finds every record after any run of changes', () => {
    const step = fc.record({ kind: fc.constantFrom('create', 'remove', 'rename'), id: fc.nat(30) });
    fc.assert(
      fc.property(fc.array(fc.array(step, { maxLength: 25 }), { maxLength: 6 }), (changes) => {
        const table = new RecordTable();
        const model = new Map<string, string>();
        for (const [round, steps] of changes.entries()) {
          const touched: TouchedRecord[] = [];
          for (const id of new Set(steps.map((one) => `r${one.id}`))) {
            const present = model.get(id);
            const kind = steps.find((one) => `r${one.id}` === id)?.kind;
            if (present === undefined) {
              touched.push(create(id, `n${round}`));
              model.set(id, `n${round}`);
            } else if (kind === 'remove') {
              touched.push(remove(id, present));
              model.delete(id);
            } else {
              touched.push(rename(id, present, `n${round}`));
              model.set(id, `n${round}`);
            }
          }
          table.apply(touched);
        }
        expect(new Map(table.all().map((record) => [record.id, record.name]))).toEqual(model);
        for (const [id, name] of model) expect(table.get(id)).toEqual({ id, name });
        expect(table.all()).toHaveLength(model.size);
      }),
    );
  });
});

describe('the set of tables', () => {
  const records = (set: TableSet): readonly BookRecord[] => set.resident('customers').all();

  test('takes a change back', () => {
    const set = new TableSet();
    set.apply([create('a', '甲'), create('b', '乙')]);
    const before = records(set);
    const change = [rename('a', '甲', '丙'), remove('b', '乙'), create('c', '丁')];
    set.apply(change);
    set.revert(change);
    expect(records(set)).toEqual(before);
  });

  test('lays a wish again over records that changed meanwhile', () => {
    const set = new TableSet();
    set.apply([create('a', '甲'), create('b', '乙')]);
    set.apply([rename('a', '甲', '新')]);
    expect(set.rebase([rename('a', '甲', '丙')])).toEqual([rename('a', '新', '丙')]);
    expect(set.rebase([remove('b', 'x')])).toEqual([
      { ...place, id: 'b', before: { id: 'b', name: '乙' }, after: null },
    ]);
    set.apply([remove('a', '新')]);
    expect(set.rebase([rename('a', '甲', '丙')])).toBeNull();
    expect(set.rebase([create('b')])).toBeNull();
  });

  test('passes over partitions that are not open', () => {
    const set = new TableSet();
    const touched: TouchedRecord[] = [
      { collection: 'evaluations', partition: '2026-10', id: 'e', before: null, after: { score: 1 } },
    ];
    set.apply(touched);
    expect(set.rebase(touched)).toEqual(touched);
    const table = new RecordTable();
    set.add('evaluations', '2026-10', table);
    set.apply(touched);
    expect(table.all()).toEqual([{ id: 'e', score: 1 }]);
  });
});
