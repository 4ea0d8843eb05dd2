import { type BinRecord, isBinRecord } from '@shared/domain/bin/bin-record';
import { solePartition } from '@shared/domain/records/records';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { BookSession, ResidentTable } from '../book-session';
import { useSession } from '../session-context';

const noWay = () => undefined;

/** The recycle bin of an open book. It is in memory from the start, so that this answers at once. */
export async function openBin(session: BookSession): Promise<ResidentTable<BinRecord>> {
  const opened = await session.openPartition('bin', solePartition);
  if (!opened.ok) throw new Error(`The recycle bin is not in memory: ${opened.reason}`);
  // The collection holds nothing else: every command that puts something in writes a BinRecord.
  return opened.value as ResidentTable<BinRecord>;
}

/** Who is in the recycle bin, the latest first; null for the moment until it is there. */
export function useBin(): {
  readonly table: ResidentTable<BinRecord> | null;
  readonly records: readonly BinRecord[] | null;
} {
  const session = useSession();
  const [table, setTable] = useState<ResidentTable<BinRecord> | null>(null);
  useEffect(() => {
    let wanted = true;
    void openBin(session).then((opened) => wanted && setTable(opened));
    return () => {
      wanted = false;
    };
  }, [session]);
  const all = useSyncExternalStore(
    (listener) => table?.subscribe(listener) ?? noWay,
    () => table?.all() ?? null,
  );
  const records = useMemo(
    () =>
      all === null
        ? null
        : all
            .filter(isBinRecord)
            .toSorted((left, right) => compare(right.at, left.at) || compare(left.id, right.id)),
    [all],
  );
  return { table, records };
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
