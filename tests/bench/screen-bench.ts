import type { Page } from '@playwright/test';
import { answerOpenDialog, answerSaveDialog } from '../helpers/stub-dialogs';
import { type BenchApp, readPeaks, startApp } from './bench-app';
import { type EvaluationMeasure, measureEvaluation } from './evaluation-bench';
import { percentile } from './statistics';

/** The branch's own words when it makes its book; every name is invented. */
export const branch = { branchName: '江东支行', person: '陈思远', password: 'Jiangdong-2026-10' } as const;

/** Longest blocking of the window by job, in ms; 0 when nothing took longer than 50 ms. */
export type Blocking = Readonly<Record<'check' | 'write' | 'evaluate' | 'export', number>>;

/** What a person at the screen meets with a big ledger; times in ms, `check` and `write` from the button to the end. */
export interface ScreenMeasure {
  /** From the click to the first rows of the sheet on screen. */
  readonly firstRows: number;
  readonly check: number;
  readonly write: number;
  /** From the last button to the file in its place. */
  readonly export: number;
  readonly evaluation: EvaluationMeasure;
  readonly blocking: Blocking;
  readonly peaks: Readonly<Record<string, number>>;
}

/** Makes a book on the screen, brings the ledger in, evaluates the month and takes the book out again. */
export async function measureScreen(
  bookDir: string,
  ledger: string,
  exported: string,
): Promise<ScreenMeasure> {
  const running = await startApp(bookDir);
  const { app, page } = running;
  await createBook(page);
  await watchBlocking(page);

  await page.getByTestId('nav-workbooks').click();
  await answerOpenDialog(app, [ledger]);
  const begun = performance.now();
  await page.getByTestId('pick-workbook').click();
  await page.locator('[data-testid=sheet] tr[data-row] td').first().waitFor();
  const firstRows = performance.now() - begun;
  const write = page.getByTestId('write-import');
  await page.locator('[data-testid=write-import]:enabled').waitFor();
  const check = performance.now() - begun;
  const checkBlocking = await takeBlocking(page);

  const pressed = performance.now();
  await write.click();
  await page.getByTestId('written').waitFor();
  const written = performance.now() - pressed;
  const writeBlocking = await takeBlocking(page);
  // The evaluation's forms would make the peak theirs: what an import costs is read first.
  const peaks = await readPeaks(running);

  let evaluateBlocking = 0;
  const evaluation = await measureEvaluation(
    page,
    () => takeBlocking(page),
    async () => {
      evaluateBlocking = await takeBlocking(page);
    },
  );

  await answerSaveDialog(app, exported);
  await page.getByTestId('nav-workbooks').click();
  if (await page.getByTestId('import-again').isVisible()) await page.getByTestId('import-again').click();
  await page.getByTestId('export-book').waitFor();
  await takeBlocking(page);
  await page.getByTestId('export-book').click();
  const asked = performance.now();
  await page.getByTestId('export-confirm').click();
  await page.getByTestId('export-progress').waitFor();
  await page.getByTestId('export-progress').waitFor({ state: 'detached' });
  const exportTime = performance.now() - asked;
  const exportBlocking = await takeBlocking(page);
  await running.close();
  return {
    firstRows,
    check,
    write: written,
    export: exportTime,
    evaluation,
    blocking: {
      check: checkBlocking,
      write: writeBlocking,
      evaluate: evaluateBlocking,
      export: exportBlocking,
    },
    peaks,
  };
}

/** Makes a book on the start page and goes past its recovery key. */
export async function createBook(page: Page): Promise<void> {
  await page.locator('#branchName').fill(branch.branchName);
  await page.locator('#person').fill(branch.person);
  await page.locator('#password').fill(branch.password);
  await page.locator('#again').fill(branch.password);
  await page.locator('form button[type=submit]').click();
  const key = page.getByTestId('recovery-key');
  await key.getByRole('checkbox').check();
  await key.getByRole('button').last().click();
  await page.getByTestId('page-customers').waitFor();
}

