import { readMergedNumbers } from '@shared/domain/imports/identity';
import { chosenValue, compareValues } from '@shared/domain/merging/choose-values';
import { type MergeOrder, mergeCustomers } from '@shared/domain/merging/merge-customers';
import { undoMerge } from '@shared/domain/merging/undo-merge';
import type { CustomerRecord } from '@shared/domain/records/records';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SmallBook } from './small-book';

const keep: CustomerRecord = {
  id: 'k',
  kind: 'individual',
  name: '王伟',
  customerNo: '0071',
  mobile: '13800138000',
  address: '宁波市江东区',
  aum: 100_00,
  openedOn: '2019-05-01',
  remark: '喜欢钓鱼',
  standings: { retail: { tier: 'gold', since: '2026-01' } },
};
const gone: CustomerRecord = {
  id: 'g',
  kind: 'individual',
  name: '王伟',
  customerNo: '0912',
  mobile: '13911112222',
  address: '宁波市江东区桑田路7弄3号',
  aum: 50_00,
  openedOn: '2017-02-03',
  remark: '女儿在上海',
  email: 'ww@example.com',
};
const order: MergeOrder = {
  keep: 'k',
  gone: 'g',
  values: {},
  balances: 'sum',
  at: '2026-11-01T08:00:00Z',
  by: '陈经理',
};

function contact(id: string, customerId: string, on: string, text: string) {
  return {
    collection: 'contacts',
    partition: on.slice(0, 7),
    record: { id, customerId, on, way: 'call', text, source: { field: 'remark' } },
  } as const;
}
function relation(id: string, from: string, to: string, kind = 'spouse') {
  return { collection: 'relations', partition: 'all', record: { id, from, to, relation: kind } } as const;
}
function balance(id: string, month: string, figures: object) {
  return {
    collection: 'balances',
    partition: month,
    record: { id, asOf: `${month}-28`, ...figures },
  } as const;
}
function form(id: string, customerId: string, period: string) {
  return {
    collection: 'evaluations',
    partition: period,
    record: { id, customerId, period, number: id, lines: [] },
  } as const;
}

function makeBook(): SmallBook {
  const wife = { id: 'w', kind: 'individual', name: '李娜' } as const;
  return new SmallBook([
    ...[keep, gone, wife].map((record) => ({ collection: 'customers', partition: 'all', record }) as const),
    contact('c1', 'k', '2026-10-02', '谈定存'),
    contact('c2', 'g', '2026-10-02', '谈定存'),
    contact('c3', 'g', '2026-09-09', '生日问候'),
    relation('r1', 'k', 'w'),
    relation('r2', 'g', 'w'),
    relation('r3', 'g', 'k', 'relative'),
    relation('r4', 'w', 'g', 'friend'),
    balance('k', '2026-10', { aum: 100_00, deposits: 100_00 }),
    balance('g', '2026-10', { aum: 50_00, wealth: 50_00 }),
    balance('g', '2026-09', { aum: 40_00 }),
    form('e1', 'k', '2026-10'),
    form('e2', 'g', '2026-10'),
    form('e3', 'g', '2026-09'),
    { collection: 'improvements', partition: 'all', record: { id: 'm1', customerId: 'g', text: '约见' } },
    {
      collection: 'tierMoves',
      partition: '2026-10',
      record: { id: 't1', customerId: 'g', scheme: 'retail' },
    },
    {
      collection: 'settings',
      partition: 'all',
      record: { id: 'group:1', group: { name: '基金群组', how: 'hand', members: ['g', 'w'] } },
    },
  ]);
}

function merge(book: SmallBook, more: Partial<MergeOrder> = {}) {
  const drafted = mergeCustomers(book, { ...order, ...more });
  if (!drafted.ok) throw new Error(drafted.reason);
  book.apply(drafted.value.touched);
  return drafted.value;
}

function takeBack(book: SmallBook) {
  const undone = undoMerge(book, 'g');
  if (!undone.ok) throw new Error(undone.reason);
  book.apply(undone.value.draft.touched);
  return undone.value.keptSince;
}

describe('the values proposed for a merge', () => {
  const proposed = (left: CustomerRecord, right: CustomerRecord) =>
    Object.fromEntries(
      compareValues(left, right).map((row) => [row.field.key, chosenValue(row, row.choice)]),
    );

  it('are the fuller and the newer ones, sums of two accounts, and both remarks', () => {
    expect(proposed(keep, gone)).toMatchObject({
      customerNo: '0071',
      mobile: '13800138000',
      address: '宁波市江东区桑田路7弄3号',
      aum: 150_00,
      openedOn: '2017-02-03',
      remark: '喜欢钓鱼；女儿在上海',
      email: 'ww@example.com',
    });
  });

  it('are the newer figures of one account', () => {
    const { customerNo: _, ...same } = gone;
    expect(proposed({ ...keep, balancesOn: '2026-09-30' }, { ...same, balancesOn: '2026-10-31' }).aum).toBe(
      50_00,
    );
    expect(proposed(keep, same).aum).toBe(100_00);
  });
});

