import { explainMatch, locate, tellApart } from '@renderer/data/find/explain-match';
import { findCustomers } from '@renderer/data/find/find-customers';
import { readNewcomer } from '@renderer/data/find/newcomer';
import { readContactState } from '@renderer/data/find/walk-in';
import { readSearchEntry } from '@renderer/data/search/searched-fields';
import { makeCustomerColumns } from '@renderer/data/view/customer-columns';
import { CustomerIndex } from '@renderer/data/view/customer-index';
import type { CustomerRecord } from '@shared/domain/records/records';
import { parseSearchQuery } from '@shared/domain/search/search-query';
import { defaultSchemes } from '@shared/domain/tiers/default-schemes';
import { describe, expect, it } from 'vitest';

const people: readonly CustomerRecord[] = [
  {
    id: 'zhao',
    kind: 'individual',
    name: '赵思远',
    customerNo: '00020184',
    mobile: '13812344471',
    idNumber: '330203197105124471',
    employer: '江东机械有限公司',
    aum: 500_000_00,
  },
  {
    id: 'zhao2',
    kind: 'individual',
    name: '赵思远',
    customerNo: '00031999',
    mobile: '13999994471',
    aum: 9_000_000_00,
  },
  { id: 'wang', kind: 'individual', name: '王 娟', mobile: '18644710000', customerNo: '4471', aum: 100 },
  { id: 'li', kind: 'individual', name: '李赵', idNumber: '33020319880101447X' },
  {
    id: 'gs',
    kind: 'company',
    name: '宁波赵氏纺织有限公司',
    contactPerson: '周琳',
    landline: '0574-82754910',
  },
];

function indexOf(records: readonly CustomerRecord[]): CustomerIndex {
  const index = new CustomerIndex({
    columns: makeCustomerColumns(defaultSchemes),
    makeEntry: readSearchEntry,
    readFlags: () => 0,
  });
  index.take(records);
  for (const position of index.unreadPositions) index.readPosition(position);
  index.finishReading();
  return index;
}

const index = indexOf(people);
const idsFor = (typed: string, limit = 10) => findCustomers(index, typed, limit).best.map(({ id }) => id);

describe('finding a customer at the counter', () => {
  it.each<[string, readonly string[]]>([
    // A whole number before last digits, those before digits inside; of equals the larger assets.
    ['4471', ['wang', 'zhao2', 'zhao']],
    ['447X', ['li']],
    ['447x', ['li']],
    ['138 1234', ['zhao']],
    ['0574 8275', ['gs']],
    ['00020184', ['zhao']],
    ['赵思远', ['zhao2', 'zhao']],
    ['赵', ['zhao2', 'zhao', 'li', 'gs']],
    ['zsy', ['zhao2', 'zhao']],
    ['zhaosiyuan', ['zhao2', 'zhao']],
    // The name that begins with it before one that holds it.
    ['zh', ['zhao2', 'zhao', 'li', 'gs']],
    ['y', ['zhao2', 'zhao', 'gs']],
    ['王娟', ['wang']],
    ['江东机械', ['zhao']],
    ['周琳', ['gs']],
    ['赵 4471', ['zhao2', 'zhao']],
    ['没有这个人', []],
    ['', []],
  ])('%s', (typed, ids) => {
    expect(idsFor(typed)).toEqual(ids);
  });

  it('counts everybody, and names only the likeliest', () => {
    const found = findCustomers(index, '赵', 2);
    expect(found.total).toBe(4);
    expect(found.best.map(({ id }) => id)).toEqual(['zhao2', 'zhao']);
  });
});

describe('showing why somebody was found', () => {
  const show = (id: string, typed: string) => {
    const record = people.find((person) => person.id === id);
    if (record === undefined) throw new Error(id);
    return tellApart(record, explainMatch(record, parseSearchQuery(typed)), 3).map(({ text }) => text);
  };

  it('shows the digits that were typed and hides the others', () => {
    expect(show('zhao', '4471')).toEqual(['3*************4471', '138****4471', '00020184']);
    expect(show('zhao', '1234')).toEqual(['13812344471', '3****************1', '00020184']);
    expect(show('zhao2', 'zsy')).toEqual(['139****4471', '00031999']);
    expect(show('li', '447x')).toEqual(['3*************447X']);
    expect(show('gs', '8275')).toEqual(['0574-8275****', '周琳']);
  });

  it('finds the place through separators and width', () => {
    expect(locate('138 1234 4471', '12344471')).toEqual([4, 13]);
    expect(locate('ＡＢＣ公司', 'bc公')).toEqual([1, 4]);
    expect(locate('0574-82754910', '05748275')).toEqual([0, 9]);
    expect(locate('赵思远', '远')).toEqual([2, 3]);
    expect(locate('赵思远', '李')).toBeUndefined();
  });
});

describe('who walks in', () => {
  const rich = people[1];
  if (rich === undefined) throw new Error('Nobody');
  const contact = { id: 'k', customerId: 'zhao2', on: '2026-10-12', channel: 'call', text: '' } as never;

  it('is on the red list when it is valuable and nobody spoke with it', () => {
    expect(readContactState(rich, defaultSchemes, null)).toEqual({ kind: 'unknown' });
    expect(readContactState(rich, defaultSchemes, [])).toEqual({ kind: 'redList' });
    expect(readContactState(rich, defaultSchemes, [contact])).toEqual({ kind: 'last', on: '2026-10-12' });
    expect(readContactState({ ...rich, aum: 5_000_000 }, defaultSchemes, [])).toEqual({ kind: 'none' });
  });

  it.each([
    ['4471', { mobile: '4471' }],
    ['138-1234 4471', { mobile: '138-1234 4471' }],
    ['33020319710512447x', { idNumber: '33020319710512447X' }],
    [' 柳如 ', { name: '柳如' }],
    ['', {}],
  ])('%s begins a new customer', (typed, wish) => {
    expect(readNewcomer(typed)).toEqual(wish);
  });
});
