import { readEveryday } from '@renderer/data/search/everyday-reading';
import { keyKinds } from '@shared/domain/duplicates/blocking-keys';
import { findSamePerson, findSamePersons } from '@shared/domain/duplicates/find-same-person';
import { keepApart, readKeptApart } from '@shared/domain/duplicates/kept-apart';
import { makeSoundOf } from '@shared/domain/duplicates/person';
import { SamePersonIndex } from '@shared/domain/duplicates/same-person-index';
import type { BookRecord, CustomerRecord } from '@shared/domain/records/records';
import { describe, expect, it } from 'vitest';
import { makeIdNumber } from '../../helpers/id-number';

const soundOf = makeSoundOf(readEveryday);
const idNumber = makeIdNumber('330212', '19840305', 795);
const wang: CustomerRecord = {
  id: 'w',
  kind: 'individual',
  name: '王伟',
  customerNo: '0071',
  mobile: '13800138000',
  idNumber,
};
const zhang: CustomerRecord = { id: 'z', kind: 'individual', name: '张玮', mobile: '13911112222' };

function lookupOf(records: readonly CustomerRecord[]) {
  const index = new SamePersonIndex(soundOf);
  for (const record of records) index.add(record);
  for (const kind of keyKinds) index.sort(kind);
  const byId = new Map(records.map((record) => [record.id, record]));
  return { index, soundOf, get: (id: string) => byId.get(id), byId };
}

describe('the same person while typing', () => {
  it('is told with the surest reason first', () => {
    const lookup = lookupOf([zhang, wang]);
    expect(findSamePerson({ kind: 'individual', values: { name: '王伟' } }, lookup)).toBeUndefined();
    const byPhone = findSamePerson(
      { kind: 'individual', values: { name: '王伟', mobile: '13800138000' } },
      lookup,
    );
    expect(byPhone).toMatchObject({ record: wang, match: { reason: 'mobileAndName', strength: 'likely' } });
    const typed = { name: '章伟', mobile: '13911112222', idNumber };
    expect(
      findSamePersons({ kind: 'individual', values: typed }, lookup).map(({ record }) => record.id),
    ).toEqual(['w', 'z']);
  });

  it('is never the customer that is edited', () => {
    const lookup = lookupOf([wang]);
    expect(findSamePerson({ id: 'w', kind: 'individual', values: wang }, lookup)).toBeUndefined();
  });

  it('follows what was added, changed and removed since the index was built', () => {
    const lookup = lookupOf([wang]);
    const typed = { kind: 'individual', values: { name: '张玮', mobile: '13911112222' } } as const;
    expect(findSamePerson(typed, lookup)).toBeUndefined();
    lookup.byId.set('z', zhang);
    lookup.index.update(zhang);
    expect(findSamePerson(typed, lookup)?.record.id).toBe('z');
    const moved = { ...zhang, mobile: '13700000000' };
    lookup.byId.set('z', moved);
    lookup.index.update(moved);
    expect(findSamePerson(typed, lookup)).toBeUndefined();
    lookup.byId.delete('w');
    expect(
      findSamePerson({ kind: 'individual', values: { name: '王伟', idNumber } }, lookup),
    ).toBeUndefined();
  });
});

describe('a pair that is not the same', () => {
  const view = {
    get: (id: string) => [wang, zhang].find((record) => record.id === id),
    all: () => [wang, zhang],
  };
  const said = { apart: true, at: '2026-11-01T08:00:00Z', by: '陈经理' };

  it('is remembered once, in whichever order, and can be compared again', () => {
    const drafted = keepApart(view, { get: () => undefined }, { ...said, pair: ['z', 'w'] });
    if (!drafted.ok) throw new Error(drafted.reason);
    const [touched] = drafted.value.touched;
    const kept: BookRecord = { id: touched?.id ?? '', ...touched?.after };
    expect([...readKeptApart([kept]).keys()]).toEqual(['keptApart:w|z']);
    const settings = { get: (id: string) => (id === kept.id ? kept : undefined) };
    expect(keepApart(view, settings, { ...said, pair: ['w', 'z'] })).toMatchObject({
      value: { touched: [] },
    });
    const again = keepApart(view, settings, { ...said, apart: false, pair: ['w', 'z'] });
    expect(again).toMatchObject({
      value: { label: { again: true }, touched: [{ id: kept.id, after: null }] },
    });
  });

  it('is two customers of the book', () => {
    expect(keepApart(view, { get: () => undefined }, { ...said, pair: ['w', 'w'] })).toMatchObject({
      reason: 'merge.self',
    });
    expect(keepApart(view, { get: () => undefined }, { ...said, pair: ['w', 'x'] })).toMatchObject({
      reason: 'customer.gone',
    });
  });
});
