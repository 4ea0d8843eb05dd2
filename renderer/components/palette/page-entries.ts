import { useEffect, useId } from 'react';
import type { PaletteEntry } from './palette-entry';

let contributed: ReadonlyMap<string, readonly PaletteEntry[]> = new Map();
let flat: readonly PaletteEntry[] = [];
const listeners = new Set<() => void>();

function contribute(owner: string, entries: readonly PaletteEntry[]): void {
  const next = new Map(contributed);
  if (entries.length === 0) next.delete(owner);
  else next.set(owner, entries);
  contributed = next;
  flat = [...next.values()].flat();
  for (const listener of listeners) listener();
}

/** Lets a page put its own actions into the palette while it is shown. Pass a list that keeps its identity. */
export function usePaletteEntries(entries: readonly PaletteEntry[]): void {
  const owner = useId();
  useEffect(() => {
    contribute(owner, entries);
    return () => contribute(owner, []);
  }, [owner, entries]);
}

/** What pages put in, for `useSyncExternalStore`. */
export const pageEntries = {
  get: (): readonly PaletteEntry[] => flat,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
