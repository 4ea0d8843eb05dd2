import { readSearchEntry } from '@renderer/data/search/searched-fields';
import { makeCustomerColumns, makeFlagReader } from '@renderer/data/view/customer-columns';
import { CustomerIndex } from '@renderer/data/view/customer-index';
import type { CustomerRecord } from '@shared/domain/records/records';
import { defaultSchemes } from '@shared/domain/tiers/default-schemes';
import fc from 'fast-check';

/** Any customer, with the fields that conditions and bands are tried on; absent ones included. */
export const anyCustomer: fc.Arbitrary<CustomerRecord> = fc
  .record(
    {
      id: fc.uuid(),
      kind: fc.constantFrom('individual', 'company'),
      name: fc.constantFrom('赵思远', '陈静', '宁波物流', '阿强', 'ABC公司'),
      manager: fc.constantFrom('李敏', '王静', '陈思远'),
      gender: fc.constantFrom('male', 'female'),
      industry: fc.constantFrom('制造业', '批发零售', 'ＩＴ'),
      address: fc.constantFrom('宁波市江东区桑田路7弄', '宁波市鄞州区中山路1号', '某处'),
      aum: fc.integer({ min: -1_000_000, max: 10_000_000_000 }),
      deposits: fc.integer({ min: 0, max: 5_000_000_000 }),
      wealth: fc.integer({ min: 0, max: 1_000_000_000 }),
      loans: fc.constantFrom(0, 100_000_000),
      openedOn: fc.constantFrom('2011-06-18', '2026-10-05', '2026-11-02', '2025-12-31'),
      birthDate: fc.constantFrom('1980-11-22', '1992-02-29', '1975-12-01', '1960-11-30'),
    },
    { requiredKeys: ['id', 'kind'] },
  )
  .map((record) => record as CustomerRecord);

/** An index of these customers by the columns of the house, read to the end. */
export function indexOf(records: readonly CustomerRecord[]): CustomerIndex {
  const index = new CustomerIndex({
    columns: makeCustomerColumns(defaultSchemes),
    makeEntry: readSearchEntry,
    readFlags: makeFlagReader(defaultSchemes),
  });
  index.take(records);
  for (const position of index.unreadPositions) index.readPosition(position);
  index.finishReading();
  return index;
}
