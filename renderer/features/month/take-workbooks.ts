import type { BookSession } from '@renderer/data/book-session';
import { readToday } from '@renderer/data/current-period';
import { runImport } from '@renderer/data/imports/run-import';
import type { PlannedWorkbook } from '@renderer/data/month/plan-workbooks';
import type { ImportOutcome } from '@shared/domain/imports/outcome';
import type { Month } from '@shared/domain/kernel/calendar';
import { type Result, succeed } from '@shared/domain/kernel/result';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { monthRunWords } from '@shared/words/month-run';
import { say } from './month-desk';

/**
 * Imports the workbooks in order, each as one change, through the import of the screens. When one fails those before
 * it are undone, so that the book is as it was.
 */
export async function takeWorkbooks(
  session: BookSession,
  workbooks: readonly PlannedWorkbook[],
  period: Month,
  lang: Lang,
): Promise<Result<readonly ImportOutcome[]>> {
  const words = wordsIn(monthRunWords, lang);
  const outcomes: ImportOutcome[] = [];
  for (const { file, plan, sha256 } of workbooks) {
    const order = { token: file.token, plan, sha256, period, today: readToday() };
    const done = await runImport(session, order, () => undefined, new AbortController().signal);
    if (!done.ok) {
      for (const _ of outcomes) await session.undo();
      return done;
    }
    const { outcome } = done.value;
    outcomes.push(outcome);
    const issues = outcome.sheets.reduce((sum, sheet) => sum + sheet.issues, 0);
    const [created, updated, unread] = [outcome.created, outcome.updated, issues].map((count) =>
      count.toLocaleString('en-US'),
    );
    await say(words.imported(file.name, created ?? '', updated ?? '', unread ?? ''));
  }
  return succeed(outcomes);
}
