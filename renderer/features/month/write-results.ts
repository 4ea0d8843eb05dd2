import type { BookSession } from '@renderer/data/book-session';
import { callShell } from '@renderer/data/bridge';
import { describeEvaluationWorkbook } from '@renderer/data/evaluations/evaluation-workbook';
import { loadMonthExtras } from '@renderer/data/evaluations/results-extras';
import { layOutBook } from '@renderer/data/exports/customer-sheets';
import { plainWorkbook } from '@renderer/data/exports/file-format';
import { recordExport } from '@renderer/data/exports/record-export';
import { writeCustomers } from '@renderer/data/exports/write-customers';
import { describeReportWorkbook } from '@renderer/data/imports/report-workbook';
import type { StageClock } from '@renderer/data/month/stage-clock';
import { summarizeMonth } from '@renderer/data/month/summarize-month';
import { describeTierWorkbook } from '@renderer/data/tiers/tier-workbook';
import type { ExportKind } from '@shared/domain/changes/change';
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

/** A file of the run, what it is for the audit trail, and its writing, which answers rows or pages. */
type Step = readonly [file: string, what: ExportKind, write: () => Promise<Result<number>>];

/** The run is ordered by whoever looks after the book, and its scripts compare these values. */
const writtenInFull: ReadonlySet<string> = new Set([
  'customers.xlsx',
  'import-report.xlsx',
  'evaluations.xlsx',
]);

/** Writes all files of the run; the first that cannot be written ends it. Each is entered in the audit trail; `summary.json` comes last. */
export async function writeResults(run: MonthOutcome, clock: StageClock): Promise<Result<null>> {
  const { session, period, lang, outcomes, tierings, forms } = run;
  const { customers, settings } = session;
  const context = printNow(session, lang);
  const steps: readonly Step[] = [
    ['customers.xlsx', 'book', () => putCustomers(run)],
    [
      'import-report.xlsx',
      'importReport',
      () => putWorkbook('import-report.xlsx', describeReportWorkbook(outcomes, lang), lang),
    ],
    [
      'tiers.xlsx',
      'tiers',
      () => putWorkbook('tiers.xlsx', describeTierWorkbook(tierings, customers, period, lang), lang),
    ],
    ['cards.pdf', 'paper', async () => putPdf('cards.pdf', await makeCards(session, tierings, context))],
    [
      'evaluations.xlsx',
      'evaluations',
      async () => {
        const extras = await loadMonthExtras(session, period, forms);
        if (!extras.ok) return extras;
        const content = describeEvaluationWorkbook({
          period,
          forms,
          settings,
          customers,
          lang,
          extras: extras.value,
        });
        return putWorkbook('evaluations.xlsx', content, lang);
      },
    ],
    [
      'evaluations.pdf',
      'paper',
      async () => putPdf('evaluations.pdf', await makeEvaluations(session, forms, context)),
    ],
    [
      'composition.pdf',
      'paper',
      async () => putPdf('composition.pdf', await makeComposition(session, tierings, period, context)),
    ],
  ];
  for (const [file, what, write] of steps) {
    const written = await clock.measure(file, write);
    if (!written.ok) return written;
    const entry = { what, file, rows: written.value, full: writtenInFull.has(file) };
    const recorded = await recordExport(session, entry);
    if (!recorded.ok) return recorded;
  }
  return putSummary(run, clock);
}

/** customers.xlsx: the whole book, as the customers page exports it. */
async function putCustomers({ session, lang, tierings }: MonthOutcome): Promise<Result<number>> {
  const name = 'customers.xlsx';
  const token = await takeToken(name);
  if (!token.ok) return token;
  const words = wordsIn(monthRunWords, lang);
  const schemes = tierings.map(({ scheme }) => scheme);
  const sheets = await layOutBook(session.customers.all(), { lang, schemes, masked: false });
  const written = await writeCustomers(token.value, sheets, {
    title: words.exportTitle,
    form: plainWorkbook,
  });
  if (!written.ok) return written;
  await say(words.wrote(name));
  return succeed(written.value.rows);
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
