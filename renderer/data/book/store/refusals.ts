import type { TouchedRecord } from '@shared/domain/changes/change';
import type { BookRecord } from '@shared/domain/records/records';
import { DatabaseGoneError } from './read-soundly';

/** A change does not fit the book: it creates what is there, or touches what is not. Nothing was written. */
export class ChangeConflictError extends Error {
  constructor(what: string) {
    super(`A change does not fit the book: ${what}`);
    this.name = 'ChangeConflictError';
  }
}

/** A change is not allowed: it would alter an approved form, or what is not the person's. Nothing was written. */
export class RefusedChangeError extends Error {
  constructor(readonly reason: 'evaluations.frozen' | 'access.notOwn' | 'access.signature') {
    super(`A change is refused: ${reason}`);
    this.name = 'RefusedChangeError';
  }
}

/** The reason a change was not laid over the pages; other errors are thrown on. */
export function reasonOfRefusal(
  error: unknown,
): 'book.conflict' | 'book.diskFull' | RefusedChangeError['reason'] {
  if (error instanceof ChangeConflictError) return 'book.conflict';
  // The pages to lay it over cannot be read while the disk is full.
  if (error instanceof DatabaseGoneError) return 'book.diskFull';
  if (error instanceof RefusedChangeError) return error.reason;
  throw error;
}

/** Tells why the person at the screen may not touch a record so; `present` is undefined for one that is created. */
export interface TouchGuard {
  refuse(
    touched: TouchedRecord,
    present: BookRecord | undefined,
    command: string,
  ): 'access.notOwn' | 'access.signature' | null;
}
