import { execFileSync } from 'node:child_process';
import { mkdtemp, open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Random } from '../fuzz/random';
import { type BookState, beginState, isState, tellDifference } from './book-model';
import { type FaultApp, type HarnessStage, openHarness, pickFiles, startHarness } from './harness-page';
import type { Job } from './job';
import type { PromiseResult } from './promise';
import { type FaultWorkbook, writeWorkbooks } from './workbooks';

export interface SmallDiskOrder {
  readonly rounds: number;
  readonly seed: number;
}

const diskMegabytes = 96;
const ballastName = 'ballast';
const megabyte = 1_048_576;
const groupSizes = [1, 7, 40, 300, 900] as const;
const workbookSizes = [300, 350, 400, 450, 500, 550, 600, 650] as const;
/** A disk this full refuses the smallest change: one that only holds what was being written goes on for long. */
const leftAtMost: Readonly<Record<'edit' | 'import' | 'snapshot', number>> = {
  edit: 40_000,
  import: 60_000,
  snapshot: 200_000,
};
/** Edits until the disk must have refused one. */
const editsAtMost = 400;

/** A small disk of its own, mounted for the time of `use`; null when this account may not mount one. */
export async function withSmallDisk<T>(folder: string, use: (disk: string) => Promise<T>): Promise<T | null> {
  const disk = await mkdtemp(join(folder, 'disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskMegabytes}m`, 'tmpfs', disk], { stdio: 'pipe' });
  } catch {
    return null;
  }
  try {
    return await use(disk);
  } finally {
    execFileSync('umount', ['--lazy', disk], { stdio: 'pipe' });
  }
}

/**
 * Fills a small disk while the book is edited, a workbook imported and a snapshot written, and empties it again: what
 * was answered must be there, what was refused must be absent, and work must go on. Null when no disk can be mounted.
 */
export function trySmallDisk(stage: HarnessStage, order: SmallDiskOrder): Promise<PromiseResult | null> {
  return withSmallDisk(stage.folder, async (disk) => {
    const work = new DiskWork(stage, disk, await writeWorkbooks(stage.folder, workbookSizes), order);
    return work.run();
  });
}

class DiskWork {
  readonly #random: Random;
  readonly #bookDir: string;
  readonly #breaches: string[] = [];
  readonly #refusals = new Map<string, number>();
  #state: BookState = beginState(groupSizes);
  #mark = 0;
  #unread: readonly FaultWorkbook[];

  constructor(
    private readonly stage: HarnessStage,
    private readonly disk: string,
    workbooks: readonly FaultWorkbook[],
    private readonly order: SmallDiskOrder,
  ) {
    this.#random = new Random(order.seed);
    this.#bookDir = join(disk, 'book');
    this.#unread = workbooks;
  }

  async run(): Promise<PromiseResult> {
    let app = await startHarness(this.stage, this.#bookDir);
    await app.page.evaluate(
      (sizes) => window.harness.create().then(() => window.harness.faults.addGroups(sizes)),
      groupSizes,
    );
    for (let round = 0; round < this.order.rounds; round += 1) {
      const kind = (['edit', 'import', 'snapshot'] as const)[round % 3] ?? 'edit';
      const where = `round ${round + 1} of seed ${this.order.seed}, ${kind}`;
      await this.#fillWhile(app, kind, where);
      await this.#check(app, `${where}, full`);
      // Every third time the plug is pulled while the disk is full, and the book opens on it.
      const isPulled = this.#random.oneIn(3);
      if (isPulled) {
        await app.kill9();
        app = await startHarness(this.stage, this.#bookDir);
        await openHarness(app.page);
        await this.#check(app, `${where}, opened on the full disk`);
      }
      await rm(join(this.disk, ballastName), { force: true });
      await this.#goOn(app, where);
      await this.#check(app, `${where}, space is back`);
    }
    await app.close();
    app = await startHarness(this.stage, this.#bookDir);
    await openHarness(app.page);
    await this.#check(app, 'opened again');
    await app.close();
    return {
      promise: 'full disk: no row is lost, and work goes on',
      tries: this.order.rounds,
      lost: this.#breaches.length,
      facts: `disk of ${diskMegabytes} MB; ${[...this.#refusals].map(([what, count]) => `${what} ${count}`).join(', ')}`,
      breaches: this.#breaches,
    };
  }

  /** Leaves little space and works until the disk refuses. */
  async #fillWhile(app: FaultApp, kind: 'edit' | 'import' | 'snapshot', where: string): Promise<void> {
    if (kind !== 'edit') await this.#edit(app, 1);
    const token = kind === 'import' ? await this.#pick(app) : '';
    // Others fill the disk while the edits go on; before an import or a snapshot they have done so.
    const filling = fillDisk(this.disk, this.#random.below(leftAtMost[kind]));
    if (kind !== 'edit') await filling;
    if (kind === 'edit') {
      for (let edit = 0; edit < editsAtMost; edit += 1) {
        const reason = await this.#edit(app, this.#random.below(groupSizes.length));
        if (reason === null) continue;
        await filling;
        return this.#note(kind, reason, where);
      }
      return this.#note(kind, 'nothing was refused', where);
    }
    const job: Job = kind === 'import' ? { kind, token, file: this.#unread[0]?.file ?? '' } : { kind };
    const reason = await app.page.evaluate((one) => window.harness.faults.do(one), job);
    this.#note(kind, reason ?? 'nothing was refused', where);
    if (reason === null && job.kind === 'import') this.#took(job.file);
  }

  /** The same again with room to spare. */
  async #goOn(app: FaultApp, where: string): Promise<void> {
    let edited = await this.#edit(app, 2);
    if (edited === 'book.diskFull') {
      // The browser's database was closed while it wrote; it comes back to a worker that is new: lock and unlock.
      this.#count('unlocked to go on');
      await app.page.evaluate(() => window.harness.close());
      await openHarness(app.page);
      edited = await this.#edit(app, 2);
    }
    if (edited !== null) this.#breaches.push(`${where}: after space is back: edit: ${edited}`);
    const snapshot = await app.page.evaluate(() => window.harness.faults.do({ kind: 'snapshot' }));
    if (snapshot !== null) this.#breaches.push(`${where}: after space is back: snapshot: ${snapshot}`);
    const file = this.#unread[0]?.file;
    if (file === undefined || this.#random.oneIn(2)) return;
    const token = await this.#pick(app);
    const reason = await app.page.evaluate((one) => window.harness.faults.do(one), {
      kind: 'import',
      token,
      file,
    } as const);
    if (reason === null) this.#took(file);
    else this.#breaches.push(`${where}: after space is back: import: ${reason}`);
  }

  async #edit(app: FaultApp, group: number): Promise<string | null> {
    this.#mark += 1;
    const job = { kind: 'edit', group, mark: this.#mark } as const;
    const reason = await app.page.evaluate((one) => window.harness.faults.do(one), job);
    if (reason !== null) return reason;
    const groups = this.#state.groups.map((held, place) =>
      place === group ? { ...held, mark: job.mark } : held,
    );
    this.#state = { ...this.#state, groups };
    return null;
  }

  async #pick(app: FaultApp): Promise<string> {
    const [workbook] = this.#unread;
    if (workbook === undefined) throw new Error('There are more rounds than workbooks');
    const [token = ''] = await pickFiles(app, [workbook.path]);
    return token;
  }

  #took(file: string): void {
    const customers = this.#unread.find((workbook) => workbook.file === file)?.customers ?? 0;
    this.#state = { ...this.#state, imported: { ...this.#state.imported, [file]: customers } };
    this.#unread = this.#unread.filter((workbook) => workbook.file !== file);
  }

  #note(kind: string, reason: string, where: string): void {
    this.#count(`${kind}: ${reason}`);
    if (reason !== 'book.diskFull') this.#breaches.push(`${where}: answered ${reason}`);
  }

  #count(what: string): void {
    this.#refusals.set(what, (this.#refusals.get(what) ?? 0) + 1);
  }

  async #check({ page }: FaultApp, where: string): Promise<void> {
    const survey = await page.evaluate(() => window.harness.faults.survey([]));
    if (!isState(survey, this.#state)) {
      this.#breaches.push(`${where}: ${tellDifference(survey, this.#state)}`);
    }
  }
}

/** Writes a file that leaves about so many bytes of the disk free. */
export async function fillDisk(disk: string, left: number): Promise<void> {
  const ballast = await open(join(disk, ballastName), 'w');
  try {
    let size = 0;
    for (;;) {
      const { bavail, bsize } = await statfs(disk);
      const more = Math.min(megabyte, bavail * bsize - left);
      if (more < bsize) break;
      await ballast.write(Buffer.alloc(more), 0, more, size);
      size += more;
    }
  } catch (error) {
    // The program writes too, and has taken the last of it.
    if (!String(error).includes('ENOSPC')) throw error;
  } finally {
    await ballast.close();
  }
}