interface Watched {
  benchLongest: number;
}

/** Notes tasks of more than 50 ms, as the browser itself counts them. */
async function watchBlocking(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched = window as unknown as Watched;
    watched.benchLongest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        watched.benchLongest = Math.max(watched.benchLongest, duration);
      }
    }).observe({ entryTypes: ['longtask'] });
  });
}

/** The longest since it was last asked for. */
async function takeBlocking(page: Page): Promise<number> {
  return page.evaluate(async () => {
    // Entries are handed over a moment after the task.
    await new Promise((resolve) => setTimeout(resolve, 200));
    const watched = window as unknown as Watched;
    const longest = watched.benchLongest;
    watched.benchLongest = 0;
    return longest;
  });
}

/** From the start of the process to the first rows, and to a search that answers, in ms. */
export interface OpeningMeasure {
  readonly rows: number;
  readonly searchable: number;
}

/** Opens a book that is there with its password, as fast as the password can be typed. */
export async function openBook(
  bookDir: string,
): Promise<{ readonly running: BenchApp; readonly opening: OpeningMeasure }> {
  const running = await startApp(bookDir);
  const { page, begun } = running;
  await page.locator('[data-testid=unlock] #password').fill(branch.password);
  await page.locator('form button[type=submit]').click();
  await page.locator('.ag-row[row-index="0"] [col-id=name]').waitFor();
  const rows = performance.now() - begun;
  await page.getByTestId('search').fill('zsy');
  await page.getByTestId('customers-status').filter({ hasText: /共/ }).waitFor();
  return { running, opening: { rows, searchable: performance.now() - begun } };
}

/** Types queries letter by letter; answers the p95 from the key to the painted grid, in ms. */
export async function measureKeystrokes(page: Page, queries: readonly string[]): Promise<number> {
  const search = page.getByTestId('search');
  await search.fill('');
  await page.getByTestId('customers-status').filter({ hasNotText: /共/ }).waitFor();
  // The compiler that runs this file names functions with a helper of its own, which the page does not have.
  await page.evaluate('globalThis.__name = (named) => named');
  await page.evaluate(noteKeystrokes);
  for (const query of queries) {
    await search.focus();
    for (const letter of query) {
      await page.keyboard.press(letter);
      await page.evaluate(() => (window as unknown as Keystrokes).benchSettled());
    }
    await search.fill('');
    await page.getByTestId('customers-status').filter({ hasNotText: /共/ }).waitFor();
  }
  const times = await page.evaluate(() => (window as unknown as Keystrokes).benchTimes);
  return percentile(times, 0.95);
}

interface Keystrokes {
  benchTimes: number[];
  /** Resolves when the last key is answered and painted. */
  benchSettled(): Promise<void>;
}

/** Runs in the page: measures from the time of a key event to the paint after the count of rows has changed. */
function noteKeystrokes(): void {
  const times: number[] = [];
  let pressed: number | null = null;
  let settled: (() => void) | null = null;
  window.addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp;
    },
    true,
  );
  const status = document.querySelector('[data-testid=customers-status]');
  if (status === null) throw new Error('The customers page shows no status');
  new MutationObserver(() => {
    if (pressed === null) return;
    const from = pressed;
    pressed = null;
    // A message posted from an animation frame arrives after its paint.
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        times.push(performance.now() - from);
        settled?.();
        settled = null;
      };
      channel.port2.postMessage(null);
    });
  }).observe(status, { childList: true, characterData: true, subtree: true });
  Object.assign(window, {
    benchTimes: times,
    benchSettled: () =>
      new Promise<void>((resolve) => {
        const known = pressed === null;
        settled = resolve;
        // A key that leaves the same rows changes nothing on the screen and is not measured.
        setTimeout(resolve, known ? 40 : 400);
      }),
  });
}
