/** Longest stretch of work on the window's thread before others get their turn, in milliseconds. */
const longestSliceMs = 24;

/** Looking at the clock for every small item would cost more than the work. */
const itemsPerLook = 16;

/**
 * Does `work` for each item, giving the window its turn in between, so that nothing freezes. Items that are work by
 * themselves, such as whole parts, say so with a small `perLook`.
 */
export async function workInSlices<T>(
  items: Iterable<T>,
  work: (item: T) => void,
  perLook = itemsPerLook,
): Promise<void> {
  let begun = performance.now();
  let sinceLook = 0;
  for (const item of items) {
    sinceLook += 1;
    if (sinceLook >= perLook) {
      sinceLook = 0;
      if (performance.now() - begun > longestSliceMs) {
        await nextTurn();
        begun = performance.now();
      }
    }
    work(item);
  }
}

/** Resolves after whatever waits (input, drawing) had its turn; a message is not slowed down like a timer. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
