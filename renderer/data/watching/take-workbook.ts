import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { WorkbookPeek } from '@shared/domain/sheets/cell';
import { listRemembered } from '@shared/domain/sheets/memory/list-remembered';
import type { WorkbookPlan } from '@shared/domain/sheets/plan';
import { planWorkbook } from '@shared/domain/sheets/planning/plan-workbook';
import type { WatchedFile } from '@shared/ipc/watching';
import type { BookSession } from '../book-session';
import { callShell, openPort } from '../bridge';
import { readToday } from '../current-period';
import type { ImportDone } from '../imports/import-order';
import { runImport } from '../imports/run-import';
import { connectWorkbooks } from '../workbook/workbook-client';
import { periodOf } from '../workbook-door/door-state';
import { isSettled } from './is-settled';

/** What became of a workbook that was to be taken by itself; `asks`: somebody has to look at it first. */
export type Taken = { readonly kind: 'taken'; readonly done: ImportDone } | { readonly kind: 'asks' };

/**
 * Takes a watched workbook into the book with the remembered mapping, if it leaves no question open. Reasons:
 * `workbook.*` (also `workbook.changed`: saved again meanwhile), `book.*` from writing, `files.*`.
 */
export async function takeWorkbook(
  session: BookSession,
  { id, sha256 }: WatchedFile,
  signal: AbortSignal,
): Promise<Result<Taken>> {
  const picked = await callShell('watch.open', { id });
  if (!picked.ok) return picked;
  const { token, name } = picked.value;
  const looked = await lookThrough(session, token, name, sha256);
  if (!looked.ok) return looked;
  const { plan, peek } = looked.value;
  if (!isSettled(plan, peek)) return succeed({ kind: 'asks' });
  if (signal.aborted) return fail('book.cancelled', { details: { file: name } });
  const today = readToday();
  const order = { token, plan, sha256: peek.sha256, period: periodOf(plan, today), today };
  const done = await runImport(session, order, () => {}, signal);
  return done.ok ? succeed({ kind: 'taken', done: done.value }) : done;
}

async function lookThrough(
  session: BookSession,
  token: string,
  file: string,
  sha256: string | undefined,
): Promise<Result<{ readonly plan: WorkbookPlan; readonly peek: WorkbookPeek }>> {
  const port = await openPort('workbook').catch(() => null);
  if (port === null) return fail('workbook.processGone', { details: { file } });
  const client = connectWorkbooks(port);
  try {
    const opened = await client.openWorkbook(token, undefined, sha256);
    if (!opened.ok) return { ...opened, details: { file, ...opened.details } };
    const peeked = await opened.value.peek();
    if (!peeked.ok) return peeked;
    const plan = planWorkbook(peeked.value, {}, listRemembered(session.settings.all()));
    return succeed({ plan, peek: peeked.value });
  } finally {
    client.close();
  }
}
