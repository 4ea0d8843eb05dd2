import { toFen } from '@shared/domain/kernel/money';
import type { CustomerRecord } from '@shared/domain/records/records';

/** An individual with assets in 万元; undefined for a record without any amount. */
export function makePerson(id: string, wan?: number, more: Partial<CustomerRecord> = {}): CustomerRecord {
  const assets = wan === undefined ? {} : { aum: toFen(wan, 'wan') };
  return { id, kind: 'individual', stage: 'established', name: `客户${id}`, ...assets, ...more };
}

/** A company with average deposits in 万元. */
export function makeCompany(id: string, wan?: number, more: Partial<CustomerRecord> = {}): CustomerRecord {
  const deposits = wan === undefined ? {} : { averageDeposits: toFen(wan, 'wan') };
  return { id, kind: 'company', stage: 'established', name: `企业${id}`, ...deposits, ...more };
}
