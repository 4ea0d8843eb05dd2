import type { AccountRecord } from '@shared/domain/access/account';
import { handOver } from '@shared/domain/access/commands/hand-over';
import { countReceivers, shareByGroup, shareEvenly } from '@shared/domain/access/commands/share-customers';
import { applyPatch, invertTouched } from '@shared/domain/changes/patch';
import type { BookRecord, CustomerRecord } from '@shared/domain/records/records';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const chen: AccountRecord = { id: 'a1', name: '陈思远', role: 'administrator' };
const wang: AccountRecord = {
  id: 'a2',
  name: '王敏',
  role: 'customerManager',
  managerNames: ['王敏', '王敏(07)'],
};
const accounts = [chen, wang];
const usual = {
  account: wang,
  numberOf: () => undefined,
  leaving: true,
  actor: '陈思远',
  today: '2026-11-03',
};

const managers = fc.constantFrom('王敏', '王敏(07)', '李敏', '赵宁');
const customersOf = fc
  .array(fc.record({ manager: managers, aum: fc.integer({ min: 0, max: 1e12 }) }), { maxLength: 60 })
  .map((each) =>
    each.map(
      (values, index): CustomerRecord => ({
        id: `c${index}`,
        kind: 'individual',
        name: `客户${index}`,
        ...values,
      }),
    ),
  );
const receiversOf = fc.uniqueArray(fc.constantFrom('李敏', '赵宁', '孙倩', '周晨'), { minLength: 1 });

const isWangs = ({ manager }: CustomerRecord) => manager === '王敏' || manager === '王敏(07)';

describe('handing customers over', () => {
  it('loses nobody, gives nobody twice, touches nobody else, and undo brings everything back', () => {
    fc.assert(
      fc.property(customersOf, receiversOf, fc.boolean(), (customers, to, leaving) => {
        const theirs = customers.filter(isWangs);
        const receivers = shareEvenly(theirs, to);
        const draft = handOver(accounts, customers, { ...usual, receivers, leaving });
        if (!draft.ok) {
          expect(theirs).toEqual([]);
          return;
        }
        const { touched } = draft.value;
        expect(new Set(touched.map(({ id }) => id)).size).toBe(touched.length);
        const book = new Map<string, BookRecord>(
          [...customers, ...accounts].map((record) => [record.id, record]),
        );
        for (const { id, after } of touched) {
          const record = book.get(id);
          if (record === undefined || after === null) throw new Error('handed over what is not there');
          book.set(id, applyPatch(record, after));
        }
        for (const before of customers) {
          const manager = book.get(before.id)?.manager;
          if (isWangs(before)) expect(to).toContain(manager);
          else expect(manager).toBe(before.manager);
        }
        expect(book.get('a2')?.disabled).toBe(leaving ? true : undefined);
        for (const { id, after } of invertTouched(touched)) {
          const record = book.get(id);
          if (record !== undefined && after !== null) book.set(id, applyPatch(record, after));
        }
        expect([...book.values()]).toEqual([...customers, ...accounts]);
      }),
    );
  });

  it('shares evenly: numbers differ by one at most, and everybody goes to one of them', () => {
    fc.assert(
      fc.property(customersOf, receiversOf, (customers, to) => {
        const shared = shareEvenly(customers, to);
        expect(shared.size).toBe(customers.length);
        const counts = to.map((name) => [...shared.values()].filter((got) => got === name).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        const counted = countReceivers(customers, shared);
        expect(counted.reduce((sum, each) => sum + each.customers, 0)).toBe(customers.length);
        expect(counted.reduce((sum, each) => sum + each.assets, 0)).toBe(
          customers.reduce((sum, { aum }) => sum + Number(aum), 0),
        );
      }),
    );
  });

  const one: CustomerRecord = {
    id: 'c1',
    kind: 'individual',
    name: '客户甲',
    manager: '王敏',
    managerNo: '07',
  };
  const two: CustomerRecord = {
    id: 'c2',
    kind: 'individual',
    name: '客户乙',
    manager: '王敏',
    managerNo: '07',
  };
  const book = [one, two];
  const toLi = new Map([
    ['c1', '李敏'],
    ['c2', '李敏'],
  ]);

  it('gives the receiver’s staff number, and takes away one that is not theirs', () => {
    const known = handOver(accounts, book, { ...usual, receivers: toLi, numberOf: () => '12' });
    expect(known).toMatchObject({
      value: { touched: [{ after: { manager: '李敏', managerNo: '12' } }, {}, {}] },
    });
    const unknown = handOver(accounts, book, { ...usual, receivers: toLi });
    expect(unknown).toMatchObject({ value: { touched: [{ after: { managerNo: null } }, {}, {}] } });
  });

  it.each([
    ['somebody behind', { receivers: new Map([['c1', '李敏']]) }, 'access.nobodyReceives'],
    [
      'customers with the same person',
      { receivers: new Map([...toLi, ['c1', '王敏(07)']]) },
      'access.sameReceiver',
    ],
    ['oneself', { receivers: toLi, actor: '王敏' }, 'access.notYourself'],
    ['the last administrator', { receivers: toLi, account: chen, actor: '李敏' }, 'access.lastAdministrator'],
    ['whoever left', { receivers: toLi, account: { ...wang, disabled: true } }, 'access.alreadyDisabled'],
  ])('never leaves %s', (_, part, reason) => {
    expect(handOver(accounts, book, { ...usual, ...part })).toMatchObject({ ok: false, reason });
  });

  it('lets some stay while the person stays', () => {
    const some = new Map([['c2', '李敏']]);
    const draft = handOver(accounts, book, { ...usual, receivers: some, leaving: false });
    expect(draft).toMatchObject({ value: { label: { count: 1, left: false }, touched: [{ id: 'c2' }] } });
    expect(handOver(accounts, book, { ...usual, receivers: new Map(), leaving: false })).toMatchObject({
      reason: 'access.nothingToHandOver',
    });
  });

  it('gives groups to those named for them', () => {
    const shared = shareByGroup(book, ({ id }) => (id === 'c1' ? 'gold' : ''), { gold: '李敏', '': '' });
    expect([...shared]).toEqual([['c1', '李敏']]);
  });
});
