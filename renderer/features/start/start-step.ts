import type { StartTrouble } from '@renderer/data/book/start-trouble';
import type { BookSession } from '@renderer/data/book-session';
import type { Failure } from '@shared/domain/kernel/result';
import type { BackupFile } from '@shared/ipc/backup';

/** Where the person stands before a book is open. */
export type StartStep =
  | { readonly kind: 'locating' }
  | { readonly kind: 'lost'; readonly failure: Failure }
  /** A book that cannot be opened as it is. */
  | { readonly kind: 'trouble'; readonly trouble: StartTrouble; readonly folder: string }
  /** A backup is to be put where no book can be opened. */
  | { readonly kind: 'restore'; readonly chosen: BackupFile | null }
  | { readonly kind: 'firstRun'; readonly busy: boolean; readonly failure: Failure | null }
  | {
      readonly kind: 'locked';
      readonly folder: string;
      /** Whose passwords open it; one or none: nobody needs to be chosen. */
      readonly people: readonly string[];
      readonly busy: boolean;
      readonly failure: Failure | null;
      /** Ms since 1970 before which another attempt is refused; 0: no wait. */
      readonly waitUntil: number;
    }
  | {
      readonly kind: 'working';
      readonly what: 'unlocking' | 'preparingSample';
      readonly done: number;
      readonly total: number | null;
    }
  | {
      readonly kind: 'recoveryKey';
      readonly session: BookSession;
      readonly recoveryKey: string;
      readonly branchName: string;
    }
  /** Opened with the recovery key: a new password first. */
  | {
      readonly kind: 'newPassword';
      readonly session: BookSession;
      readonly recoveryKey: string;
      readonly busy: boolean;
      readonly failure: Failure | null;
    };
