import { addMonths, type Month } from '@shared/domain/kernel/calendar';
import { type Result, succeed } from '@shared/domain/kernel/result';
import { listNamedIds } from '@shared/domain/merging/id-lists';
import type { PlacedRecord } from '@shared/domain/merging/merge-view';
import {
  type BookRecord,
  type CollectionName,
  type Partition,
  solePartition,
} from '@shared/domain/records/records';
import type { BookSession } from '../book-session';
import { currentPeriod, readToday } from '../current-period';

/** The children of some customers, by customer. */
export interface Children {
  of(customerId: string): readonly PlacedRecord[];
}

const byMonth = ['contacts', 'balances', 'evaluations', 'tierMoves'] as const;
const monthsBack = 36;

/**
 * Finds everything that belongs to customers in other collections (see `MergeView.children`). Fails as opening a
 * partition does.
 */
export async function gatherChildren(
  session: BookSession,
  ids: readonly string[],
): Promise<Result<Children>> {
  const wanted = new Set(ids);
  const found = new Map<string, PlacedRecord[]>(ids.map((id) => [id, []]));
  const take = (collection: CollectionName, partition: Partition, records: readonly BookRecord[]): void => {
    for (const record of records)
      for (const id of ownersOf(collection, record, wanted))
        found.get(id)?.push({ collection, partition, record });
  };
  take('settings', solePartition, session.settings.all());
  const places: [CollectionName, Partition][] = [['relations', solePartition]];
  for (const month of listMonths(session)) for (const collection of byMonth) places.push([collection, month]);
  for (const [collection, partition] of places) {
    const opened = await session.openPartition(collection, partition);
    if (!opened.ok) return opened;
    take(collection, partition, opened.value.all());
  }
  return succeed({ of: (id) => found.get(id) ?? [] });
}

/** Whose record it is, among the customers wanted: two for a relation between them. */
function ownersOf(
  collection: CollectionName,
  record: BookRecord,
  wanted: ReadonlySet<string>,
): readonly string[] {
  const owners = new Set<string>();
  const note = (id: unknown) => {
    if (typeof id === 'string' && wanted.has(id)) owners.add(id);
  };
  if (collection === 'relations') {
    note(record.from);
    note(record.to);
  } else if (collection === 'balances') note(record.id);
  else if (collection === 'settings') return listNamedIds(record, wanted);
  else note(record.customerId);
  return [...owners];
}

function listMonths(session: BookSession): readonly Month[] {
  const last = [currentPeriod(session.imports.all()), readToday().slice(0, 7)].toSorted().at(-1) ?? '';
  return Array.from({ length: monthsBack }, (_, back) => addMonths(last, -back));
}
