/** Workbooks on a shared drive that the main process keeps an eye on, as the window sees them. */
import { z } from 'zod';

/** What happens when a watched workbook changed: the person is asked, or it is taken by itself. */
export const watchMode = z.enum(['offer', 'take']);
export type WatchMode = z.infer<typeof watchMode>;

export type WatchState =
  /** Not looked at yet since the book was opened. */
  | 'unknown'
  /** As it was when it was last taken or put aside. */
  | 'same'
  /** Changed, and perhaps still being written. */
  | 'settling'
  /** Changed, and still open in Excel or WPS. */
  | 'open'
  /** Changed and ready to be read. */
  | 'changed'
  /** Changed, but could not be read; told once. */
  | 'problem'
  /** Not there, or its drive is not. */
  | 'missing'
  /** There, but it may not be read. */
  | 'locked';

export interface WatchedFile {
  readonly id: string;
  /** Name without the folder. */
  readonly name: string;
  /** Folder as people would look for it; shown, never used as an argument. */
  readonly folder: string;
  readonly mode: WatchMode;
  readonly state: WatchState;
  /** Of `changed` and `problem`: SHA-256 of the file as it is now, hex. */
  readonly sha256?: string;
  /** Of `changed` and `problem`: when the file was saved, ISO time. */
  readonly savedAt?: string;
  /** Of `problem`: the reason code. */
  readonly problem?: string;
}

/** Workbooks that can be watched in a book. */
export const watchLimit = 50;

const id = z.string().uuid();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const reason = z.string().regex(/^[a-z][A-Za-z]*\.[A-Za-z]+$/);

const fingerprint = z.object({ size: z.number().min(0), mtimeMs: z.number(), sha256 });

/** `watched.json` in the book folder: which workbooks are watched, and which of their versions was dealt with. */
export const watchFileSchema = z.object({
  format: z.literal('branchbook-watched'),
  version: z.literal(1),
  files: z
    .array(
      z.object({
        id,
        path: z.string().min(1).max(4096),
        mode: watchMode,
        /** The version that was last taken, put aside or found to be unreadable. */
        seen: fingerprint.extend({ problem: reason.optional() }).optional(),
      }),
    )
    .max(watchLimit),
});

export type WatchFile = z.infer<typeof watchFileSchema>;
export type WatchEntry = WatchFile['files'][number];

/** What the watch channels take. */
export const watchArguments = {
  /** Begins or stops looking: a book that is locked watches nothing. Answers the list, as all of these do. */
  'watch.run': z.object({ on: z.boolean() }),
  /** Watches a picked workbook; `token` is its read token. */
  'watch.add': z.object({ token: z.string().min(8).max(64), mode: watchMode }),
  'watch.remove': z.object({ id }),
  'watch.setMode': z.object({ id, mode: watchMode }),
  /** Notes that this version was taken, put aside, or cannot be read (`problem`). */
  'watch.settle': z.object({ id, sha256, problem: reason.optional() }),
  /** A read token for a watched workbook. */
  'watch.open': z.object({ id }),
} as const satisfies Record<string, z.ZodType>;
