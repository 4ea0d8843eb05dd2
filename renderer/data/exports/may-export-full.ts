import type { BookSession } from '@renderer/data/book-session';

/** Whether the person at the screen may let phones, ID numbers and the like go out in full, in files. */
export function mayExportFull(session: Pick<BookSession, 'access'>): boolean {
  return session.access.may('exportFull');
}

/** Whether they may let them go out in full on paper. */
export function mayPrintFull(session: Pick<BookSession, 'access'>): boolean {
  return session.access.may('printFull');
}
