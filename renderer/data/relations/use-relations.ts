import type { BookRecord } from '@shared/domain/records/records';
import { solePartition } from '@shared/domain/records/records';
import { indexRelations, type RelationIndex } from '@shared/domain/relations/relation-index';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { BookSession, ResidentTable } from '../book-session';
import { useSession } from '../session-context';

/** The relations of an open book, in memory from the start. */
export async function openRelations(session: BookSession): Promise<ResidentTable<BookRecord>> {
  const opened = await session.openPartition('relations', solePartition);
  if (!opened.ok) throw new Error(`Relations are not in memory: ${opened.reason}`);
  return opened.value;
}

const indexes = new WeakMap<readonly BookRecord[], RelationIndex>();

/** The relations by customer; sorted once for the same records. */
export function relationIndexOf(records: readonly BookRecord[]): RelationIndex {
  const known = indexes.get(records);
  if (known !== undefined) return known;
  const index = indexRelations(records);
  indexes.set(records, index);
  return index;
}

const nothing: readonly BookRecord[] = [];
const noWay = () => undefined;

/** The relations of the open book and their index; follows every change. Empty for the moment until they are there. */
export function useRelations(): { readonly records: readonly BookRecord[]; readonly index: RelationIndex } {
  const session = useSession();
  const [table, setTable] = useState<ResidentTable<BookRecord> | null>(null);
  useEffect(() => {
    let wanted = true;
    void openRelations(session).then((opened) => wanted && setTable(opened));
    return () => {
      wanted = false;
    };
  }, [session]);
  const records = useSyncExternalStore(
    (listener) => table?.subscribe(listener) ?? noWay,
    () => table?.all() ?? nothing,
  );
  return { records, index: relationIndexOf(records) };
}
