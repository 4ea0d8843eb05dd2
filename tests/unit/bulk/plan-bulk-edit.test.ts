import { countManagers, numberOfManager } from '@shared/domain/bulk/managers';
import { type BulkEdit, planBulkEdit } from '@shared/domain/bulk/plan-bulk-edit';
import { editCells } from '@shared/domain/commands/edit-cells';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import type { CustomerRecord, FieldValue } from '@shared/domain/records/records';
import { describe, expect, it } from 'vitest';
import { measureCpu } from '../../helpers/cpu-time';

const people: readonly CustomerRecord[] = [
  { id: 'a', kind: 'individual', name: '甲', manager: '李敏', managerNo: '1023' },
  { id: 'b', kind: 'individual', name: '乙', manager: '王建国', managerNo: '1007' },
  { id: 'c', kind: 'individual', name: '丙' },
  { id: 'd', kind: 'company', name: '丁公司', manager: '王建国', managerNo: '1007' },
  { id: 'e', kind: 'company', name: '戊公司', manager: '王建国', managerNo: '9999' },
];

function edit(key: string, value: FieldValue | null, from?: FieldValue | null): BulkEdit {
  const field = fieldByKey(key);
  if (field === undefined) throw new Error(key);
  return { field, value, ...(from === undefined ? {} : { from }) };
}

const ids = (list: readonly { readonly record: CustomerRecord }[]) => list.map(({ record }) => record.id);

describe('planning a bulk edit', () => {
  it('tells what changes, what is so already and what is left out', () => {
    const plan = planBulkEdit(people, [edit('manager', '王建国'), edit('gender', 'female')]);
    expect(plan).toMatchObject({ customers: 3, same: 3, others: 0 });
    expect(plan.changes.map(({ id, field, before, value }) => [id, field, before, value])).toEqual([
      ['a', 'manager', '李敏', '王建国'],
      ['c', 'manager', null, '王建国'],
      ['a', 'gender', null, 'female'],
      ['b', 'gender', null, 'female'],
      ['c', 'gender', null, 'female'],
    ]);
    expect(ids(plan.refused)).toEqual(['d', 'e']);
    expect(plan.refused[0]?.failure).toEqual({ ok: false, reason: 'bulk.otherKind', field: 'gender' });
  });

  it('hands over only those of one manager, or of none', () => {
    expect(planBulkEdit(people, [edit('manager', '李敏', '王建国')])).toMatchObject({
      customers: 3,
      others: 2,
    });
    expect(ids(planBulkEdit(people, [edit('manager', '李敏', null)]).changes)).toEqual(['c']);
  });

  it.each<[string, FieldValue | null, string]>([
    ['customerNo', '1', 'bulk.ownToEach'],
    ['name', null, 'bulk.ownToEach'],
    ['openedOn', '2019-13-40', 'date.impossible'],
    ['deposits', 1.5, 'field.form'],
  ])('refuses %s for everybody', (key, value, reason) => {
    const plan = planBulkEdit(people, [edit(key, value)]);
    expect(plan.changes).toEqual([]);
    expect(plan.refused).toHaveLength(people.length);
    expect(plan.refused[0]?.failure).toMatchObject({ reason });
  });

  it('is carried out exactly as it was shown', () => {
    const { changes, customers } = planBulkEdit(people, [edit('manager', '李敏'), edit('remark', '已移交')]);
    const view = { all: () => people, get: (id: string) => people.find((record) => record.id === id) };
    const { draft, refused } = editCells(view, { how: 'bulk', cells: changes });
    expect(refused).toEqual([]);
    expect(draft).toMatchObject({ ok: true, value: { label: { cells: changes.length, customers } } });
  });

  it('plans 5,000 customers in no time', () => {
    const many = Array.from(
      { length: 5000 },
      (_, at): CustomerRecord => ({ id: `${at}`, kind: 'individual' }),
    );
    const taken = measureCpu(() => {
      expect(planBulkEdit(many, [edit('manager', '李敏'), edit('remark', 'x')]).customers).toBe(5000);
    });
    expect(taken).toBeLessThan(300);
  });
});

describe('managers', () => {
  it('are counted, and known by the number most of their customers carry', () => {
    expect(countManagers(people)).toEqual([
      { name: '王建国', customers: 3 },
      { name: '李敏', customers: 1 },
    ]);
    expect(numberOfManager(people, '王建国')).toBe('1007');
    expect(numberOfManager(people, '谁')).toBeUndefined();
  });
});
