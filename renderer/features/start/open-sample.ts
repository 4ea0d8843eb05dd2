import { createBook } from '@renderer/data/book/create-book';
import { chooseBook } from '@renderer/data/book/locate-book';
import { openBook } from '@renderer/data/book/open-book';
import { samplePassword } from '@renderer/data/book/sample-book';
import type { BookSession, Progress } from '@renderer/data/book-session';
import { callShell, openPort } from '@renderer/data/bridge';
import { readToday } from '@renderer/data/current-period';
import type { ImportOrder } from '@renderer/data/imports/import-order';
import { runImport } from '@renderer/data/imports/run-import';
import { connectWorkbooks } from '@renderer/data/workbook/workbook-client';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import { planWorkbook } from '@shared/domain/sheets/planning/plan-workbook';

/** Under which names the sample book stands. */
export interface SampleIdentity {
  readonly branchName: string;
  readonly person: string;
}

/**
 * Opens the sample book. The first time it is made, and the workbook that ships with the app is brought in by the
 * same import as any other. Reasons: those of `createBook`, `openBook` and `runImport`.
 */
export async function openSample(
  identity: SampleIdentity,
  onProgress: (progress: Progress) => void,
): Promise<Result<BookSession>> {
  const location = await chooseBook('sample');
  if (!location.ok) return location;
  const opened =
    location.value.state === 'none'
      ? await makeSample(identity)
      : await openBook({ password: samplePassword }, onProgress);
  if (!opened.ok) return opened;
  const session = opened.value;
  // Also after a first start that was interrupted between making the book and filling it.
  if (session.imports.all().length > 0 || session.customers.all().length > 0) return opened;
  const filled = await fillSample(session, onProgress);
  if (filled.ok) return opened;
  await session.close();
  return filled;
}

async function makeSample(identity: SampleIdentity): Promise<Result<BookSession>> {
  const made = await createBook({ ...identity, password: samplePassword, sample: true });
  return made.ok ? succeed(made.value.session) : made;
}

async function fillSample(
  session: BookSession,
  onProgress: (progress: Progress) => void,
): Promise<Result<null>> {
  const order = await orderSampleImport();
  if (!order.ok) return order;
  const done = await runImport(session, order.value, onProgress, new AbortController().signal);
  return done.ok ? succeed(null) : done;
}

async function orderSampleImport(): Promise<Result<ImportOrder>> {
  const picked = await callShell('files.sampleWorkbook', {});
  if (!picked.ok) return picked;
  const { token, name } = picked.value;
  let port: MessagePort;
  try {
    port = await openPort('workbook');
  } catch {
    return fail('workbook.processGone', { details: { file: name } });
  }
  const client = connectWorkbooks(port);
  const opened = await client.openWorkbook(token);
  const peeked = opened.ok ? await opened.value.peek() : opened;
  client.close();
  if (!peeked.ok) return peeked;
  const plan = planWorkbook(peeked.value);
  const today = readToday();
  const period = (plan.asOf ?? today).slice(0, 7);
  return succeed({ token, file: name, sha256: peeked.value.sha256, plan, period, today });
}
