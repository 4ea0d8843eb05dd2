import {
  type ImprovementRecord,
  orderImprovements,
  readImprovement,
} from '@shared/domain/improvements/improvement';
import type { Failure } from '@shared/domain/kernel/result';
import type { BookRecord } from '@shared/domain/records/records';
import { useMemo } from 'react';
import { useSoleTable } from './sole-table';

const known = new WeakMap<readonly BookRecord[], readonly ImprovementRecord[]>();

/** The improvements among the records: open ones by the day they are due, then the closed; sorted once. */
export function improvementsOf(records: readonly BookRecord[]): readonly ImprovementRecord[] {
  let improvements = known.get(records);
  if (improvements === undefined) {
    improvements = orderImprovements(records.flatMap((record) => readImprovement(record) ?? []));
    known.set(records, improvements);
  }
  return improvements;
}

export interface Improvements {
  /** Null while they are being opened. */
  readonly improvements: readonly ImprovementRecord[] | null;
  readonly failure: Failure | null;
}

/** All improvement measures of the book; follows every change. */
export function useImprovements(): Improvements {
  const { table, failure } = useSoleTable('improvements');
  return { improvements: table === null ? null : improvementsOf(table.all()), failure };
}

/** Those of one customer. */
export function useImprovementsOf(customerId: string): Improvements {
  const { improvements, failure } = useImprovements();
  const own = useMemo(
    () => improvements?.filter((each) => each.customerId === customerId) ?? null,
    [improvements, customerId],
  );
  return { improvements: own, failure };
}
