import type { ChangeHeader } from '@shared/domain/changes/change';
import type { Result } from '@shared/domain/kernel/result';
import type { BookSession } from '../book-session';

/** A customer who stays as he is because somebody touched him after the import. */
export interface KeptCustomer {
  readonly id: string;
  readonly name: string;
}

/** What taking an import back would do, or did. */
export interface ImportUndo {
  /** Customers taken back: removed again, or as they were before. */
  readonly undone: number;
  /** Customers that stay, the first `longestKept` by name. */
  readonly kept: readonly KeptCustomer[];
  readonly keptCount: number;
  /** True when the import is the last change: the ordinary undo takes it back, nothing can have come in between. */
  readonly isLast: boolean;
}

/** An import that was taken back as a new change, which itself can be undone. */
export interface ImportUndone extends ImportUndo {
  readonly header: ChangeHeader;
}

/** Customers that stay and are named; more are counted. */
export const longestKept = 1000;

/**
 * Looks what taking an import back would do; nothing is written. Reasons: `import.unknown`, `import.alreadyUndone`,
 * `history.gone` when the book no longer has the import's own records.
 */
export function previewUndoImport(session: BookSession, importId: string): Promise<Result<ImportUndo>> {
  return session.previewUndoImport(importId);
}

/**
 * Takes an import back, whenever it was: customers it created are removed, those it changed are as before, with their
 * balances of the month; what somebody touched since stays and is named. One change. The entry in the history of
 * imports and its report stay. Reasons as for the preview, `import.allTouched` when nothing is left to take back, and
 * those of the book.
 */
export function undoImport(session: BookSession, importId: string): Promise<Result<ImportUndone>> {
  return session.undoImport(importId);
}
