import { type BinView, binRecordOf, customerInBin } from '@shared/domain/bin/bin-record';
import { removeCustomers } from '@shared/domain/bin/remove-customers';
import { restoreFromBin } from '@shared/domain/bin/restore-from-bin';
import type { TouchedRecord } from '@shared/domain/changes/change';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import { applyPatch, invertTouched, recordFrom } from '@shared/domain/changes/patch';
import type { CustomersView } from '@shared/domain/commands/customers-view';
import type { Result } from '@shared/domain/kernel/result';
import type { BookRecord, CustomerRecord } from '@shared/domain/records/records';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const leaving = { at: '2026-10-31T08:30:00.000Z', by: '陈思远' } as const;

/** Customers and bin as the book keeps them, with changes laid over. */
class SmallBook {
  readonly customers = new Map<string, BookRecord>();
  readonly bin = new Map<string, BookRecord>();

  constructor(records: readonly CustomerRecord[]) {
    for (const record of records) this.customers.set(record.id, record);
  }

  get view(): CustomersView {
    const all = [...this.customers.values()] as CustomerRecord[];
    return { all: () => all, get: (id) => all.find((record) => record.id === id) };
  }

  get binView(): BinView {
    return { all: () => [...this.bin.values()], get: (id) => this.bin.get(id) };
  }

  apply(touched: readonly TouchedRecord[]): void {
    for (const { collection, id, before, after } of touched) {
      const table = collection === 'bin' ? this.bin : this.customers;
      if (after === null) table.delete(id);
      else if (before === null) table.set(id, recordFrom(id, after));
      else table.set(id, applyPatch(table.get(id) ?? { id }, after));
    }
  }

  take(draft: Result<ChangeDraft>): ChangeDraft {
    if (!draft.ok) throw new Error(draft.reason);
    this.apply(draft.value.touched);
    return draft.value;
  }

  read(): unknown {
    return { customers: Object.fromEntries(this.customers), bin: Object.fromEntries(this.bin) };
  }
}

const zhao: CustomerRecord = {
  id: 'a',
  kind: 'individual',
  name: '赵思远',
  customerNo: '00020184',
  aum: 5_000_000,
  standings: { retail: { tier: 'gold', since: '2026-09' } },
};
const li: CustomerRecord = { id: 'b', kind: 'individual', name: '李四', customerNo: '00020185' };
const chen: CustomerRecord = { id: 'c', kind: 'company', name: '某公司' };

const customers = fc
  .uniqueArray(fc.record({ id: fc.uuid(), no: fc.option(fc.nat({ max: 30 })), name: fc.string() }), {
    selector: ({ id }) => id,
    maxLength: 12,
  })
  .map((drawn) => {
    const used = new Set<number>();
    return drawn.map(({ id, no, name }): CustomerRecord => {
      const own = no !== null && !used.has(no);
      if (own) used.add(no);
      return {
        id,
        kind: 'individual',
        ...(name === '' ? {} : { name }),
        ...(own ? { customerNo: `${no}` } : {}),
      };
    });
  });

describe('the recycle bin', () => {
  it('takes customers out in one change and keeps who, when and why', () => {
    const book = new SmallBook([zhao, li, chen]);
    const draft = book.take(removeCustomers(book.view, { ids: ['a', 'c', 'a'], ...leaving }));
    expect(draft.label).toEqual({ kind: 'customersRemoved', count: 2 });
    expect([...book.customers.keys()]).toEqual(['b']);
    expect(book.bin.get('a')).toMatchObject({ why: 'removed', ...leaving });
    const one = removeCustomers(book.view, { ids: ['b'], ...leaving });
    expect(one).toMatchObject({ value: { label: { kind: 'customerRemoved', name: '李四' } } });
    expect(removeCustomers(book.view, { ids: ['b', 'a'], ...leaving })).toMatchObject({
      ok: false,
      reason: 'customer.gone',
    });
  });

  it('law: to remove and to restore changes nothing, and undo of either is exact', () => {
    fc.assert(
      fc.property(customers, fc.infiniteStream(fc.boolean()), (records, choose) => {
        const book = new SmallBook(records);
        const ids = records.filter(() => choose.next().value === true).map(({ id }) => id);
        const start = book.read();
        const removed = book.take(removeCustomers(book.view, { ids, ...leaving }));
        const between = book.read();
        if (ids.length > 0) {
          const { draft, refused } = restoreFromBin(book.view, book.binView, { ids });
          expect(refused).toEqual([]);
          const restored = book.take(draft);
          expect(book.read()).toEqual(start);
          book.apply(invertTouched(restored.touched));
          expect(book.read()).toEqual(between);
        }
        book.apply(invertTouched(removed.touched));
        expect(book.read()).toEqual(start);
      }),
    );
  });

  it('leaves a customer where it is when somebody else has its number by now, and says who', () => {
    const book = new SmallBook([zhao, li]);
    book.take(removeCustomers(book.view, { ids: ['a', 'b'], ...leaving }));
    const newcomer: CustomerRecord = { id: 'n', kind: 'individual', name: '新人', customerNo: '00020184' };
    book.customers.set('n', newcomer);
    const { draft, refused } = restoreFromBin(book.view, book.binView, { ids: ['a', 'b'] });
    expect(refused).toMatchObject([{ id: 'a', failure: { reason: 'bin.numberTaken' }, holder: { id: 'n' } }]);
    expect(draft).toMatchObject({ ok: true, value: { label: { kind: 'customersRestored', count: 1 } } });
    book.take(draft);
    expect([...book.customers.keys()].toSorted()).toEqual(['b', 'n']);
    expect(restoreFromBin(book.view, book.binView, { ids: ['a'] }).draft).toMatchObject({
      reason: 'bin.numberTaken',
    });
  });

  it('brings back only one of two that had the same number at different times', () => {
    const book = new SmallBook([zhao]);
    book.take(removeCustomers(book.view, { ids: ['a'], ...leaving }));
    book.customers.set('z', { ...zhao, id: 'z' });
    book.take(removeCustomers(book.view, { ids: ['z'], ...leaving }));
    const { refused } = restoreFromBin(book.view, book.binView, { ids: ['a', 'z'] });
    expect(refused).toMatchObject([{ id: 'z', holder: { id: 'a' } }]);
  });

  it('refuses what is not there and what a merge took out', () => {
    const book = new SmallBook([li]);
    const merged = binRecordOf(zhao, { ...leaving, why: 'merged', into: 'b' });
    book.bin.set('a', merged);
    expect(restoreFromBin(book.view, book.binView, { ids: ['x', 'a'] })).toMatchObject({
      draft: { ok: false, reason: 'bin.gone' },
      refused: [
        { id: 'x', failure: { reason: 'bin.gone' } },
        { id: 'a', failure: { reason: 'bin.merged' } },
      ],
    });
    expect(customerInBin(merged)).toEqual(zhao);
  });
});
