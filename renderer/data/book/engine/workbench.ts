import type { Sealer } from '../crypto/sealer';
import type { PageStore } from '../store/page-store';
import type { FilesClient } from './files-client';

/** What the worker's jobs work with. */
export interface Workbench {
  readonly store: PageStore;
  readonly sealer: Sealer;
  readonly files: FilesClient;
  /** Tells the main process that a point was reached at which a test may have asked for a crash. */
  reach(point: string): Promise<void>;
}

/** Puts the tools together; `faults` are the armed points, none in daily use. */
export function makeWorkbench(store: PageStore, files: FilesClient, faults: readonly string[]): Workbench {
  const armed = new Set(faults);
  return {
    store,
    sealer: store.sealer,
    files,
    reach: async (point) => {
      if (armed.has(point)) await files.request('fault.reach', { point });
    },
  };
}
