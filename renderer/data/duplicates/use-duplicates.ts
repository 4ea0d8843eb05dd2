import type { DuplicateCluster } from '@shared/domain/duplicates/cluster-pairs';
import { type KeptApart, readKeptApart } from '@shared/domain/duplicates/kept-apart';
import { useMemo, useSyncExternalStore } from 'react';
import { useBin } from '../bin/use-bin';
import { useCustomers, useSession, useSettings } from '../session-context';
import { type DuplicateDesk, duplicateDeskOf, type ScanState } from './duplicate-desk';
import { readLiveClusters } from './live-pairs';

export interface Duplicates {
  readonly desk: DuplicateDesk;
  readonly scan: ScanState;
  /** Null before the first scan. */
  readonly clusters: readonly DuplicateCluster[] | null;
  /** Pairs that were said to be different. */
  readonly apart: ReadonlyMap<string, KeptApart>;
}

/** The scan of the open book and what of it still holds; follows every change. */
export function useDuplicates(): Duplicates {
  const session = useSession();
  const desk = duplicateDeskOf(session);
  const scan = useSyncExternalStore(desk.subscribe, desk.get);
  const customers = useCustomers();
  const settings = useSettings().all();
  const bin = useBin().records;
  const records = customers.all();
  const apart = useMemo(() => readKeptApart(settings), [settings]);
  const { outcome } = scan;
  const clusters = useMemo(() => {
    if (outcome === null || bin === null) return null;
    const inBin = new Map(bin.map((record) => [record.id, record]));
    const book = {
      get: (id: string) => (records.length === 0 ? undefined : customers.get(id)),
      bin: { get: (id: string) => inBin.get(id), all: () => bin },
      apart,
    };
    return readLiveClusters(outcome, book);
  }, [outcome, bin, apart, records, customers]);
  return { desk, scan, clusters, apart };
}
