import { cp, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Random } from '../fuzz/random';
import { type BookState, beginState, isState, listStates, tellDifference } from './book-model';
import { type FaultApp, type HarnessStage, openHarness, startHarness } from './harness-page';
import type { Job, JobKind, Survey } from './job';
import { listMonths, type Plan, planJobs } from './plan-jobs';
import type { PromiseResult } from './promise';
import { type FaultWorkbook, writeWorkbooks } from './workbooks';

export interface KillOrder {
  readonly kills: number;
  readonly seed: number;
}

/** Sizes on both sides of what fits in one frame of the journal, and of what is shown before it is on disk. */
const groupSizes = [1, 7, 40, 256, 300, 900] as const;
const workbookSizes = [120, 257, 400, 650, 300, 90, 512, 700] as const;
/** Kills that one book lives through. */
const killsPerBook = 10;
/** A look at journal and snapshots alone after so many kills, beside the look at the end of each book. */
const killsPerDeepLook = 5;
/** Milliseconds that a job may be under way when the process dies. */
const longestWait: Readonly<Record<JobKind, number>> = {
  edit: 30,
  undo: 25,
  import: 700,
  evaluate: 600,
  snapshot: 150,
};

/** One book on its way through the kills. */
interface Life extends Plan {
  readonly bookDir: string;
  readonly firstKill: number;
  app: FaultApp;
  state: BookState;
}

/** How a process ended: jobs it had answered, and what it was at. */
interface Death {
  readonly answered: number;
  readonly during: string;
}

/**
 * Kills the process at random moments of edits, undo, imports, evaluations and snapshots, as `kill -9` does. What the
 * book had answered is written down here, outside of it. After each kill the book must hold exactly the changes up to
 * the last answered one, or up to one after it (what was begun last is not always heard of): nothing answered is
 * lost, nothing is half.
 */
export async function tryKills(stage: HarnessStage, { kills, seed }: KillOrder): Promise<PromiseResult[]> {
  const random = new Random(seed);
  const workbooks = await writeWorkbooks(stage.folder, workbookSizes);
  const sizeOf = (file: string) => workbooks.find((workbook) => workbook.file === file)?.customers ?? 0;
  const struck = new Map<string, number>();
  const lost: string[] = [];
  const half: string[] = [];
  let rebuilt = 0;
  let answered = 0;
  let deepLooks = 0;
  let life: Life | null = null;
  for (let kill = 1; kill <= kills; kill += 1) {
    life ??= await beginLife(stage, workbooks, kill);
    const jobs = await planJobs(life.app, life, groupSizes.length, random);
    const died = await workAndDie(life.app, jobs, random);
    const where = `kill ${kill}, seed ${seed}, during ${died.during}`;
    answered += died.answered;
    struck.set(died.during, (struck.get(died.during) ?? 0) + 1);
    const found = await look(stage, life.bookDir, life);
    life.app = found.app;
    const states = listStates(life.state, jobs, sizeOf);
    const held = states.slice(died.answered).find((state) => isState(found.survey, state));
    if (found.report.rebuilt !== null) rebuilt += 1;
    if (found.report.lostChanges > 0) lost.push(`${where}: ${JSON.stringify(found.report)}`);
    if (held === undefined) {
      const isOld = states.slice(0, died.answered).some((state) => isState(found.survey, state));
      const difference = tellDifference(found.survey, states[died.answered] ?? life.state);
      (isOld ? lost : half).push(`${where}: ${difference}`);
    } else life.state = held;
    const isOver: boolean = held === undefined || kill - life.firstKill + 1 >= killsPerBook || kill === kills;
    if (isOver || kill % killsPerDeepLook === 0) {
      deepLooks += 1;
      const digest = await digestWithoutPages(stage, life);
      if (digest !== found.survey.digest) half.push(`${where}: journal and pages hold different things`);
    }
    if (isOver) {
      await life.app.close();
      await rm(life.bookDir, { recursive: true, force: true, maxRetries: 20 });
      life = null;
    }
    if (kill % 10 === 0) stage.say(`  ${kill} kills`);
  }
  const facts = `${[...struck].map(([kind, count]) => `${kind} ${count}`).join(', ')}; ${answered} changes answered`;
  return [
    {
      promise: 'kill -9: no answered change is lost',
      tries: kills,
      lost: lost.length,
      facts,
      breaches: lost,
    },
    {
      promise: 'kill -9: no change is half there',
      tries: kills,
      lost: half.length,
      facts: `pages compared with journal and snapshots ${deepLooks} times; ${rebuilt} times the browser had dropped its pages and they were built anew`,
      breaches: half,
    },
  ];
}

