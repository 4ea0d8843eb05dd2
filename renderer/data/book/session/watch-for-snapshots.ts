import type { Result } from '@shared/domain/kernel/result';

const everyMs = 15 * 60_000;
/** A snapshot that is wanted at once still lets the window draw first. */
const soonMs = 3_000;

/**
 * Makes a snapshot every 15 minutes (the worker leaves it when nothing changed), and soon after opening when opening
 * asked for one. Returns the way to stop.
 */
export function watchForSnapshots(snapshot: () => Promise<Result<null>>, atOnce: boolean): () => void {
  const timers = [setInterval(() => void snapshot(), everyMs)];
  if (atOnce) timers.push(setTimeout(() => void snapshot(), soonMs));
  return () => {
    for (const timer of timers) clearTimeout(timer);
  };
}
