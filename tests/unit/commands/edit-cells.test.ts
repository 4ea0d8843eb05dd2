import { applyPatch, invertTouched } from '@shared/domain/changes/patch';
import type { CustomersView } from '@shared/domain/commands/customers-view';
import { type CellEdit, editCells } from '@shared/domain/commands/edit-cells';
import { editCustomer } from '@shared/domain/commands/edit-customer';
import type { CustomerRecord, FieldValue, UnverifiedCell } from '@shared/domain/records/records';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const waiting: UnverifiedCell = {
  field: 'mobile',
  text: '1388',
  reason: 'phone.length',
  file: '台账.xlsx',
  sheet: '个人客户',
  row: 9,
  column: 'I',
};

const book: readonly CustomerRecord[] = [
  {
    id: 'a',
    kind: 'individual',
    name: '赵思远',
    customerNo: '00020184',
    deposits: 4_000_000,
    wealth: 1_000_000,
    aum: 5_000_000,
    unverified: [waiting],
  },
  { id: 'b', kind: 'individual', name: '李之平', customerNo: '00020185', position: '会计' },
  { id: 'c', kind: 'individual', customerNo: '00020186', aum: 100 },
];

function viewOf(records: readonly CustomerRecord[]): CustomersView {
  const byId = new Map(records.map((record) => [record.id, record]));
  return { all: () => records, get: (id) => byId.get(id) };
}

const view = viewOf(book);

function edit(cells: readonly CellEdit[], unread: readonly { id: string; cell: UnverifiedCell }[] = []) {
  const { draft, refused } = editCells(view, { how: 'pasted', cells, unread });
  if (!draft.ok) throw new Error(draft.reason);
  const after = new Map(book.map((record) => [record.id, record]));
  for (const touched of draft.value.touched) {
    const record = after.get(touched.id);
    if (record !== undefined) after.set(touched.id, applyPatch(record, touched.after ?? {}));
  }
  return {
    draft: draft.value,
    after,
    refused: refused.map(({ id, field, failure }) => [id, field, failure.reason]),
  };
}

const cell = (id: string, field: string, value: FieldValue | null): CellEdit => ({ id, field, value });

