import {
  countByManagerName,
  listManagerNames,
  listPeople,
  listStrayKeys,
} from '@renderer/features/people/list-people';
import type { CustomerRecord } from '@shared/domain/records/records';
import { describe, expect, it } from 'vitest';

const accounts = [
  { id: '1', name: '陈思远', role: 'administrator' },
  { id: '2', name: '赵宁', role: 'customerManager', disabled: true },
  { id: '3', name: '王敏', role: 'customerManager', managerNames: ['王敏(07)', '王敏'] },
  { id: '4', name: 'no role at all', role: 'king' },
];
const customers = ['王敏(07)', '王敏', '李敏', '李敏', '李敏'].map(
  (manager, index): CustomerRecord => ({
    id: `c${index}`,
    kind: 'individual',
    name: `客户${index}`,
    manager,
  }),
);
const counts = countByManagerName(customers);

describe('the list of people', () => {
  const rows = listPeople(accounts, counts, new Set(['陈思远', '孙倩']), '陈思远');

  it('has whoever left last, and nothing that is no account', () => {
    expect(rows.map(({ account }) => account.name)).toEqual(['陈思远', '王敏', '赵宁']);
  });

  it('counts the customers of all names a person has, and tells who has no password', () => {
    expect(rows.map(({ customers: count, key, isYou }) => [count, key, isYou])).toEqual([
      [0, 'there', true],
      [2, 'missing', false],
      [0, 'missing', false],
    ]);
    expect(listPeople(accounts, counts, null, '陈思远')[1]?.key).toBe('unknown');
  });

  it('tells of passwords without an active account, once the keyring is known', () => {
    expect(listStrayKeys(accounts, new Set(['陈思远', '赵宁', '孙倩']))).toEqual(['赵宁', '孙倩']);
    expect(listStrayKeys(accounts, null)).toEqual([]);
    // A book from before there were accounts has none to compare with.
    expect(listStrayKeys([], new Set(['陈思远']))).toEqual([]);
  });

  it('offers managers of the ledgers first, then people without customers', () => {
    expect(listManagerNames(accounts, counts)).toEqual([
      { name: '李敏', customers: 3 },
      { name: '王敏', customers: 1 },
      { name: '王敏(07)', customers: 1 },
      { name: '陈思远', customers: 0 },
    ]);
  });
});
