import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import type { OpeningReport } from '@renderer/data/book/worker-protocol';
import type { Failure } from '@shared/domain/kernel/result';
import { Random } from '../fuzz/random';
import { callShell } from '../helpers/call-shell';
import { copyBook, type DamageBook, damageMonths, makeDamageBook } from './damage-book';
import { type Damage, damageFile, pickFile } from './damage-file';
import { type HarnessStage, startHarness } from './harness-page';
import { lastReachable } from './journal-map';
import type { PromiseResult } from './promise';

export interface DamageOrder {
  readonly flips: number;
  readonly seed: number;
}

/** What is damaged, and whether the pages are taken away too, so that the damaged part is needed. */
const targets = {
  pages: { share: 30, without: [] },
  journal: { share: 15, without: [] },
  'journal, pages gone': { share: 20, without: ['profile'] },
  'snapshot, pages gone': { share: 15, without: ['profile'] },
  'pages and journal': { share: 10, without: [] },
  'keyring and sentinel': { share: 10, without: [] },
} as const;
type Target = keyof typeof targets;
/** Longer than any opening takes, the waits for a database that does not answer included. */
const patienceMs = 180_000;

/** How the program dealt with it. */
type Ending =
  /** Everything is there; the place held nothing that opening the book needs (an old segment, free space). */
  | 'not in the way'
  /** Noticed, and everything is there. */
  | 'mended'
  /** Noticed; what nothing holds any more is gone, and that is said. */
  | 'told'
  /** Not opened, with the reason. */
  | 'refused';

interface Seen {
  readonly ending: Ending;
  readonly breach: string | null;
}

/**
 * Damages a copy of a closed book in one random place (two for pages and journal), opens it and compares what is shown
 * with what the book held after each of its changes.
 */
export async function tryDamages(
  stage: HarnessStage,
  { flips, seed }: DamageOrder,
): Promise<PromiseResult[]> {
  const random = new Random(seed);
  const book = await makeDamageBook(stage);
  const endings = new Map<string, number>();
  const breaches: string[] = [];
  const silent: string[] = [];
  for (let flip = 1; flip <= flips; flip += 1) {
    const target = chooseTarget(random);
    const copy = await copyBook(stage, book);
    const damages = await damage(copy, target, random);
    const { ending, breach } = await openDamaged(stage, book, copy, target, damages);
    endings.set(ending, (endings.get(ending) ?? 0) + 1);
    if (breach !== null) {
      const where = damages.map((one) => `${relative(copy, one.file)} ${one.what}`).join(' and ');
      (breach.startsWith('silent') ? silent : breaches).push(
        `damage ${flip}, seed ${seed}: ${target}: ${where}: ${breach}`,
      );
    }
    await rm(copy, { recursive: true, force: true, maxRetries: 20 });
    if (flip % 10 === 0) stage.say(`  ${flip} damages`);
  }
  const facts = [...endings].map(([ending, count]) => `${ending} ${count}`).join(', ');
  return [
    {
      promise: 'damage: never shows wrong data, never silently less',
      tries: flips,
      lost: silent.length,
      facts,
      breaches: silent,
    },
    {
      promise: 'damage: everything that is held anywhere comes back',
      tries: flips,
      lost: breaches.length,
      facts: `up to the last change of ${book.journal.lastSeq}`,
      breaches,
    },
  ];
}

function chooseTarget(random: Random): Target {
  const names = Object.keys(targets) as Target[];
  return random.pick(names.flatMap((name) => Array.from({ length: targets[name].share }, () => name)));
}

async function damage(copy: string, target: Target, random: Random): Promise<readonly Damage[]> {
  for (const gone of targets[target].without) await rm(join(copy, gone), { recursive: true });
  const databases = [
    join(copy, 'profile/IndexedDB/app_branchbook_0.indexeddb.leveldb'),
    join(copy, 'profile/IndexedDB/app_branchbook_0.indexeddb.blob'),
  ];
  const hurt = async (folders: readonly string[], ending = '') =>
    damageFile(await pickFile(folders, random, (name) => name.endsWith(ending)), random);
  const journal = [join(copy, 'journal')];
  switch (target) {
    case 'pages':
      return [await hurt(databases)];
    case 'journal':
    case 'journal, pages gone':
      return [await hurt(journal, '.bbj')];
    case 'snapshot, pages gone':
      return [await hurt([join(copy, 'snapshots')], '.bbs')];
    case 'pages and journal':
      return [await hurt(journal, '.bbj'), await hurt(databases)];
    case 'keyring and sentinel':
      return [await damageFile(join(copy, random.pick(['keyring.json', 'book.json'])), random)];
  }
}

