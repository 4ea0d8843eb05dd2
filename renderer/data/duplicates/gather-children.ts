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

/** The children of some customers, by customer. */
export interface Children {
  of(customerId: string): readonly PlacedRecord[];
}

/**
 * Finds everything that belongs to customers in other collections (see `MergeView.children`), in every month the book
 * has, without keeping what was looked through. Fails as looking into a partition does.
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
  const relations = await session.openPartition('relations', solePartition);
  if (!relations.ok) return relations;
  take('relations', solePartition, relations.value.all());
  const improvements = await session.openPartition('improvements', solePartition);
  if (!improvements.ok) return improvements;
  take('improvements', solePartition, improvements.value.all());
  for (const collection of ['contacts', 'evaluations'] as const) {
    const months = await session.reads.listPartitions(collection);
    if (!months.ok) return months;
    for (const month of months.value) {
      const visited = await session.readPartition(collection, month, (records) =>
        take(collection, month, records),
      );
      if (!visited.ok) return visited;
    }
  }
  const months = await session.reads.listPartitions('balances');
  if (!months.ok) return months;
  for (const id of ids)
    for (const month of months.value) {
      const read = await session.reads.readRecord('balances', month, id);
      if (!read.ok) return read;
      if (read.value !== null) take('balances', month, [read.value]);
    }
  return succeed({ of: (id) => found.get(id) ?? [] });
}

/** Whose record it is, among the customers wanted: two for a relation between them. */
function ownersOf(
  collection: CollectionName,
  record: BookRecord,
  wanted: ReadonlySet<string>,
): readonly string[] {
  if (collection === 'settings') return listNamedIds(record, wanted);
  const owners =
    collection === 'relations'
      ? [record.from, record.to]
      : [collection === 'balances' ? record.id : record.customerId];
  return [...new Set(owners)].filter((id) => typeof id === 'string' && wanted.has(id)) as string[];
}
