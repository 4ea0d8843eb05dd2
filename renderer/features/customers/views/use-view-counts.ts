import { yieldToWindow } from '@renderer/data/slices';
import { computeView } from '@renderer/data/view/compute-view';
import type { CustomerIndex } from '@renderer/data/view/customer-index';
import type { SavedView } from '@shared/domain/views/saved-view';
import { useEffect, useState } from 'react';

/**
 * How many customers each saved view shows, by its id. One view after the other, letting the window paint in between;
 * counted anew after customers came, went or changed.
 */
export function useViewCounts(
  index: CustomerIndex,
  version: number,
  views: readonly SavedView[],
): ReadonlyMap<string, number> {
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    let isStale = false;
    const count = async () => {
      const found = new Map<string, number>();
      for (const view of views) {
        await yieldToWindow();
        if (isStale || index.version !== version) return;
        found.set(view.id, computeView(index, { ...view.state, sorts: [] }).order.length);
      }
      if (!isStale) setCounts(found);
    };
    if (views.length > 0) void count();
    return () => {
      isStale = true;
    };
  }, [index, version, views]);
  return counts;
}
