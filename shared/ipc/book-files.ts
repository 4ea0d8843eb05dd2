/** Shapes of the small files in a book folder. Each has a format name and a version; see `resources/handbook`. */
import { z } from 'zod';
import type { BookTrouble } from './recovery';

const base64 = z
  .string()
  .regex(/^[A-Za-z0-9+/]+=*$/)
  .max(4096);

const slot = z.object({
  /** Opens the book with a password or with the printed recovery key. */
  kind: z.enum(['password', 'recovery']),
  /** Whose password; the recovery key has no person. */
  person: z.string().max(100).optional(),
  kdf: z.object({
    name: z.literal('PBKDF2-SHA-256'),
    iterations: z.number().int().min(600_000).max(10_000_000),
    salt: base64,
  }),
  /** AES-GCM of the data key. */
  iv: base64,
  wrapped: base64,
});

export const keyringSchema = z.object({
  format: z.literal('branchbook-keyring'),
  version: z.literal(1),
  bookId: z.string().uuid(),
  createdAt: z.string().max(40),
  slots: z.array(slot).min(1).max(50),
});

/** `keyring.json`: the data key, wrapped once for each way in. */
export type KeyringFile = z.infer<typeof keyringSchema>;
export type KeyringSlot = KeyringFile['slots'][number];

/** What is in the book folder. */
export interface BookLocation {
  readonly which: 'own' | 'sample';
  /** `none`: no book yet; `locked`: a book that waits for its password. */
  readonly state: 'none' | 'locked';
  /** Folder as people would look for it; shown in settings, never used as an argument. */
  readonly folder: string;
  /** Why it cannot be opened as it is, as far as can be told without its password. */
  readonly trouble?: BookTrouble;
  /** Whose passwords the keyring knows, in the order in which they came; to be chosen from before one is asked for. */
  readonly people?: readonly string[];
}

export const sentinelSchema = z.object({
  format: z.literal('branchbook'),
  version: z.literal(1),
  bookId: z.string().uuid(),
  createdAt: z.string().max(40),
  /** Something was written to the book since it was made: journal or snapshots must hold it. */
  used: z.boolean().optional(),
  /** Version of the program that wrote to the book last; told when a later one makes it unreadable here. */
  wroteBy: z.string().max(40).optional(),
  /** Where the book was opened last: machine and folder. Elsewhere its pages may be missing, which is no loss. */
  lastPlace: z.object({ machine: z.string().max(200), folder: z.string().max(4096) }).optional(),
});

/** `book.json`: says that a book lives here, even when everything else is gone. */
export type SentinelFile = z.infer<typeof sentinelSchema>;
