import { join } from 'node:path';
import { z } from 'zod';
import { readTextIfPresent, writeDurably } from './durable-file';

const attemptsFileName = 'attempts.json';
const attemptsSchema = z.object({
  format: z.literal('branchbook-attempts'),
  version: z.literal(1),
  /** Attempts since the book was last opened, the running one included. */
  failures: z.number().int().min(0),
  /** Unix milliseconds of the last attempt. */
  lastAt: z.number().min(0),
});

type Attempts = z.infer<typeof attemptsSchema>;

const longestWaitMs = 300_000;
/** What a count that cannot be read any more is taken for. */
const suspiciousFailures = 4;

/** Counts that could not be written because the disk is full; people must be able to open their book then, too. */
const unwritten = new Map<string, Attempts>();

/** Milliseconds to wait after this many failures: nothing after one slip, then 1 s doubling up to five minutes. */
export function waitAfterFailures(failures: number): number {
  if (failures < 2) return 0;
  return Math.min(longestWaitMs, 1000 * 2 ** Math.min(20, failures - 2));
}

/** How long one still has to wait. A clock set back makes nobody wait longer than the wait itself. */
export function remainingWait(attempts: Pick<Attempts, 'failures' | 'lastAt'>, now: number): number {
  const wait = waitAfterFailures(attempts.failures);
  return Math.max(0, Math.min(wait, attempts.lastAt + wait - now));
}

/**
 * Asks to try a password. Either answers how long to wait, or counts the attempt as failed until `endAttempt` says
 * otherwise, so that ending the program in the middle wins nothing. The count survives a restart.
 */
export async function beginAttempt(folder: string, now: number): Promise<{ waitMs: number }> {
  const attempts = await readAttempts(folder);
  const waitMs = remainingWait(attempts, now);
  if (waitMs > 0) {
    // A clock that stands before the last attempt was set back: the wait is counted from here.
    if (now < attempts.lastAt) await writeAttempts(folder, { ...attempts, lastAt: now });
    return { waitMs };
  }
  await writeAttempts(folder, { ...attempts, failures: attempts.failures + 1, lastAt: now });
  return { waitMs: 0 };
}

/** Ends an attempt; after a success the count begins anew. */
export async function endAttempt(folder: string, opened: boolean, now: number): Promise<void> {
  const attempts = await readAttempts(folder);
  await writeAttempts(folder, { ...attempts, failures: opened ? 0 : attempts.failures, lastAt: now });
}

async function readAttempts(folder: string): Promise<Attempts> {
  const none: Attempts = { format: 'branchbook-attempts', version: 1, failures: 0, lastAt: 0 };
  const held = unwritten.get(folder);
  if (held !== undefined) return held;
  const text = await readTextIfPresent(join(folder, attemptsFileName));
  if (text === undefined) return none;
  try {
    return attemptsSchema.parse(JSON.parse(text));
  } catch {
    // A spoiled count is no reason to let anybody try faster than after a few failures.
    return { ...none, failures: suspiciousFailures, lastAt: 0 };
  }
}

async function writeAttempts(folder: string, attempts: Attempts): Promise<void> {
  try {
    await writeDurably(join(folder, attemptsFileName), `${JSON.stringify(attempts)}\n`);
    unwritten.delete(folder);
  } catch {
    unwritten.set(folder, attempts);
  }
}
