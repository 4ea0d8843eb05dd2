import { useEffect, useRef } from 'react';

/** What the menu and the keyboard can ask of the page that is shown. */
export type PageAction = 'print' | 'export' | 'find' | 'replace' | 'bulkEdit' | 'handOver' | 'contact';

const carriers = new Map<PageAction, Set<() => void>>();

/** Lets the page carry out an action of the menu (Ctrl+P, export) while it is shown. */
export function usePageAction(action: PageAction, run: () => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const carrier = () => latest.current();
    const known = carriers.get(action) ?? new Set();
    carriers.set(action, known.add(carrier));
    return () => {
      known.delete(carrier);
    };
  }, [action]);
}

/** Asks the page to carry out an action; false when the page shown has no such action. */
export function runPageAction(action: PageAction): boolean {
  const carrier = [...(carriers.get(action) ?? [])].at(-1);
  carrier?.();
  return carrier !== undefined;
}
