import type { BookSession } from '@renderer/data/book-session';
import { callShell, openPort } from '@renderer/data/bridge';
import { describeEvaluationWorkbook } from '@renderer/data/evaluations/evaluation-workbook';
import { layOutBook } from '@renderer/data/exports/customer-sheets';
import { exportCustomers } from '@renderer/data/exports/export-customers';
import { describeReportWorkbook } from '@renderer/data/imports/report-workbook';
import type { StageClock } from '@renderer/data/month/stage-clock';
import { summarizeMonth } from '@renderer/data/month/summarize-month';
import { describeTierWorkbook } from '@renderer/data/tiers/tier-workbook';
import { connectWorkbooks } from '@renderer/data/workbook/workbook-client';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import type { ImportOutcome } from '@shared/domain/imports/outcome';
import type { Month } from '@shared/domain/kernel/calendar';
import { type Result, succeed } from '@shared/domain/kernel/result';
import type { Tiering } from '@shared/domain/tiers/tier-customers';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { monthRunWords } from '@shared/words/month-run';
import { putPdf, putWorkbook, say, takeToken } from './month-desk';
import { makeCards, makeComposition, makeEvaluations, printNow } from './month-papers';

/** What a run came to, to be written out. */
export interface MonthOutcome {
  readonly session: BookSession;
  readonly period: Month;
  readonly lang: Lang;
  readonly outcomes: readonly ImportOutcome[];
  readonly tierings: readonly Tiering[];
  readonly forms: readonly EvaluationForm[];
}

/** Writes all files of the run; the first that cannot be written ends it. `summary.json` comes last. */
export async function writeResults(run: MonthOutcome, clock: StageClock): Promise<Result<null>> {
  const { session, period, lang, outcomes, tierings, forms } = run;
  const { customers, settings } = session;
  const context = printNow(session, lang);
  const steps: readonly (readonly [stage: string, write: () => Promise<Result<null>>])[] = [
    ['customers.xlsx', () => putCustomers(run)],
    [
      'import-report.xlsx',
      () => putWorkbook('import-report.xlsx', describeReportWorkbook(outcomes, lang), lang),
    ],
    [
      'tiers.xlsx',
      () => putWorkbook('tiers.xlsx', describeTierWorkbook(tierings, customers, period, lang), lang),
    ],
    ['cards.pdf', async () => putPdf('cards.pdf', await makeCards(session, tierings, context))],
    [
      'evaluations.xlsx',
      () => {
        const content = describeEvaluationWorkbook({ period, forms, settings, customers, lang });
        return putWorkbook('evaluations.xlsx', content, lang);
      },
    ],
    [
      'evaluations.pdf',
      async () => putPdf('evaluations.pdf', await makeEvaluations(session, forms, context)),
    ],
    [
      'composition.pdf',
      async () => putPdf('composition.pdf', await makeComposition(session, tierings, period, context)),
    ],
  ];
  for (const [stage, write] of steps) {
    const written = await clock.measure(stage, write);
    if (!written.ok) return written;
  }
  return putSummary(run, clock);
}

/** customers.xlsx: the whole book, as the customers page exports it. */
async function putCustomers({ session, lang, tierings }: MonthOutcome): Promise<Result<null>> {
  const name = 'customers.xlsx';
  const token = await takeToken(name);
  if (!token.ok) return token;
  const words = wordsIn(monthRunWords, lang);
  const schemes = tierings.map(({ scheme }) => scheme);
  const client = connectWorkbooks(await openPort('workbook'));
  try {
    const sheets = await layOutBook(session.customers.all(), lang, schemes);
    const written = await exportCustomers(client, token.value, sheets, { title: words.exportTitle });
    if (!written.ok) return written;
  } finally {
    client.close();
  }
  await say(words.wrote(name));
  return succeed(null);
}

async function putSummary(run: MonthOutcome, clock: StageClock): Promise<Result<null>> {
  const { session, period, outcomes, tierings, forms, lang } = run;
  const memory = await callShell('app.memory', {});
  if (!memory.ok) return memory;
  const summary = summarizeMonth({
    period,
    outcomes,
    customers: session.customers.all().length,
    tierings,
    forms,
    timings: clock.read(),
    memory: memory.value,
  });
  const bytes = new TextEncoder().encode(`${JSON.stringify(summary, null, 2)}\n`);
  const written = await callShell('month.write', { name: 'summary.json', bytes });
  if (!written.ok) return written;
  await say(wordsIn(monthRunWords, lang).wrote('summary.json'));
  return succeed(null);
}
