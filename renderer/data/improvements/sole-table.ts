import type { ResidentTable } from '@renderer/data/book-session';
import { useSession } from '@renderer/data/session-context';
import type { Failure } from '@shared/domain/kernel/result';
import { type BookRecord, solePartition } from '@shared/domain/records/records';
import { useEffect, useState, useSyncExternalStore } from 'react';

/** A small collection of one partition that is opened when it is looked at. */
export interface OpenedTable {
  readonly table: ResidentTable<BookRecord> | null;
  readonly failure: Failure | null;
}

const unopened: OpenedTable = { table: null, failure: null };
const noChanges = () => () => {};

/** Opens a collection of one partition and follows its changes. */
export function useSoleTable(collection: 'improvements' | 'evaluationMonths'): OpenedTable {
  const session = useSession();
  const [opened, setOpened] = useState(unopened);
  useEffect(() => {
    let isCurrent = true;
    void session.openPartition(collection, solePartition).then((result) => {
      if (!isCurrent) return;
      setOpened(result.ok ? { table: result.value, failure: null } : { table: null, failure: result });
    });
    return () => {
      isCurrent = false;
    };
  }, [session, collection]);
  const { table } = opened;
  useSyncExternalStore(
    table === null ? noChanges : (listener) => table.subscribe(listener),
    () => table?.version ?? 0,
  );
  return opened;
}
