import { join } from 'node:path';
import { Random } from '../fuzz/random';
import type { KillOrder } from './kills';
import type { PromiseResult } from './promise';
import { type Deed, ScreenBook } from './screen-book';
import type { FaultStage } from './start-app';
import { writeWorkbooks } from './workbooks';

/** One for the beginning of a book, one for each import that is struck. */
const workbookSizes = [60, 300, 500] as const;
/** What one book lives through; forms are of everybody who is there by then. */
const deeds: readonly Deed[] = ['edits', 'import', 'edits', 'import', 'evaluation'];

/**
 * The same as `tryKills` on the screens people work on: edits in cells, an import and the evaluation of a month, with
 * the process killed at a random moment after the press that begins the last. What counts as answered is what the
 * screen said: everything is saved.
 */
export async function tryScreenKills(
  stage: FaultStage,
  { kills, seed }: KillOrder,
): Promise<PromiseResult[]> {
  const random = new Random(seed);
  const workbooks = await writeWorkbooks(stage.folder, workbookSizes);
  const struck = new Map<Deed, number>();
  const breaches: string[] = [];
  for (let kill = 0; kill < kills; ) {
    const book = new ScreenBook(stage, join(stage.folder, `screens-${kill}`), workbooks, random);
    await book.begin();
    for (const deed of deeds.slice(0, kills - kill)) {
      kill += 1;
      struck.set(deed, (struck.get(deed) ?? 0) + 1);
      const wrong = await book.liveAndDie(deed);
      if (wrong === null) continue;
      breaches.push(`kill ${kill} on the screens, seed ${seed}, during ${deed}: ${wrong}`);
      break;
    }
    await book.end();
    stage.say(`  ${kill} kills on the screens`);
  }
  return [
    {
      promise: 'kill -9 on the screens: what they said is kept is there, whole',
      tries: kills,
      lost: breaches.length,
      facts: [...struck].map(([deed, count]) => `${deed} ${count}`).join(', '),
      breaches,
    },
  ];
}
