/** What lies over the page: the palette, the sheet of shortcuts, or nothing. */
export type OverPage = 'palette' | 'shortcuts' | null;

let shown: OverPage = null;
const listeners = new Set<() => void>();

/** Puts the palette or the sheet of shortcuts over the page, or takes them away. */
export function showOverPage(next: OverPage): void {
  if (next === shown) return;
  shown = next;
  for (const listener of listeners) listener();
}

/** For `useSyncExternalStore`. */
export const overPageStore = {
  get: (): OverPage => shown,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
