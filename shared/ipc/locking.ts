import { z } from 'zod';
import { lockLimits } from '../domain/locking/lock-settings';

/** Why a book is locked: asked for by the person, left alone, the PC went to sleep, its screen was locked. */
export const lockReasons = ['asked', 'idle', 'sleep', 'screen'] as const;
export type LockReason = (typeof lockReasons)[number];

/** What became of words being typed when the book was locked; counts only, never the words. */
const typedSchema = z.object({
  /** Values that were taken into the book. */
  kept: z.number().int().min(0).max(1000),
  /** Values that could not be read, and texts in forms that were not saved. */
  lost: z.number().int().min(0).max(1000),
});
export type TypedAtLock = z.infer<typeof typedSchema>;

/** A place in the app without anything typed in it: `#/tiers`, `#/customer?id=…`. */
const place = z
  .string()
  .max(200)
  .regex(/^$|^#\/[a-z-]{0,40}(\?[a-z]{1,20}=[\w-]{1,60}(&[a-z]{1,20}=[\w-]{1,60}){0,3})?$/i);

/** What the lock channels take. */
export const lockArguments = {
  /** A book is open in the window: from now on it is watched. Again after each change of the settings. */
  'lock.arm': z.object({
    minutes: z.number().int().min(lockLimits.minutes.least).max(lockLimits.minutes.most),
    clipboardSeconds: z
      .number()
      .int()
      .min(lockLimits.clipboardSeconds.least)
      .max(lockLimits.clipboardSeconds.most),
    /** Other programs are to see nothing of the window. */
    protect: z.boolean(),
  }),
  /** The window shows nothing of the book any more; the book is being closed. */
  'lock.begin': z.object({}),
  /** The book is closed: the page is to be loaded anew, so that nothing of it stays in memory. */
  'lock.seal': z.object({ why: z.enum(lockReasons), place, typed: typedSchema }),
  'lock.recall': z.object({}),
  /** Something of the book is on the clipboard now; the hash (SHA-256, hex) is of the text with plain line ends. */
  'clipboard.guard': z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
} as const satisfies Record<string, z.ZodType>;

/** What the unlock screen can tell of the lock before it. */
export interface LockNote {
  readonly why: LockReason;
  readonly typed: TypedAtLock;
}

export interface LockAnswers {
  'lock.arm': null;
  'lock.begin': null;
  'lock.seal': null;
  /** null: the book was not locked in this run. */
  'lock.recall': LockNote | null;
  'clipboard.guard': null;
}
