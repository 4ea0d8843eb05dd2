import type { Result } from '@shared/domain/kernel/result';
import type { BookLocation } from '@shared/ipc/book-files';
import { callShell } from '../bridge';

/** What is in the book folder that is chosen now. */
export function locateBook(): Promise<Result<BookLocation>> {
  return callShell('book.locate', {});
}

/** Chooses the branch's own book or the sample, and says what is there. */
export function chooseBook(which: BookLocation['which']): Promise<Result<BookLocation>> {
  return callShell('book.choose', { which });
}
