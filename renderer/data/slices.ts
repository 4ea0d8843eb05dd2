/** Time one slice of background work may take: well under a frame that anybody notices. */
export const sliceMilliseconds = 12;

/** Looking at the clock for every small item would cost more than the work. */
const itemsPerLook = 64;

/** Longest wait for a frame, in milliseconds: a minimised window draws none. */
const longestFrameMs = 100;

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
async function yieldToInput(): Promise<void> {
  await new Promise<void>((resolve) => {
    const go = () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      resolve();
    };
    const frame = requestAnimationFrame(go);
    const timer = setTimeout(go, longestFrameMs);
  });
  await yieldToWindow();
}

interface SlicedWork {
  readonly count: number;
  readonly work: (index: number) => void;
  readonly isStale: () => boolean;
  readonly onSlice?: ((done: number) => void) | undefined;
  readonly perLook: number;
}

async function runSlices({ count, work, isStale, onSlice, perLook }: SlicedWork): Promise<boolean> {
  let index = 0;
  while (index < count) {
    if (isStale()) return false;
    const end = performance.now() + sliceMilliseconds;
    let pressed = false;
    do {
      const stop = Math.min(count, index + perLook);
      for (; index < stop; index += 1) work(index);
      pressed = isInputPending();
    } while (index < count && !pressed && performance.now() < end);
    onSlice?.(index);
    if (index < count) await (pressed ? yieldToInput() : yieldToWindow());
  }
  return !isStale();
}

/**
 * Calls `work` for 0 to `count` - 1 in slices, yielding between them and to every key and click. `isStale` ends it
 * early. Resolves to true when all was done.
 */
export function workInSlices(
  count: number,
  work: (index: number) => void,
  isStale: () => boolean,
  onSlice?: (done: number) => void,
): Promise<boolean> {
  return runSlices({ count, work, isStale, onSlice, perLook: itemsPerLook });
}

/**
 * Does `work` for each item in slices, to the end. Items that are work by themselves, such as whole parts, say so with
 * a small `perLook`.
 */
export async function workThrough<T extends NonNullable<unknown>>(
  items: readonly T[],
  work: (item: T) => void,
  perLook = itemsPerLook,
): Promise<void> {
  const workAt = (index: number) => {
    const item = items[index];
    if (item !== undefined) work(item);
  };
  await runSlices({ count: items.length, work: workAt, isStale: () => false, perLook });
}
