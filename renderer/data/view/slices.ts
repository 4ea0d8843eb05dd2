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

interface InputScheduling {
  readonly isInputPending: () => boolean;
}

/** True while a key or a click waits to be answered; false where the platform does not tell. */
function isInputPending(): boolean {
  if (typeof navigator === 'undefined') return false;
  const { scheduling } = navigator as { readonly scheduling?: InputScheduling };
  return scheduling?.isInputPending() ?? false;
}

/** Lets a key or click that waits be answered and drawn first. */
function yieldToInput(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => void yieldToWindow().then(resolve));
  });
}

/**
 * Calls `work` for 0 to `count` - 1 in slices, yielding between them and to every key and click. `isStale` ends it
 * early. Resolves to true when all was done.
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
    let pressed = false;
    do {
      const stop = Math.min(count, index + 64);
      for (; index < stop; index += 1) work(index);
      pressed = isInputPending();
    } while (index < count && !pressed && performance.now() < end);
    onSlice?.(index);
    if (index < count) await (pressed ? yieldToInput() : yieldToWindow());
  }
  return !isStale();
}
