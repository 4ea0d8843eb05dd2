import { sliceMilliseconds, yieldToWindow } from '@renderer/data/slices';

/**
 * Runs a job that yields how much is done, in slices the window does not notice. Answers null when `isStale` ended it
 * early; nothing of it remains then.
 */
export async function runSteps<T>(
  steps: Generator<number, T, void>,
  isStale: () => boolean,
  onProgress: (done: number) => void,
): Promise<T | null> {
  for (;;) {
    const end = performance.now() + sliceMilliseconds;
    let done = 0;
    do {
      const step = steps.next();
      if (step.done === true) return isStale() ? null : step.value;
      done = step.value;
    } while (performance.now() < end);
    onProgress(done);
    await yieldToWindow();
    if (isStale()) return null;
  }
}