async function openDamaged(
  stage: HarnessStage,
  book: DamageBook,
  copy: string,
  target: Target,
  damages: readonly Damage[],
): Promise<Seen> {
  const app = await startHarness(stage, copy);
  try {
    const found = await Promise.race([readShown(app.page), waitInVain()]);
    // The screen offers the copy of the keyring, here it is taken.
    const needsCopy = 'refused' in found && found.refused === 'book.keyringDamaged';
    if (needsCopy) await callShell(app.page, 'book.restoreKeyring', {});
    const shown = needsCopy ? await readShown(app.page) : found;
    if ('refused' in shown) return judgeRefusal(shown.refused);
    const { digest, reports } = shown;
    const noticed = reports.some(({ rebuilt, cutBytes }) => rebuilt !== null || cutBytes > 0);
    if (digest === book.digests.get(book.journal.lastSeq)) {
      const isNeeded = target.endsWith('pages gone');
      return { ending: noticed || needsCopy || isNeeded ? 'mended' : 'not in the way', breach: null };
    }
    const seq = [...book.digests].find(([, known]) => known === digest)?.[0];
    if (seq === undefined) return { ending: 'told', breach: 'silent: shows what the book never held' };
    const told = reports.some(
      ({ lostChanges, cutBytes, rebuilt }) => lostChanges > 0 || (cutBytes > 0 && rebuilt !== null),
    );
    if (!told) return { ending: 'told', breach: `silent: shows change ${seq} and says nothing` };
    const reachable = reachableAfter(book, copy, damages);
    const breach =
      seq < reachable ? `lost: shows change ${seq}, although ${reachable} could be reached` : null;
    return { ending: 'told', breach };
  } finally {
    await app.kill9();
  }
}

/** The last change that journal and snapshots still hold. */
function reachableAfter(book: DamageBook, copy: string, damages: readonly Damage[]): number {
  const base = book.snapshots.at(-1) ?? 0;
  const ends = damages.map((wound) =>
    lastReachable(book.journal, base, { ...wound, file: join(book.path, relative(copy, wound.file)) }),
  );
  return Math.min(book.journal.lastSeq, ...ends);
}

/** One place is damaged, or two of which the third still has everything: there is always a way to open the book. */
function judgeRefusal(reason: string): Seen {
  const isCalledWrong = reason === 'book.wrongPassword';
  return {
    ending: 'refused',
    breach: isCalledWrong ? 'silent: the right password is called wrong' : `lost: ${reason}`,
  };
}

type Shown =
  | { readonly digest: string; readonly reports: readonly OpeningReport[] }
  | { readonly refused: string };

/** Opens the book and reads all of it. A month whose pages are not sound asks for another opening, which mends it. */
async function readShown(page: Page): Promise<Shown> {
  const reports: OpeningReport[] = [];
  for (let opening = 1; ; opening += 1) {
    const opened = await page.evaluate(() => window.harness.open());
    if (!opened.ok) {
      if (opened.reason !== 'book.pagesDamaged' || opening === 2) return { refused: describeFailure(opened) };
      continue;
    }
    reports.push(opened.value);
    const read = await page.evaluate((months) => window.harness.faults.trySurvey(months), [...damageMonths]);
    await page.evaluate(() => window.harness.close());
    if (read.ok) return { digest: read.value.digest, reports };
    if (opening === 2) return { refused: `twice: ${describeFailure(read)}` };
  }
}

/** Ends the waiting for a book that never answers. */
function waitInVain(): Promise<Shown> {
  return new Promise((settle) => {
    setTimeout(() => settle({ refused: `no answer in ${patienceMs / 1000} s` }), patienceMs).unref();
  });
}

function describeFailure({ reason, details }: Failure): string {
  return details === undefined ? reason : `${reason} ${JSON.stringify(details)}`;
}
