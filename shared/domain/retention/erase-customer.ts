import type { BinRecord } from '../bin/bin-record';
import type { TouchedRecord } from '../changes/change';
import type { ChangeDraft } from '../changes/draft';
import { fail, type Result, succeed } from '../kernel/result';
import { type BookRecord, type CollectionName, type Partition, solePartition } from '../records/records';
import { judgeErasing } from './restriction';
import type { RetentionSettings } from './retention-settings';

export const eraseCommand = 'customers.erase';

/** A record that belongs to a customer, wherever it lies. */
export interface ChildRecord {
  readonly collection: CollectionName;
  readonly partition: Partition;
  readonly id: string;
}

/** Collections whose records belong to one customer, and how: by their id, by `customerId`, or as either side of a tie. */
export const childCollections: readonly {
  readonly collection: CollectionName;
  readonly by: 'id' | 'customerId' | 'side';
}[] = [
  { collection: 'balances', by: 'id' },
  { collection: 'printings', by: 'id' },
  { collection: 'contacts', by: 'customerId' },
  { collection: 'tierMoves', by: 'customerId' },
  { collection: 'evaluations', by: 'customerId' },
  { collection: 'improvements', by: 'customerId' },
  { collection: 'relations', by: 'side' },
];

/** Whether a record of such a collection belongs to the customer. */
export function belongsTo(record: BookRecord, by: 'id' | 'customerId' | 'side', id: string): boolean {
  if (by === 'id') return record.id === id;
  return by === 'customerId' ? record.customerId === id : record.from === id || record.to === id;
}

/**
 * Command: takes a customer in the bin and all that belongs to it out of the book for good (彻底清除). What was is not
 * written down again, so it cannot be taken back. Fails with `bin.gone`, `bin.merged` or `retention.notYet` (details
 * `until`).
 */
export function eraseCustomer(
  record: BinRecord | undefined,
  children: readonly ChildRecord[],
  settings: RetentionSettings,
  time: string,
): Result<ChangeDraft> {
  if (record === undefined) return fail('bin.gone');
  const judged = judgeErasing(record, settings, time);
  if (judged.kind === 'merged') return fail('bin.merged');
  if (judged.kind === 'restricted') return fail('retention.notYet', { details: { until: judged.until } });
  const inBin = { collection: 'bin', partition: solePartition, id: record.id } as const;
  return succeed({
    command: eraseCommand,
    label: { kind: 'customersErased', count: 1 },
    touched: [inBin, ...children].map((child): TouchedRecord => ({ ...child, before: {}, after: null })),
  });
}
