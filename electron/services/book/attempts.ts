import { uptime } from 'node:os';
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
  /** Seconds this PC had been on at the last attempt. */
  lastUptime: z.number().min(0).optional(),
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

/** A moment by the wall clock, in Unix milliseconds, and by the seconds that this PC has been on. */
export interface Moment {
  readonly now: number;
  readonly uptime: number;
}

/** This moment. */
export function readMoment(): Moment {
  return { now: Date.now(), uptime: uptime() };
}

/**
 * How long one still has to wait. A clock set back makes nobody wait longer than the wait itself; set forward it
 * shortens nothing as long as the PC is not started anew, because the time it has been on cannot be set.
 */
export function remainingWait(
  attempts: Pick<Attempts, 'failures' | 'lastAt' | 'lastUptime'>,
  { now, uptime }: Moment,
): number {
  const wait = waitAfterFailures(attempts.failures);
  const byClock = attempts.lastAt + wait - now;
  const { lastUptime } = attempts;
  const byUptime = lastUptime === undefined || uptime < lastUptime ? 0 : (lastUptime - uptime) * 1000 + wait;
  return Math.max(0, Math.min(wait, Math.max(byClock, byUptime)));
}

/**
 * Asks to try a password. Either answers how long to wait, or counts the attempt as failed until `endAttempt` says
 * otherwise, so that ending the program in the middle wins nothing. The count survives a restart.
 */
export async function beginAttempt(
  folder: string,
  moment: Moment = readMoment(),
): Promise<{ waitMs: number }> {
  const attempts = await readAttempts(folder);
  const waitMs = remainingWait(attempts, moment);
  const here = { lastAt: Math.max(0, moment.now), lastUptime: moment.uptime };
  if (waitMs > 0) {
    // A clock that stands before the last attempt was set back: the wait is counted from here.
    if (moment.now < attempts.lastAt) await writeAttempts(folder, { ...attempts, ...here });
    return { waitMs };
  }
  await writeAttempts(folder, { ...attempts, ...here, failures: attempts.failures + 1 });
  return { waitMs: 0 };
}

/**
 * Ends an attempt; after a success the count begins anew. Answers how many attempts failed since the book was last
 * opened, this one included when it did.
 */
export async function endAttempt(
  folder: string,
  opened: boolean,
  moment: Moment = readMoment(),
): Promise<{ failures: number }> {
  const attempts = await readAttempts(folder);
  const here = { lastAt: Math.max(0, moment.now), lastUptime: moment.uptime };
  await writeAttempts(folder, { ...attempts, ...here, failures: opened ? 0 : attempts.failures });
  // `beginAttempt` has counted the running attempt.
  return { failures: opened ? Math.max(0, attempts.failures - 1) : attempts.failures };
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
