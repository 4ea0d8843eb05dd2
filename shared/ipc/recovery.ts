/** What the start screens are told about a book that cannot simply be opened, and the ways out they can ask for. */
import { z } from 'zod';
import type { BookLocation } from './book-files';

/** A copy of the keyring that could be put back. */
export interface KeyringCopy {
  /** ISO time at which the copy was written; passwords of that time open it. */
  readonly writtenAt: string;
}

/** Why a book that is there cannot be opened as it is; found without its password and without touching anything. */
export type BookTrouble =
  | {
      readonly kind: 'inUse';
      /** Name of the machine that has it. */
      readonly machine: string;
      /** How long its sign of life has not moved while we looked, and after how long it counts as gone. */
      readonly quietMs: number;
      readonly staleMs: number;
      /** True: nobody answers there any more, the book may be taken over. */
      readonly stale: boolean;
    }
  | {
      readonly kind: 'newerVersion';
      /** Version of the program that wrote it, where the book says so. */
      readonly wroteBy: string | null;
    }
  | { readonly kind: 'keyringMissing' | 'keyringDamaged'; readonly copy: KeyringCopy | null }
  /** Signs of a book, but neither journal nor snapshots nor keyring. */
  | { readonly kind: 'nothingLeft' };

/** Whether changes can be written again. */
export interface SpaceLeft {
  readonly enough: boolean;
  /** Bytes free on the disk of the book; null where the system does not say. */
  readonly free: number | null;
}

/** What the channels of recovery take. */
export const recoveryArguments = {
  /** Takes a book over whose other machine gives no sign of life any more; else `book.stillInUse`. */
  'book.takeOver': z.object({}),
  /** Puts the copy of the keyring back in place. */
  'book.restoreKeyring': z.object({}),
  /** Lets the person pick a keyring and puts it in place when it belongs to this book. */
  'book.pickKeyring': z.object({}),
  'book.openFolder': z.object({}),
  /** Moves what is left of a book into a folder beside, so that a new one can be made or a backup put back. */
  'book.setAside': z.object({}),
  'book.checkSpace': z.object({}),
} as const satisfies Record<string, z.ZodType>;

/** What the channels of recovery answer, inside a `Result`. */
export interface RecoveryAnswers {
  'book.takeOver': BookLocation;
  'book.restoreKeyring': BookLocation;
  /** null: the person cancelled. */
  'book.pickKeyring': BookLocation | null;
  'book.openFolder': null;
  'book.setAside': { readonly location: BookLocation; readonly folder: string };
  'book.checkSpace': SpaceLeft;
}
