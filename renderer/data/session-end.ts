import type { BookSession } from './book-session';

const tasks = new WeakMap<BookSession, Set<() => void>>();

/** Registers what must be forgotten when this book is locked or closed. */
export function whenSessionEnds(session: BookSession, task: () => void): void {
  const known = tasks.get(session) ?? new Set();
  tasks.set(session, known.add(task));
}

/** Forgets everything that belongs to a book that is no longer on screen. */
export function endSession(session: BookSession): void {
  for (const task of tasks.get(session) ?? []) task();
  tasks.delete(session);
}
