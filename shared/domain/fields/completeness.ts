import type { CustomerKind, CustomerRecord } from '../records/records';
import { fieldsOf } from './catalogue';

/** How complete a record is: `ratio` 0 to 1, and the keys of expected fields without a value. */
export interface Completeness {
  readonly ratio: number;
  readonly missing: readonly string[];
}

const expectedKeys: Readonly<Record<CustomerKind, readonly string[]>> = {
  individual: listExpected('individual'),
  company: listExpected('company'),
};

function listExpected(kind: CustomerKind): readonly string[] {
  return fieldsOf(kind)
    .filter((field) => field.expected === true)
    .map((field) => field.key);
}

/**
 * Counts the fields a card should have (动态管理, branch-practice section 2). Assets count as known when the total or
 * any balance it is made of is there, and for companies when average deposits are.
 */
export function completenessOf(record: CustomerRecord): Completeness {
  const expected = expectedKeys[record.kind];
  const missing = expected.filter((key) => record[key] === undefined && !isStoodIn(record, key));
  return { ratio: (expected.length - missing.length) / expected.length, missing };
}

/** Fields that answer for another one. */
const standIns: Readonly<Record<string, readonly string[]>> = {
  aum: ['deposits', 'demandDeposits', 'timeDeposits', 'averageDeposits', 'monthlyAverageAum'],
  mobile: ['landline', 'secondMobile'],
  occupation: ['employer', 'position'],
};

function isStoodIn(record: CustomerRecord, key: string): boolean {
  return standIns[key]?.some((other) => record[other] !== undefined) ?? false;
}
