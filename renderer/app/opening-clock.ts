import type { BookSession } from '@renderer/data/book-session';
import { wallTimeOf } from '@shared/domain/kernel/hybrid-clock';

/** A clock that is less than this behind the last change may be another PC's; nobody is told. */
const tolerableMs = 24 * 3_600_000;

/** That the PC's clock stands behind the last change. */
interface ClockNote {
  /** ISO time of the last change. */
  readonly last: string;
  /** The person has read it; it is not said again until the clock was right once. */
  readonly noted: () => void;
}

/**
 * Whether the PC's clock was set back behind the book's last change, and nobody has read of it yet. The order of changes
 * does not depend on it: the book's own clock only goes forward.
 */
export function clockNote(session: BookSession, now: number = Date.now()): ClockNote | null {
  const last = wallTimeOf(session.recentChanges().at(-1)?.clock ?? '');
  const key = `branchbook.clock-noted.${session.bookId}`;
  if (last - now < tolerableMs) {
    localStorage.removeItem(key);
    return null;
  }
  if (localStorage.getItem(key) !== null) return null;
  return { last: new Date(last).toISOString(), noted: () => localStorage.setItem(key, '1') };
}
