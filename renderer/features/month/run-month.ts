import { formatsIn } from '@renderer/components/language/formats';
import type { BookSession } from '@renderer/data/book-session';
import { callShell, logError } from '@renderer/data/bridge';
import { runMonth as evaluateMonth } from '@renderer/data/evaluations/run-month';
import { formsOf } from '@renderer/data/evaluations/use-month-forms';
import { exitCodeOf } from '@renderer/data/month/exit-code';
import { nameBranch } from '@renderer/data/month/name-branch';
import { openMonthBook } from '@renderer/data/month/open-month-book';
import { planWorkbooks, recallWorkbooks } from '@renderer/data/month/plan-workbooks';
import { StageClock } from '@renderer/data/month/stage-clock';
import { yieldToWindow } from '@renderer/data/slices';
import { listDueMonths } from '@renderer/data/tiers/balance-months';
import { schemesOf, tieringOf } from '@renderer/data/tiers/schemes-of';
import { settleMonthInBook } from '@renderer/data/tiers/settle-month';
import { openTierMonths } from '@renderer/data/tiers/use-tier-months';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import { type Failure, type Result, succeed } from '@shared/domain/kernel/result';
import { readGivenMapping } from '@shared/domain/sheets/planning/given-mapping';
import { defaultSchemes } from '@shared/domain/tiers/default-schemes';
import type { Tiering } from '@shared/domain/tiers/tier-customers';
import type { Argument, MonthOrder } from '@shared/ipc/contract';
import { wordsIn } from '@shared/words/define-words';
import { monthRunWords } from '@shared/words/month-run';
import { describeFailure } from '@shared/words/reasons';
import { settleWords } from '@shared/words/tier-settle';
import { tierName } from '@shared/words/tiers';
import { say } from './month-desk';
import { takeWorkbooks } from './take-workbooks';
import { writeResults } from './write-results';

type MonthEnd = Argument<'month.finish'>;

/** Does the unattended month (acceptance-surface) and ends the app with its exit code. */
export async function runMonth(): Promise<void> {
  const described = await callShell('month.describe', {});
  if (!described.ok) throw new Error(`The month was not described: ${described.reason}`);
  const order = described.value;
  let end: MonthEnd;
  try {
    end = await workThrough(order);
  } catch (error) {
    await logError('month', error);
    end = { exitCode: 1, message: wordsIn(monthRunWords, order.lang).stopped };
  }
  await callShell('month.finish', end);
}

async function workThrough(order: MonthOrder): Promise<MonthEnd> {
  const { lang } = order;
  const clock = new StageClock();
  const words = wordsIn(monthRunWords, lang);
  const endWith = (failure: Failure, stage: 'input' | 'output'): MonthEnd => ({
    exitCode: exitCodeOf(failure, stage),
    message: describeFailure(failure, lang),
  });

  const mapping = readGivenMapping(order.mapping ?? {});
  if (!mapping.ok) return endWith(mapping, 'input');
  const planned = await clock.measure('plan', () => planWorkbooks(order.workbooks, mapping.value));
  if (!planned.ok) return endWith(planned, 'input');
  const workbooks = planned.value;
  for (const { file, plan } of workbooks) {
    const columns = plan.sheets.flatMap((sheet) => sheet.columns.filter(({ fieldKey }) => fieldKey !== null));
    await say(words.understood(file.name, plan.sheets.length, columns.length));
  }

  const names = { branchName: nameBranch(workbooks.map(({ plan }) => plan)), person: words.person };
  const opened = await clock.measure('open', () => openMonthBook(order, names));
  if (!opened.ok) return endWith(opened, 'input');
  const { session, made } = opened.value;
  try {
    const count = session.customers.all().length.toLocaleString('en-US');
    await say(made ? words.made : words.opened(count));

    const recalled = recallWorkbooks(workbooks, mapping.value, session.settings.all());
    if (!recalled.ok) return endWith(recalled, 'input');
    const taken = await clock.measure('import', () =>
      takeWorkbooks(session, recalled.value, order.period, lang),
    );
    if (!taken.ok) return endWith(taken, 'input');
    const settled = await clock.measure('tier', () => settleBook(session, order));
    if (!settled.ok) return endWith(settled, 'output');
    const tierings = await clock.measure('tier', () => tierBook(session, order));
    const forms = await clock.measure('evaluate', () => evaluateBook(session, order));
    if (!forms.ok) return endWith(forms, 'output');
    const written = await writeResults(
      { session, period: order.period, lang, outcomes: taken.value, tierings, forms: forms.value },
      clock,
    );
    if (!written.ok) return endWith(written, 'output');
  } finally {
    // What was imported and evaluated stays, whatever became of the files.
    await session.close();
  }
  return { exitCode: 0, message: words.done(((clock.read().total ?? 0) / 1000).toFixed(1)) };
}

/** Settles every month that has figures and no tiers yet, in order, and the last one again when it has others now. */
async function settleBook(session: BookSession, { lang }: MonthOrder): Promise<Result<null>> {
  const tierMonths = await openTierMonths(session);
  const { due, changed } = listDueMonths(session.imports.all(), tierMonths.all());
  for (const period of changed === undefined ? due : [changed, ...due]) {
    const settled = await settleMonthInBook(session, period);
    if (!settled.ok) return settled;
    const { label } = settled.value;
    if (label.kind !== 'tiersSettled') continue;
    await say(
      wordsIn(settleWords, lang).settledLine(
        formatsIn(lang).month(period),
        label.up,
        label.down,
        label.watch,
      ),
    );
  }
  return succeed(null);
}

async function tierBook(session: BookSession, { lang }: MonthOrder): Promise<readonly Tiering[]> {
  const words = wordsIn(monthRunWords, lang);
  const tierings: Tiering[] = [];
  for (const scheme of schemesOf(session.settings)) {
    const tiering = tieringOf(scheme, session.customers.all());
    // A scheme that nobody falls under, such as that of scored prospects, is not worth a line.
    if (tiering.count === 0 && !defaultSchemes.some(({ id }) => id === scheme.id)) continue;
    tierings.push(tiering);
    const bands = tiering.bands.map(({ tier, count }) => `${tierName(tier, lang)} ${count}`);
    await say(words.tiered(tierName(scheme, lang), bands.join(lang === 'en' ? ', ' : '，')));
    await yieldToWindow();
  }
  return tierings;
}

async function evaluateBook(
  session: BookSession,
  { period, lang }: MonthOrder,
): Promise<Result<readonly EvaluationForm[]>> {
  const customers = session.customers.all();
  const evaluated = await evaluateMonth(session, { period, customers });
  // A book of prospects only, or a month that is approved already, is no failure of the run.
  const passed = new Set(['evaluations.nobody', 'evaluations.frozen']);
  if (!evaluated.ok && !passed.has(evaluated.reason)) return evaluated;
  const opened = await session.openPartition('evaluations', period);
  if (!opened.ok) return opened;
  const forms = [...formsOf(opened.value)].sort((a, b) => compareTexts(a.number, b.number));
  await say(wordsIn(monthRunWords, lang).evaluated(period, forms.length.toLocaleString('en-US')));
  return succeed(forms);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
