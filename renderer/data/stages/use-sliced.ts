import { useEffect, useRef, useState } from 'react';
import { workInSlices } from '../slices';

/** Up to this many are worked out while the page is drawn; more in slices that the window does not notice. */
const atOnce = 400;

/**
 * What `work` makes of each item, worked out anew when the items or `basis` change. Until then what was there before
 * stays; null before the first time, and while `basis` is null. Items for which `work` answers undefined are left out.
 */
export function useSliced<T, R>(
  items: readonly T[] | null,
  work: (item: T) => R | undefined,
  basis: unknown,
): readonly R[] | null {
  const latest = useRef(work);
  latest.current = work;
  const [made, setMade] = useState<readonly R[] | null>(null);
  useEffect(() => {
    // The function is a new one at every drawing; what it stands on is told by `basis`.
    if (items === null || basis === null) return;
    let isStale = false;
    const results: R[] = [];
    const step = (index: number) => {
      const item = items[index];
      const result = item === undefined ? undefined : latest.current(item);
      if (result !== undefined) results.push(result);
    };
    if (items.length <= atOnce) {
      for (let index = 0; index < items.length; index += 1) step(index);
      setMade(results);
      return;
    }
    void workInSlices(items.length, step, () => isStale).then((done) => {
      if (done) setMade(results);
    });
    return () => {
      isStale = true;
    };
  }, [items, basis]);
  return made;
}
