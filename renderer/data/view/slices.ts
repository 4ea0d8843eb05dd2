/** Time one slice of background work may take: well under a frame that anybody notices. */
export const sliceMilliseconds = 12;

/**
 * Lets the window paint and answer before going on. A message is delivered sooner than a timer, which browsers hold
 * back by 4 ms once nested.
 */
export function yieldToWindow(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}

/**
 * Calls `work` for 0 to `count` - 1 in slices, yielding between them. `isStale` ends it early. Resolves to true when
 * all was done.
 */
export async function workInSlices(
  count: number,
  work: (index: number) => void,
  isStale: () => boolean,
  onSlice?: (done: number) => void,
): Promise<boolean> {
  let index = 0;
  while (index < count) {
    if (isStale()) return false;
    const end = performance.now() + sliceMilliseconds;
    do {
      const stop = Math.min(count, index + 64);
      for (; index < stop; index += 1) work(index);
    } while (index < count && performance.now() < end);
    onSlice?.(index);
    if (index < count) await yieldToWindow();
  }
  return !isStale();
}
