import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { BookTrouble } from '@shared/ipc/recovery';
import { createInUse, type InUseFile, parseInUse, readInUse, replaceInUse } from './in-use-file';

/** Name of the mark inside the book folder. */
export const inUseFileName = 'in-use.json';

/** How often the mark is moved on, and how long it may stand still before it counts as left behind, ms. */
export interface InUseTiming {
  readonly beatMs: number;
  readonly staleMs: number;
}

export const usualTiming: InUseTiming = { beatMs: 20_000, staleMs: 120_000 };

/** After taking over one looks once more: two machines can have asked at the same moment. */
const afterTakeOverMs = 400;

type InUseTrouble = Extract<BookTrouble, { kind: 'inUse' }>;

/**
 * Says to other machines that the book in a shared folder is open here, and knows when it is open there. A mark of
 * this machine that this run did not make was left behind by a crash: two runs here keep each other out by the
 * profile's lock. A mark of another machine counts as left behind when it has stood still for as long as we watched.
 */
export class InUseMark {
  readonly #path: string;
  readonly #startId = randomUUID();
  #beat = 0;
  #held = false;
  /** The machine that took the book over from us. */
  #takenBy: string | null = null;
  #timer: NodeJS.Timeout | undefined;
  #moving: Promise<void> | null = null;
  #checkedAt = 0;
  #watched: { readonly startId: string; readonly beat: number; readonly since: number } | null = null;

  constructor(
    readonly folder: string,
    private readonly timing: InUseTiming = usualTiming,
    private readonly machine: string = hostname(),
  ) {
    this.#path = join(folder, inUseFileName);
  }

  /** Marks the book as open here, or fails with `book.inUseElsewhere` (details `machine`). Asking again does no harm. */
  async claim(): Promise<Result<null>> {
    if (this.#held) return this.confirm();
    const found = await readInUse(this.#path);
    if (found !== null && found.machine !== this.machine) return elsewhere(found.machine);
    try {
      if (found === null) {
        // What cannot be read as a mark is in the way of a new one.
        if (!(await createInUse(this.#path, this.#mark()))) {
          const now = await readInUse(this.#path);
          if (now !== null && now.machine !== this.machine) return elsewhere(now.machine);
          await replaceInUse(this.#path, this.#mark());
        }
      } else await replaceInUse(this.#path, this.#mark());
    } catch {
      // A full disk or a folder that cannot be written is told where something is to be written.
    }
    this.#hold();
    return succeed(null);
  }

  /** Who else has the book, or null. Asked again and again it learns whether the other mark still moves. */
  async look(): Promise<InUseTrouble | null> {
    if (this.#held) return null;
    const found = await readInUse(this.#path);
    if (found === null || found.machine === this.machine) return null;
    const now = performance.now();
    const before = this.#watched;
    const moved = before === null || before.startId !== found.startId || before.beat !== found.beat;
    const since = moved ? now : before.since;
    this.#watched = { startId: found.startId, beat: found.beat, since };
    const quietMs = Math.round(now - since);
    const { staleMs } = this.timing;
    return { kind: 'inUse', machine: found.machine, quietMs, staleMs, stale: quietMs >= staleMs };
  }

  /** Takes the mark of a machine over that is gone; fails with `book.stillInUse` while it moves or was not watched. */
  async takeOver(): Promise<Result<null>> {
    const other = await this.look();
    if (other === null) return this.claim();
    if (!other.stale) return fail('book.stillInUse', { details: { machine: other.machine } });
    try {
      await replaceInUse(this.#path, this.#mark());
    } catch {
      return fail('book.readOnly');
    }
    await wait(afterTakeOverMs);
    const now = await readInUse(this.#path);
    if (now !== null && now.startId !== this.#startId) return elsewhere(now.machine);
    this.#hold();
    return succeed(null);
  }

  /**
   * Says whether the book is still ours to write: `book.takenOver` after another machine took it while this one slept.
   * The file is looked at only when it was not for a beat.
   */
  async confirm(): Promise<Result<null>> {
    if (this.#takenBy !== null) return taken(this.#takenBy);
    if (!this.#held || Math.abs(Date.now() - this.#checkedAt) < this.timing.beatMs * 1.5)
      return succeed(null);
    await this.#move();
    return this.#takenBy === null ? succeed(null) : taken(this.#takenBy);
  }

  /** Takes the mark away; at the end of the process there is no time to wait. */
  release(): void {
    clearInterval(this.#timer);
    if (!this.#held) return;
    this.#held = false;
    try {
      if (parseInUse(readFileSync(this.#path, 'utf8'))?.startId === this.#startId) rmSync(this.#path);
    } catch {
      // It was never written, or its folder is gone.
    }
  }

  #hold(): void {
    this.#held = true;
    this.#checkedAt = Date.now();
    this.#watched = null;
    this.#timer = setInterval(() => void this.#move(), this.timing.beatMs);
    this.#timer.unref();
  }

  /** Moves the mark on, unless it is another machine's by now. A slow share never has two of these under way. */
  #move(): Promise<void> {
    this.#moving ??= this.#moveOnce().finally(() => {
      this.#moving = null;
    });
    return this.#moving;
  }

  async #moveOnce(): Promise<void> {
    const found = await readInUse(this.#path);
    if (!this.#held) return;
    if (found !== null && found.startId !== this.#startId) {
      this.#takenBy = found.machine;
      this.#held = false;
      clearInterval(this.#timer);
      return;
    }
    this.#checkedAt = Date.now();
    this.#beat += 1;
    await replaceInUse(this.#path, this.#mark()).catch(() => undefined);
    // Released while it was being written: the mark must not stay behind.
    if (!this.#held) await rm(this.#path, { force: true }).catch(() => undefined);
  }

  #mark(): InUseFile {
    return {
      format: 'branchbook-in-use',
      version: 1,
      machine: this.machine,
      process: process.pid,
      startId: this.#startId,
      beat: this.#beat,
    };
  }
}

/** The machine whose mark lies in a book folder, when it is not this one; for the start, which cannot wait. */
export function otherMachineIn(folder: string, machine: string = hostname()): string | null {
  try {
    const found = parseInUse(readFileSync(join(folder, inUseFileName), 'utf8'));
    return found === null || found.machine === machine ? null : found.machine;
  } catch {
    return null;
  }
}

function elsewhere(machine: string): Result<null> {
  return fail('book.inUseElsewhere', { details: { machine } });
}

function taken(machine: string): Result<null> {
  return fail('book.takenOver', { details: { machine } });
}