describe('editing cells', () => {
  it('writes cells of several customers as one change', () => {
    const { draft, after, refused } = edit([
      cell('a', 'position', '财务总监'),
      cell('b', 'position', null),
      cell('b', 'birthDate', '1982-03-01'),
    ]);
    expect(draft.label).toEqual({ kind: 'cellsEdited', how: 'pasted', cells: 3, customers: 2 });
    expect(after.get('a')).toMatchObject({ position: '财务总监' });
    expect(after.get('b')).toEqual({
      id: 'b',
      kind: 'individual',
      name: '李之平',
      customerNo: '00020185',
      birthDate: '1982-03-01',
    });
    expect(refused).toEqual([]);
  });

  it('lets totals follow, and settles what waited in a field that is written', () => {
    const { after, draft } = edit([cell('a', 'wealth', 3_000_000), cell('a', 'mobile', '13812344471')]);
    expect(after.get('a')).toMatchObject({ aum: 7_000_000, wealth: 3_000_000, mobile: '13812344471' });
    expect(after.get('a')).not.toHaveProperty('unverified');
    expect(draft.label).toMatchObject({ cells: 2, customers: 1 });
  });

  it.each<[string, CellEdit, string]>([
    ['a customer who is gone', cell('z', 'position', '科长'), 'customer.gone'],
    ['a field nobody knows', cell('a', 'shoeSize', '42'), 'field.unknown'],
    ['a value in another form', cell('a', 'aum', '12万'), 'field.form'],
    ['a day that does not exist', cell('a', 'birthDate', '1982-02-30'), 'date.impossible'],
    ['a name taken away', cell('a', 'name', null), 'name.missing'],
    ['the number of a customer without a name', cell('c', 'customerNo', null), 'name.missing'],
    ['a number that somebody has', cell('a', 'customerNo', '00020186'), 'customerNo.taken'],
  ])('refuses %s and writes the rest', (_, bad, reason) => {
    const { after, refused } = edit([bad, cell('b', 'position', '出纳')]);
    expect(refused).toEqual([[bad.id, bad.field, reason]]);
    expect(after.get('a')).toEqual(book[0]);
    expect(after.get('b')).toMatchObject({ position: '出纳' });
    expect(after.get('c')).toEqual(book[2]);
  });

  it('has no draft when no cell is good, and one that touches nothing when nothing differs', () => {
    expect(editCells(view, { how: 'cleared', cells: [cell('a', 'name', null)] }).draft).toMatchObject({
      reason: 'cells.none',
    });
    expect(edit([cell('b', 'position', '会计')]).draft.touched).toEqual([]);
  });

  it('moves numbers between customers, and refuses a row of moves that ends at a taken one', () => {
    const moved = edit([
      cell('a', 'customerNo', '00020185'),
      cell('b', 'customerNo', '00020186'),
      cell('c', 'customerNo', '00020184'),
    ]);
    expect(moved.refused).toEqual([]);
    expect([...moved.after.values()].map(({ customerNo }) => customerNo)).toEqual([
      '00020185',
      '00020186',
      '00020184',
    ]);
    const stuck = edit([
      cell('a', 'customerNo', '00020185'),
      cell('b', 'customerNo', '00020186'),
      cell('c', 'position', '出纳'),
    ]);
    expect(stuck.refused).toEqual([
      ['a', 'customerNo', 'customerNo.taken'],
      ['b', 'customerNo', 'customerNo.taken'],
    ]);
    const twice = edit([cell('a', 'customerNo', '00020999'), cell('b', 'customerNo', '00020999')]);
    expect(twice.refused).toEqual([['b', 'customerNo', 'customerNo.taken']]);
  });

  it('keeps in words what could not be read, beside the value the field has', () => {
    const bad = { ...waiting, field: 'birthDate', text: '1982-13-40', reason: 'date.impossible' };
    const { after, draft } = edit([], [{ id: 'a', cell: bad }]);
    expect(after.get('a')).toEqual({ ...book[0], unverified: [waiting, bad] });
    expect(draft.label).toMatchObject({ cells: 1, customers: 1 });
    const again = edit([], [{ id: 'a', cell: { ...waiting, text: '139' } }]);
    expect(again.after.get('a')?.unverified).toEqual([{ ...waiting, text: '139' }]);
  });

  const fields = ['position', 'deposits', 'demandDeposits', 'wealth', 'funds', 'aum', 'birthDate', 'mobile'];
  const anyValue = fc.oneof(
    fc.constant(null),
    fc.constantFrom<FieldValue>('出纳', '1982-03-01', '1982-02-30', '13812344471', '12', true),
    fc.integer({ min: -10, max: 9_000_000 }),
  );
  const anyCells = fc.array(
    fc.record({ id: fc.constantFrom('a', 'b', 'c'), field: fc.constantFrom(...fields), value: anyValue }),
    { maxLength: 24 },
  );

  it('comes to the same as editing one customer after the other, and can be taken back exactly', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const { draft, refused } = editCells(view, { how: 'bulk', cells });
        const bad = new Set(refused.map(({ id, field }) => `${id} ${field}`));
        const touched = draft.ok ? draft.value.touched : [];
        for (const record of book) {
          const values: Record<string, FieldValue | null> = {};
          // A cell given twice: the last good one holds.
          for (const { id, field, value } of cells) {
            const alone = editCells(view, { how: 'bulk', cells: [{ id, field, value }] });
            if (id === record.id && alone.refused.length === 0) values[field] = value;
          }
          const alone = editCustomer(view, { id: record.id, values });
          if (!alone.ok) throw new Error(alone.reason);
          const mine = touched.find(({ id }) => id === record.id);
          const expected = alone.value.touched[0];
          expect(applyPatch(record, mine?.after ?? {})).toEqual(applyPatch(record, expected?.after ?? {}));
          const [back] = mine === undefined ? [] : invertTouched([mine]);
          expect(applyPatch(applyPatch(record, mine?.after ?? {}), back?.after ?? {})).toEqual(record);
        }
        const last = new Map(cells.map((given) => [`${given.id} ${given.field}`, given]));
        for (const [key, given] of last) {
          const alone = editCells(view, { how: 'bulk', cells: [given] });
          expect(bad.has(key)).toBe(alone.refused.length > 0);
        }
      }),
    );
  });

  it('writes 10,000 cells of a big book well within 300 ms', () => {
    const many: CustomerRecord[] = Array.from({ length: 100_000 }, (_, at) => ({
      id: `c${at}`,
      kind: 'individual',
      name: `客户${at}`,
      customerNo: String(100_000_000 + at),
      deposits: at * 100,
    }));
    const big = viewOf(many);
    const cells = Array.from({ length: 5_000 }, (_, at) => [
      cell(`c${at}`, 'customerNo', String(200_000_000 + at)),
      cell(`c${at}`, 'deposits', at * 200 + 1),
    ]).flat();
    const start = performance.now();
    const { draft, refused } = editCells(big, { how: 'pasted', cells });
    const took = performance.now() - start;
    expect(refused).toEqual([]);
    expect(draft).toMatchObject({ value: { label: { cells: 10_000, customers: 5_000 } } });
    expect(took).toBeLessThan(300);
  });
});
