import { basename, dirname } from 'node:path';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { CheckedArgument, PickedFile } from '@shared/ipc/contract';
import type { WatchEntry, WatchedFile, WatchState } from '@shared/ipc/watching';
import type { FileTokens } from '../file-tokens';
import { type Glance, hashFile, isOpenElsewhere, lookAtFile } from './look-at-file';
import { WatchList } from './watch-list';

interface Surroundings {
  /** Folder of the book that is chosen now. */
  readonly folder: () => string;
  readonly tokens: FileTokens;
  /** Tells the window that something is different. */
  readonly announce: (files: readonly WatchedFile[]) => void;
  /** Milliseconds between two looks. */
  readonly everyMs: number;
}

/** What is known of a file beside its entry in the list. */
interface Finding {
  readonly state: WatchState;
  /** How the file looked the last time; two equal looks in a row mean that nobody is writing it. */
  readonly glance?: Glance;
  readonly sha256?: string;
}

/** Between the looks at a file that just changed: long enough for a save to go on, short enough to be quick. */
const settleMs = 5000;

const usualSeconds = 30;

/** Milliseconds between two looks, from the seconds that tests may ask for. */
export function readWatchInterval(seconds: string | undefined): number {
  const given = Number(seconds);
  return (given > 0 && given <= 3600 ? given : usualSeconds) * 1000;
}

/**
 * Keeps an eye on workbooks, by looking at them every now and then: network drives do not tell of changes. A file that
 * looks different is hashed only after two equal looks, and not while somebody has it open; then the window is told.
 * Its methods are what the `watch.*` channels answer.
 */
export class WorkbookWatch {
  private list: WatchList | null = null;
  private readonly findings = new Map<string, Finding>();
  private timer: NodeJS.Timeout | undefined;
  private looking = false;
  private told = '';

  constructor(private readonly around: Surroundings) {}

  async run({ on }: CheckedArgument<'watch.run'>): Promise<Result<readonly WatchedFile[]>> {
    this.stop();
    if (!on) return succeed([]);
    const list = new WatchList(this.around.folder());
    await list.load();
    this.findings.clear();
    this.told = '';
    this.list = list;
    this.schedule(0);
    return succeed(this.describe());
  }

  async add({ token, mode }: CheckedArgument<'watch.add'>): Promise<Result<readonly WatchedFile[]>> {
    const path = this.around.tokens.pathOf(token, 'read');
    if (path === undefined) return fail('files.unknownToken');
    return this.answer(await this.list?.add(path, mode));
  }

  async remove({ id }: CheckedArgument<'watch.remove'>): Promise<Result<readonly WatchedFile[]>> {
    this.findings.delete(id);
    return this.answer(await this.list?.remove(id));
  }

  async setMode({ id, mode }: CheckedArgument<'watch.setMode'>): Promise<Result<readonly WatchedFile[]>> {
    return this.answer(await this.list?.change(id, { mode }));
  }

  /** Notes what became of a version. One that is no longer the file's stays to be dealt with. */
  async settle(order: CheckedArgument<'watch.settle'>): Promise<Result<readonly WatchedFile[]>> {
    const { id, sha256, problem } = order;
    const finding = this.findings.get(id);
    if (finding?.sha256 !== sha256 || finding.glance === undefined) return succeed(this.describe());
    const seen = { ...finding.glance, sha256, ...(problem === undefined ? {} : { problem }) };
    this.findings.set(id, { ...finding, state: problem === undefined ? 'same' : 'problem' });
    return this.answer(await this.list?.change(id, { seen }));
  }

  async open({ id }: CheckedArgument<'watch.open'>): Promise<Result<PickedFile>> {
    const entry = this.list?.find(id);
    return entry === undefined ? fail('watch.unknown') : this.around.tokens.issueRead(entry.path);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.list = null;
  }

  private answer(done: Result<null> | undefined): Result<readonly WatchedFile[]> {
    if (done === undefined) return fail('watch.unknown');
    if (!done.ok) return done;
    this.tell();
    this.schedule(0);
    return succeed(this.describe());
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.lookAtAll(), delay);
  }

  /** One file after another: a drive that does not answer must not take up more than one place. */
  private async lookAtAll(): Promise<void> {
    const { list } = this;
    if (list === null || this.looking) return;
    this.looking = true;
    try {
      for (const entry of list.all()) {
        const finding = await look(entry, this.findings.get(entry.id));
        // Meanwhile the book may have been locked, the entry removed, or a version dealt with.
        if (this.list !== list) break;
        if (list.find(entry.id) === entry) this.findings.set(entry.id, finding);
      }
    } finally {
      this.looking = false;
    }
    if (this.list === null) return;
    if (this.list !== list) return this.schedule(0);
    this.tell();
    const isSettling = [...this.findings.values()].some(({ state }) => state === 'settling');
    const { everyMs } = this.around;
    this.schedule(isSettling ? Math.min(everyMs, settleMs) : everyMs);
  }

  /** Tells the window what it was not told yet. */
  private tell(): void {
    const files = this.describe();
    const text = JSON.stringify(files);
    if (text === this.told) return;
    this.told = text;
    this.around.announce(files);
  }

  private describe(): readonly WatchedFile[] {
    return (this.list?.all() ?? []).map((entry) => describeEntry(entry, this.findings.get(entry.id)));
  }
}

async function look(entry: WatchEntry, last: Finding | undefined): Promise<Finding> {
  const { path, seen } = entry;
  const glance = await lookAtFile(path);
  if (typeof glance !== 'object') return { state: glance };
  if (seen !== undefined && isEqual(glance, seen)) {
    return { state: seen.problem === undefined ? 'same' : 'problem', glance, sha256: seen.sha256 };
  }
  if (last?.glance === undefined || !isEqual(glance, last.glance)) return { state: 'settling', glance };
  if (last.sha256 !== undefined && last.state === 'changed') return last;
  if (await isOpenElsewhere(path, Date.now())) return { state: 'open', glance };
  const sha256 = await hashFile(path);
  if (sha256 === 'missing' || sha256 === 'locked') return { state: sha256 };
  const after = await lookAtFile(path);
  if (typeof after !== 'object') return { state: after };
  if (!isEqual(after, glance)) return { state: 'settling', glance: after };
  // Saved again without a change, or only touched.
  if (sha256 === seen?.sha256)
    return { state: seen.problem === undefined ? 'same' : 'problem', glance, sha256 };
  return { state: 'changed', glance, sha256 };
}

function isEqual(left: Glance, right: Glance): boolean {
  return left.size === right.size && left.mtimeMs === right.mtimeMs;
}

function describeEntry({ id, path, mode, seen }: WatchEntry, finding: Finding | undefined): WatchedFile {
  const state = finding?.state ?? 'unknown';
  const about = { id, name: basename(path), folder: dirname(path), mode, state };
  if (state !== 'changed' && state !== 'problem') return about;
  return {
    ...about,
    ...(finding?.sha256 === undefined ? {} : { sha256: finding.sha256 }),
    ...(finding?.glance === undefined ? {} : { savedAt: new Date(finding.glance.mtimeMs).toISOString() }),
    ...(state === 'problem' && seen?.problem !== undefined ? { problem: seen.problem } : {}),
  };
}
