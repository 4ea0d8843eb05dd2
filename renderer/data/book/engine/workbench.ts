import { type CollectionName, collections, solePartition } from '@shared/domain/records/records';
import type { Sealer } from '../crypto/sealer';
import { type PartitionKey, partitionKey } from '../store/manifest';
import type { PageStore } from '../store/page-store';
import type { AccessGuard } from './access-guard';
import type { FilesClient } from './files-client';
import { PageTail } from './page-tail';

/** What the worker's jobs work with. */
export interface Workbench {
  readonly store: PageStore;
  readonly sealer: Sealer;
  readonly files: FilesClient;
  /** Partitions whose records the window has: resident ones, and those it opened. */
  readonly shown: Set<PartitionKey>;
  /** What the person at the screen may do and know. */
  readonly access: AccessGuard;
  /** Pages still being written for a change that was answered. */
  readonly tail: PageTail;
  /** Tells the main process that a point was reached at which a test may have asked for a crash. */
  reach(point: string): Promise<void>;
}

const residentKeys = (Object.keys(collections) as CollectionName[])
  .filter((name) => collections[name].resident)
  .map((name) => partitionKey(name, solePartition));

/** Puts the tools together; `faults` are the armed points, none in daily use. */
export function makeWorkbench(
  store: PageStore,
  files: FilesClient,
  faults: readonly string[],
  access: AccessGuard,
): Workbench {
  const armed = new Set(faults);
  return {
    store,
    sealer: store.sealer,
    files,
    shown: new Set(residentKeys),
    access,
    tail: new PageTail(),
    reach: async (point) => {
      if (armed.has(point)) await files.request('fault.reach', { point });
    },
  };
}
