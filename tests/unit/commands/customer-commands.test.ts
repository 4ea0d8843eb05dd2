import type { ChangeDraft } from '@shared/domain/changes/draft';
import { applyPatch, recordFrom } from '@shared/domain/changes/patch';
import { createCustomer } from '@shared/domain/commands/create-customer';
import type { CustomersView } from '@shared/domain/commands/customers-view';
import { editCustomer, editField } from '@shared/domain/commands/edit-customer';
import { resolveUnverified } from '@shared/domain/commands/resolve-unverified';
import type { Result } from '@shared/domain/kernel/result';
import type { CustomerRecord, UnverifiedCell } from '@shared/domain/records/records';
import { describe, expect, it } from 'vitest';

const cell: UnverifiedCell = {
  field: 'mobile',
  text: '1380013800',
  reason: 'phone.length',
  file: '台账.xlsx',
  sheet: '个人客户',
  row: 569,
  column: 'I',
};
const zhao: CustomerRecord = {
  id: 'a',
  kind: 'individual',
  name: '赵思远',
  customerNo: '00020184',
  deposits: 4_000_000,
  wealth: 1_000_000,
  aum: 5_000_000,
  unverified: [cell],
};
const li: CustomerRecord = { id: 'b', kind: 'individual', name: '李四', customerNo: '00020185' };
const view: CustomersView = viewOf([zhao, li]);

function viewOf(records: readonly CustomerRecord[]): CustomersView {
  return { all: () => records, get: (id) => records.find((record) => record.id === id) };
}

/** The record after the command and after its undoing. */
function tryOut(draft: Result<ChangeDraft>, record: CustomerRecord): [unknown, unknown] {
  const touched = draft.ok ? draft.value.touched[0] : undefined;
  if (touched === undefined) throw new Error('The command changed nothing');
  const after = applyPatch(record, touched.after ?? {});
  return [after, applyPatch(after, touched.before ?? {})];
}

describe('editing', () => {
  it('writes a field, and can be taken back exactly', () => {
    const draft = editField(view, { id: 'a', field: 'position', value: '财务总监' });
    expect(draft).toMatchObject({
      value: { label: { kind: 'fieldEdited', name: '赵思远', field: 'position' } },
    });
    expect(tryOut(draft, zhao)).toEqual([{ ...zhao, position: '财务总监' }, zhao]);
  });

  it('clears a field with null and touches nothing when nothing changes', () => {
    expect(tryOut(editField(view, { id: 'a', field: 'wealth', value: null }), zhao)[0]).toEqual({
      id: 'a',
      kind: 'individual',
      name: '赵思远',
      customerNo: '00020184',
      deposits: 4_000_000,
      aum: 4_000_000,
      unverified: [cell],
    });
    expect(editField(view, { id: 'a', field: 'position', value: null })).toMatchObject({
      value: { touched: [] },
    });
    expect(editField(view, { id: 'a', field: 'name', value: '赵思远' })).toMatchObject({
      value: { touched: [] },
    });
  });

  it('lets the assets follow a balance, and settles what waited for the field', () => {
    const draft = editCustomer(view, { id: 'a', values: { deposits: 6_000_000, mobile: '13800138000' } });
    expect(draft).toMatchObject({ value: { label: { kind: 'customerEdited', fields: 2 } } });
    const [after, back] = tryOut(draft, zhao);
    expect(after).toMatchObject({ deposits: 6_000_000, aum: 7_000_000, mobile: '13800138000' });
    expect(after).not.toHaveProperty('unverified');
    expect(back).toEqual(zhao);
  });

  it.each<[string, Readonly<Record<string, string | number | null>>, string, string]>([
    ['x', { name: '甲' }, 'customer.gone', ''],
    ['a', { nonsense: '甲' }, 'field.unknown', 'nonsense'],
    ['a', { id: 'z' }, 'field.unknown', 'id'],
    ['a', { mobile: '1380013800' }, 'phone.length', 'mobile'],
    ['a', { customerNo: '00020185' }, 'customerNo.taken', 'customerNo'],
    ['a', { name: null }, 'name.missing', 'name'],
    ['a', { openedOn: '2019-13-40' }, 'date.impossible', 'openedOn'],
  ])('refuses %s %j with %s', (id, values, reason, field) => {
    const refused = editCustomer(view, { id, values });
    expect(refused).toEqual({ ok: false, reason, ...(field === '' ? {} : { field }) });
  });

  it('lets a customer keep its own number', () => {
    expect(editField(view, { id: 'a', field: 'customerNo', value: '00020184' })).toMatchObject({ ok: true });
  });
});

describe('adding', () => {
  it('adds a customer with the stage its number tells', () => {
    const made = createCustomer(view, {
      id: 'c',
      kind: 'individual',
      values: { name: '王五', mobile: null },
    });
    expect(made).toMatchObject({ value: { label: { kind: 'customerCreated', name: '王五' } } });
    const touched = made.ok ? made.value.touched[0] : undefined;
    expect(touched?.before).toBeNull();
    expect(recordFrom('c', touched?.after ?? {})).toEqual({
      id: 'c',
      kind: 'individual',
      name: '王五',
      stage: 'prospect',
    });
    const numbered = createCustomer(view, {
      id: 'd',
      kind: 'company',
      values: { name: '某公司', customerNo: 'G1' },
    });
    expect(numbered).toMatchObject({ value: { touched: [{ after: { stage: 'new', kind: 'company' } }] } });
  });

  it('refuses a customer without a name, with a used number or a used id', () => {
    expect(createCustomer(view, { id: 'c', kind: 'individual', values: {} })).toMatchObject({
      reason: 'name.missing',
    });
    expect(
      createCustomer(view, { id: 'c', kind: 'individual', values: { name: '甲', customerNo: '00020184' } }),
    ).toMatchObject({ reason: 'customerNo.taken' });
    expect(createCustomer(view, { id: 'a', kind: 'individual', values: { name: '甲' } })).toMatchObject({
      reason: 'customer.exists',
    });
  });
});

describe('cells that wait to be looked into', () => {
  it('are let go, or settled with a value', () => {
    expect(tryOut(resolveUnverified(view, { id: 'a', cell }), zhao)).toEqual([
      expect.not.objectContaining({ unverified: expect.anything() }),
      zhao,
    ]);
    const [after] = tryOut(
      resolveUnverified(view, { id: 'a', cell: { ...cell }, value: '13800138000' }),
      zhao,
    );
    expect(after).toMatchObject({ mobile: '13800138000' });
    expect(after).not.toHaveProperty('unverified');
  });

  it('cannot be settled twice', () => {
    expect(resolveUnverified(view, { id: 'b', cell })).toMatchObject({ reason: 'unverified.gone' });
    expect(resolveUnverified(view, { id: 'a', cell: { ...cell, row: 1 } })).toMatchObject({
      reason: 'unverified.gone',
    });
  });
});