describe('merging two customers', () => {
  it('moves every child once, in one change', () => {
    const book = makeBook();
    const draft = merge(book, { values: { email: 'ww@example.com' } });
    expect(draft.label).toEqual({ kind: 'customersMerged', kept: '王伟', gone: '王伟' });
    expect(book.get('g')).toBeUndefined();
    expect(book.get('k')).toMatchObject({ email: 'ww@example.com', standings: keep.standings });
    expect(readMergedNumbers(book.get('k') ?? keep)).toEqual(['0912']);
    expect(book.find('contacts', '2026-10', 'c2')).toBeUndefined();
    expect(book.find('contacts', '2026-09', 'c3')?.customerId).toBe('k');
    expect(book.find('relations', 'all', 'r2')).toBeUndefined();
    expect(book.find('relations', 'all', 'r3')).toBeUndefined();
    expect(book.find('relations', 'all', 'r4')).toMatchObject({ from: 'w', to: 'k' });
    expect(book.find('balances', '2026-10', 'k')).toMatchObject({
      aum: 150_00,
      deposits: 100_00,
      wealth: 50_00,
    });
    expect(book.find('balances', '2026-09', 'k')).toMatchObject({ aum: 40_00, asOf: '2026-09-28' });
    expect(book.find('balances', '2026-10', 'g')).toBeUndefined();
    expect(book.find('evaluations', '2026-10', 'e1')?.customerId).toBe('k');
    expect(book.find('evaluations', '2026-10', 'e2')).toBeUndefined();
    expect(book.find('evaluations', '2026-09', 'e3')?.customerId).toBe('k');
    expect(book.find('improvements', 'all', 'm1')?.customerId).toBe('k');
    expect(book.find('tierMoves', '2026-10', 't1')?.customerId).toBe('g');
    expect(book.find('settings', 'all', 'group:1')).toMatchObject({ group: { members: ['k', 'w'] } });
    expect(book.find('bin', 'all', 'g')).toMatchObject({ why: 'merged', into: 'k', by: '陈经理' });
  });

  it('keeps the balances of the one who stays when asked to', () => {
    const book = makeBook();
    merge(book, { balances: 'kept' });
    expect(book.find('balances', '2026-10', 'k')).toMatchObject({ aum: 100_00 });
    expect(book.find('balances', '2026-10', 'k')?.wealth).toBeUndefined();
  });

  it('may take the number of the one who goes, and no other that is taken', () => {
    const book = makeBook();
    merge(book, { values: { customerNo: '0912' } });
    expect(readMergedNumbers(book.get('k') ?? keep)).toEqual(['0071']);
    expect(takeBack(book)).toEqual([]);
    expect(book.get('k')?.customerNo).toBe('0071');
    book.put('customers', 'all', { id: 'x', kind: 'individual', name: '别人', customerNo: '7' });
    expect(mergeCustomers(book, { ...order, values: { customerNo: '7' } })).toMatchObject({
      ok: false,
      reason: 'customerNo.taken',
    });
  });

  it.each([
    ['itself', { gone: 'k' }, 'merge.self'],
    ['somebody who is gone', { gone: 'nobody' }, 'customer.gone'],
    ['nobody', { keep: 'nobody' }, 'customer.gone'],
    ['a company', { gone: 'co' }, 'merge.kinds'],
    ['a value of the wrong form', { values: { aum: 'viel' } }, 'field.form'],
    ['no name left', { values: { name: null } }, 'name.missing'],
  ])('refuses %s', (_, wrong, reason) => {
    const book = makeBook();
    book.put('customers', 'all', { id: 'co', kind: 'company', name: '海星贸易' });
    expect(mergeCustomers(book, { ...order, ...wrong })).toMatchObject({ ok: false, reason });
  });
});

