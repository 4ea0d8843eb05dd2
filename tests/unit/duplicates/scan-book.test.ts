import { packRows, unpackRows } from '@renderer/data/duplicates/pack-rows';
import { readEveryday } from '@renderer/data/search/everyday-reading';
import { clusterPairs } from '@shared/domain/duplicates/cluster-pairs';
import { comparePersons } from '@shared/domain/duplicates/compare-persons';
import { makePerson, makeSoundOf, type Person } from '@shared/domain/duplicates/person';
import { type ScanFindings, scanBook } from '@shared/domain/duplicates/scan-book';
import type { CustomerRecord } from '@shared/domain/records/records';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeIdNumber } from '../../helpers/id-number';
import { inventCustomers } from '../../helpers/ledger-customers';

const soundOf = makeSoundOf(readEveryday);

function scan(persons: readonly Person[]): ScanFindings {
  const work = scanBook(persons, soundOf);
  let next = work.next();
  while (next.done !== true) next = work.next();
  return next.value;
}

const names = [
  '王伟',
  '王玮',
  '王炜炜',
  '欧阳修远',
  '欧阳修',
  '李娜',
  '张丽',
  '章丽',
  '陈军',
  '孙悦',
] as const;
const customer = fc.record(
  {
    name: fc.constantFrom(...names),
    mobile: fc.integer({ min: 0, max: 12 }).map((tail) => `138001380${String(tail).padStart(2, '0')}`),
    landline: fc.constantFrom('0574-82754910', '0574-82754911'),
    idNumber: fc.integer({ min: 1, max: 8 }).map((order) => makeIdNumber('330212', '19840305', order)),
    birthDate: fc.constantFrom('1984-03-05', '1990-01-01', '2000-12-31'),
    gender: fc.constantFrom('male', 'female'),
    address: fc.constantFrom('宁波市江东区桑田路7弄3号', '宁波市江东区桑田路9弄1号'),
  },
  { requiredKeys: ['name'] },
);

describe('a scan of the whole book', () => {
  it('finds exactly what comparing everybody with everybody finds', () => {
    fc.assert(
      fc.property(fc.array(customer, { maxLength: 24 }), (rows) => {
        const persons = rows.map((values) => makePerson('individual', values));
        const found = new Set(scan(persons).pairs.map(({ left, right }) => `${left} ${right}`));
        const all = new Set<string>();
        persons.forEach((one, left) => {
          persons.forEach((other, right) => {
            if (left < right && comparePersons(one, other, soundOf) !== undefined)
              all.add(`${left} ${right}`);
          });
        });
        expect(found).toEqual(all);
      }),
      { numRuns: 150 },
    );
  });

  it('never proposes two people with different checked IDs, nor puts them into one group', () => {
    fc.assert(
      fc.property(fc.array(customer, { maxLength: 24 }), (rows) => {
        const persons = rows.map((values) => makePerson('individual', values));
        const pairs = scan(persons).pairs.map(({ left, right, match }) => ({
          left: String(left),
          right: String(right),
          match,
        }));
        const idOf = (id: string) => persons[Number(id)]?.idNumber;
        for (const { left, right } of pairs) {
          const ids = new Set([idOf(left), idOf(right)].filter((id) => id !== undefined));
          expect(ids.size).toBeLessThan(2);
        }
        for (const { ids, pairs: of } of clusterPairs(pairs, idOf)) {
          expect(new Set(ids.map(idOf).filter((id) => id !== undefined)).size).toBeLessThan(2);
          expect(of.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('finds planted duplicates in a ledger of invented customers, and hardly anybody else', () => {
    const records = ledger(6000);
    const planted: CustomerRecord[] = records.slice(0, 300).map((record, at) => plant(record, at));
    const all = [...records, ...planted];
    const persons = unpackRows(packRows(all));
    const { pairs, compared } = scan(persons);
    const found = new Set(pairs.map(({ left, right }) => `${left} ${right}`));
    const missed = planted.filter((_, at) => !found.has(`${at} ${records.length + at}`));
    expect(missed).toEqual([]);
    expect(compared).toBeLessThan(all.length * 10);
  });

  it('says what a crowd shares and does not compare it all', () => {
    const persons = Array.from({ length: 3000 }, (_, at) =>
      makePerson('individual', { name: `客户${at}`, landline: '0574-82754910' }),
    );
    const { pairs, compared, crowded } = scan(persons);
    expect(pairs).toEqual([]);
    expect(crowded).toBe(1);
    expect(compared).toBe(0);
  });

  it('brings hundreds with one ID together with a comparison each', () => {
    const idNumber = makeIdNumber('330212', '19840305', 795);
    const persons = Array.from({ length: 500 }, () => makePerson('individual', { name: '王伟', idNumber }));
    const { pairs, compared } = scan(persons);
    expect(compared).toBe(499);
    const named = pairs.map(({ left, right, match }) => ({ left: `${left}`, right: `${right}`, match }));
    expect(clusterPairs(named, () => idNumber).map(({ ids }) => ids.length)).toEqual([500]);
  });
});

function ledger(rows: number): CustomerRecord[] {
  return [...inventCustomers(rows, 7)].map((one, at) => ({
    id: `c${at}`,
    kind: 'individual',
    name: one.name,
    customerNo: one.number,
    idNumber: one.idNumber,
    mobile: one.mobile,
    address: one.address,
    gender: one.gender === '男' ? 'male' : 'female',
  }));
}

/** The same customer once more, told by one thing only. */
function plant(record: CustomerRecord, at: number): CustomerRecord {
  const { name, idNumber, mobile, address } = record;
  const base = { id: `d${at}`, kind: 'individual', customerNo: `D${at}` } as const;
  const person = makePerson('individual', record);
  switch (at % 4) {
    case 0:
      return { ...base, name, idNumber };
    case 1:
      return { ...base, name: `${String(name).slice(0, 1)} ${String(name).slice(1)}`, mobile };
    case 2:
      return person.birthDate === undefined
        ? { ...base, name, mobile }
        : { ...base, name, birthDate: person.birthDate };
    default:
      return person.address === undefined ? { ...base, name, mobile } : { ...base, name, address };
  }
}
