import { cp, mkdtemp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type HarnessStage, pickFiles, startHarness } from './harness-page';
import type { Job } from './job';
import { type JournalMap, mapJournal } from './journal-map';
import { writeWorkbooks } from './workbooks';

/** A closed book with everything in it that is stored, and what it held after each change. */
export interface DamageBook {
  readonly path: string;
  /** Digest after each change; the last one is what the book holds. */
  readonly digests: ReadonlyMap<number, string>;
  readonly journal: JournalMap;
  /** Changes that the snapshots hold, oldest snapshot first. */
  readonly snapshots: readonly number[];
}

/** Months that the book has evaluations of. */
export const damageMonths = ['2026-08', '2026-09', '2026-10'] as const;
export const damageGroups = [1, 7, 40, 256, 300, 900] as const;

/**
 * Makes the book: changes in one frame and in parts, an import, evaluations, two snapshots with changes before,
 * between and behind them.
 */
export async function makeDamageBook(stage: HarnessStage): Promise<DamageBook> {
  const path = await mkdtemp(join(stage.folder, 'sound-'));
  const [workbook] = await writeWorkbooks(stage.folder, [400]);
  const app = await startHarness(stage, path);
  const [token = ''] = await pickFiles(app, workbook === undefined ? [] : [workbook.path]);
  await app.page.evaluate(
    (sizes) => window.harness.create().then(() => window.harness.faults.addGroups(sizes)),
    damageGroups,
  );
  const edits = (first: number, groups: readonly number[]) =>
    groups.map((group, place): Job => ({ kind: 'edit', group, mark: first + place }));
  const jobs: readonly Job[] = [
    ...edits(1, [2, 5, 0]),
    { kind: 'snapshot' },
    ...edits(10, [1, 3]),
    { kind: 'evaluate', period: damageMonths[0] },
    { kind: 'import', token, file: workbook?.file ?? '' },
    ...edits(20, [4]),
    { kind: 'snapshot' },
    ...edits(30, [0, 1, 2]),
    { kind: 'evaluate', period: damageMonths[1] },
    ...edits(40, [5, 3, 2, 1, 0]),
    { kind: 'evaluate', period: damageMonths[2] },
    ...edits(50, [2, 4, 1]),
  ];
  const after: string[] = [];
  const snapshotsAt: number[] = [];
  for (const job of jobs) {
    const reason = await app.page.evaluate((one) => window.harness.faults.do(one), job);
    if (reason !== null) throw new Error(`The book to damage cannot be made: ${job.kind}: ${reason}`);
    if (job.kind === 'snapshot') snapshotsAt.push(after.length);
    else {
      const survey = await app.page.evaluate(
        (months) => window.harness.faults.survey(months),
        [...damageMonths],
      );
      after.push(survey.digest);
    }
  }
  await app.page.evaluate(() => window.harness.close());
  await app.close();
  const journal = await mapJournal(join(path, 'journal'));
  const firstSeq = journal.lastSeq - after.length + 1;
  const digests = new Map(after.map((digest, place) => [firstSeq + place, digest]));
  const kept = (await readdir(join(path, 'snapshots'))).filter((name) => name.endsWith('.bbs'));
  if (kept.length !== snapshotsAt.length) throw new Error('A snapshot more or less than was asked for');
  return { path, digests, journal, snapshots: snapshotsAt.map((count) => firstSeq - 1 + count) };
}

/** A copy of the book to damage. */
export async function copyBook(stage: HarnessStage, book: DamageBook): Promise<string> {
  const copy = await mkdtemp(join(stage.folder, 'hurt-'));
  await cp(book.path, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}