describe('taking a merge back', () => {
  it('restores both with their children, by Ctrl+Z and by the bin', () => {
    const before = makeBook().content();
    const book = makeBook();
    const draft = merge(book, { values: { email: 'ww@example.com', aum: 150_00 } });
    book.revert(draft.touched);
    expect(book.content()).toEqual(before);
    merge(book, { values: { email: 'ww@example.com', aum: 150_00 } });
    expect(takeBack(book)).toEqual([]);
    expect(book.content()).toEqual(before);
  });

  it('keeps what was changed since and tells it', () => {
    const book = makeBook();
    merge(book, { values: { email: 'ww@example.com', aum: 150_00 } });
    const kept = book.get('k') ?? keep;
    book.put('customers', 'all', { ...kept, aum: 175_00, hobbies: '围棋' });
    book.put('balances', '2026-10', { ...book.find('balances', '2026-10', 'k'), id: 'k', aum: 175_00 });
    book.put('contacts', '2026-10', {
      id: 'c9',
      customerId: 'k',
      on: '2026-10-30',
      way: 'call',
      text: '新',
      source: { field: 'remark' },
    });
    const moved = book.find('contacts', '2026-09', 'c3');
    if (moved !== undefined) book.put('contacts', '2026-09', { ...moved, text: '生日问候，送花' });
    expect(takeBack(book)).toEqual([
      { what: 'field', field: 'aum' },
      { what: 'child', collection: 'balances', partition: '2026-10' },
    ]);
    expect(book.get('k')).toMatchObject({ aum: 175_00, hobbies: '围棋' });
    expect(book.get('k')?.email).toBeUndefined();
    expect(book.get('g')).toEqual(gone);
    expect(book.find('balances', '2026-10', 'k')?.wealth).toBeUndefined();
    expect(book.find('balances', '2026-10', 'g')?.aum).toBe(50_00);
    expect(book.find('contacts', '2026-09', 'c3')).toMatchObject({ customerId: 'g', text: '生日问候，送花' });
    expect(book.find('contacts', '2026-10', 'c9')?.customerId).toBe('k');
  });

  it('tells of a child that was deleted since', () => {
    const book = makeBook();
    merge(book);
    book.apply([{ collection: 'contacts', partition: '2026-09', id: 'c3', before: {}, after: null }]);
    expect(takeBack(book)).toEqual([{ what: 'child', collection: 'contacts', partition: '2026-09' }]);
    expect(book.find('contacts', '2026-09', 'c3')).toBeUndefined();
  });

  it('refuses while the one who stayed is gone, and when it was no merge', () => {
    const book = makeBook();
    merge(book);
    const kept = book.get('k') ?? keep;
    const { id: _, ...content } = kept;
    book.apply([{ collection: 'customers', partition: 'all', id: 'k', before: content, after: null }]);
    expect(undoMerge(book, 'g')).toMatchObject({ ok: false, reason: 'merge.keptGone' });
    expect(undoMerge(book, 'w')).toMatchObject({ ok: false, reason: 'bin.gone' });
  });

  it('refuses when somebody else has the number by now', () => {
    const book = makeBook();
    merge(book);
    book.put('customers', 'all', { id: 'x', kind: 'individual', name: '别人', customerNo: '0912' });
    expect(undoMerge(book, 'g')).toMatchObject({ ok: false, reason: 'bin.numberTaken' });
  });

  it('is exact for any children', () => {
    const month = fc.constantFrom('2026-08', '2026-09', '2026-10');
    const who = fc.constantFrom('k', 'g', 'w');
    const child = fc.oneof(
      fc.tuple(fc.constant('contact'), who, month, fc.nat(3)),
      fc.tuple(fc.constant('relation'), who, who, fc.nat(2)),
      fc.tuple(fc.constant('balance'), fc.constantFrom('k', 'g'), month, fc.nat(9)),
      fc.tuple(fc.constant('form'), who, month, fc.nat(3)),
    );
    fc.assert(
      fc.property(
        fc.array(child, { maxLength: 20 }),
        fc.constantFrom('sum' as const, 'kept' as const),
        (children, balances) => {
          const book = new SmallBook(
            [keep, gone, { id: 'w', kind: 'individual', name: '李娜' }].map(
              (record) => ({ collection: 'customers', partition: 'all', record }) as const,
            ),
          );
          children.forEach(([kind, one, other, no], at) => {
            if (kind === 'contact') putIn(book, contact(`c${at}`, one, `${other}-1${no}`, `第 ${no} 次`));
            else if (kind === 'relation') putIn(book, relation(`r${at}`, one, other, `kind${no}`));
            else if (kind === 'balance') putIn(book, balance(one, other, { aum: no * 100 }));
            else putIn(book, form(`e${at}`, one, other));
          });
          const before = book.content();
          const draft = merge(book, { balances });
          expect(JSON.stringify(book.children('g'))).toBe('[]');
          book.revert(draft.touched);
          expect(book.content()).toEqual(before);
          merge(book, { balances });
          expect(takeBack(book)).toEqual([]);
          expect(book.content()).toEqual(before);
        },
      ),
      { numRuns: 200 },
    );
  });
});

function putIn(
  book: SmallBook,
  {
    collection,
    partition,
    record,
  }: ReturnType<typeof contact | typeof relation | typeof balance | typeof form>,
) {
  book.put(collection, partition, record);
}