async function beginLife(
  stage: HarnessStage,
  workbooks: readonly FaultWorkbook[],
  kill: number,
): Promise<Life> {
  const bookDir = await mkdtemp(join(stage.folder, `book-${kill}-`));
  const app = await startHarness(stage, bookDir);
  await app.page.evaluate(
    (sizes) => window.harness.create().then(() => window.harness.faults.addGroups(sizes)),
    groupSizes,
  );
  const plan: Plan = { nextMark: 1, unread: workbooks, nextMonth: 0 };
  return { ...plan, bookDir, app, firstKill: kill, state: beginState(groupSizes) };
}

/** Runs the jobs and kills the process while one of them, chosen by chance, is under way. */
async function workAndDie(app: FaultApp, jobs: readonly Job[], random: Random): Promise<Death> {
  const target = chooseTarget(jobs, random);
  const wait = random.below(longestWait[jobs[target]?.kind ?? 'edit']);
  let begun = 0;
  let answered = 0;
  const problems: string[] = [];
  const gone = new Promise<void>((settle) => app.app.process().once('exit', () => settle()));
  await app.page.exposeFunction(
    'tellFaults',
    (what: 'begun' | 'done' | 'failed', job: number, reason: string) => {
      if (what === 'begun') {
        begun = Math.max(begun, job + 1);
        if (job === target) setTimeout(() => app.app.process().kill('SIGKILL'), wait);
      } else if (what === 'done') answered = Math.max(answered, job + 1);
      else problems.push(`${jobs[job]?.kind}: ${reason}`);
    },
  );
  // The page dies with the process, so its answer may never come.
  app.page.evaluate((list) => window.harness.faults.run(list), jobs).catch(() => undefined);
  await gone;
  if (problems.length > 0) throw new Error(`A job failed: ${problems.join(', ')}`);
  const during = answered < begun ? (jobs[answered]?.kind ?? 'nothing') : 'nothing';
  return { answered, during };
}

/** Long jobs are struck as often as short ones. */
function chooseTarget(jobs: readonly Job[], random: Random): number {
  const kinds = [...new Set(jobs.map(({ kind }) => kind))];
  const kind = random.pick([...kinds, 'edit', 'import', 'evaluate'] as const);
  const places = jobs.flatMap((job, place) => (job.kind === kind ? [place] : []));
  return places.length === 0 ? random.below(jobs.length) : random.pick(places);
}

/** Opens the book again and looks what is in it; it stays open. */
async function look(stage: HarnessStage, bookDir: string, plan: Plan) {
  const app = await startHarness(stage, bookDir);
  const report = await openHarness(app.page);
  const months = listMonths(plan.nextMonth);
  const survey: Survey = await app.page.evaluate((list) => window.harness.faults.survey(list), months);
  return { app, report, survey };
}

/** What journal and snapshots alone bring back, from a copy of them made while the book is open. */
async function digestWithoutPages(stage: HarnessStage, life: Life): Promise<string> {
  const copy = await mkdtemp(join(stage.folder, 'copy-'));
  for (const part of ['book.json', 'keyring.json', 'journal', 'snapshots']) {
    await cp(join(life.bookDir, part), join(copy, part), { recursive: true });
  }
  const { app, survey } = await look(stage, copy, life);
  await app.close();
  await rm(copy, { recursive: true, force: true, maxRetries: 20 });
  return survey.digest;
}
