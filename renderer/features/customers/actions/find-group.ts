import type { BookSession } from '@renderer/data/book-session';
import type { Narrowing } from '@renderer/data/view/narrowing';

/** The circle of customers a group stands for; undefined when the book has no such group. */
export function findGroup(session: BookSession, groupId: string): Narrowing | undefined {
  void session;
  void groupId;
  return undefined;
}
