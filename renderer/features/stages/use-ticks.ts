import { useMemo, useState } from 'react';

/** Ticks of a list: what is ticked at first, and what a person changed since. */
export function useTicks(ids: readonly string[], tickedAtFirst: boolean) {
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  return useMemo(() => {
    const has = (id: string) => changed.has(id) !== tickedAtFirst;
    const ticked = ids.filter(has);
    const areAll = ids.length > 0 && ticked.length === ids.length;
    return {
      has,
      ticked,
      areAll,
      toggle: (id: string) => {
        const next = new Set(changed);
        if (!next.delete(id)) next.add(id);
        setChanged(next);
      },
      toggleAll: () => setChanged(areAll === tickedAtFirst ? new Set(ids) : new Set<string>()),
      reset: () => setChanged(new Set<string>()),
    };
  }, [ids, changed, tickedAtFirst]);
}
