import type { CustomerRecord } from '@shared/domain/records/records';

/**
 * Who stays, unless a person says otherwise: a customer before a prospect, one with a number before one without, the
 * fuller record, the older one.
 */
export function chooseKept(
  one: CustomerRecord,
  other: CustomerRecord,
): readonly [kept: CustomerRecord, gone: CustomerRecord] {
  return compareWeights(weigh(one), weigh(other)) >= 0 ? [one, other] : [other, one];
}

function weigh(record: CustomerRecord): readonly number[] {
  return [
    record.stage === 'prospect' ? 0 : 1,
    record.customerNo === undefined ? 0 : 1,
    Object.keys(record).length,
    // Ids sort by the time they were made: the older record is the one that papers name.
    -Number.parseInt(record.id.replaceAll('-', '').slice(0, 12), 16) || 0,
  ];
}

function compareWeights(left: readonly number[], right: readonly number[]): number {
  for (const [at, weight] of left.entries()) {
    const difference = weight - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
