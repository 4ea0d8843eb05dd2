import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { generateLedger } from '../helpers/ledger-generator';
import { answerOpenDialog, answerSaveDialog } from '../helpers/stub-dialogs';
import { type BenchApp, startApp } from './bench-app';
import { forgetPeak, readHeld } from './process-memory';
import { createBook } from './screen-bench';
import { median } from './statistics';

/** Paper from the studio; times in ms, memory in MB. */
export interface PaperMeasure {
  /** 500 full cards from the last button to the PDF in its place, median of three. */
  readonly fullCards: number;
  /** A bare `printToPDF` of the same finished pages, written to a file, median of three. */
  readonly barePdf: number;
  /** Most memory above what was held before, while 2,000 small cards become one PDF. */
  readonly windowGrowth: number;
  readonly mainGrowth: number;
  /** The 2,000 small cards. */
  readonly smallCards: number;
  /** From a change of the layout to the new page on screen, the longest of several. */
  readonly layoutPreview: number;
}

const fullCount = 500;
const smallCount = 2_000;

/** Makes books of 500 and 2,000 customers on the screens and prints their cards. */
export async function measurePaper(folder: string): Promise<PaperMeasure> {
  const full = await withBook(folder, fullCount, async (running) => {
    const layoutPreview = await measureLayoutPreview(running.page);
    const times = await measureFullCards(running, folder);
    return { ...times, layoutPreview };
  });
  const small = await withBook(folder, smallCount, (running) => measureSmallCards(running, folder));
  return { ...full, ...small };
}

async function withBook<T>(
  folder: string,
  count: number,
  use: (running: BenchApp) => Promise<T>,
): Promise<T> {
  const ledger = join(folder, `paper-${count}.xlsx`);
  await generateLedger(ledger, count);
  const running = await startApp(join(folder, `paper-book-${count}`));
  const { app, page } = running;
  await createBook(page);
  await page.getByTestId('nav-workbooks').click();
  await answerOpenDialog(app, [ledger]);
  await page.getByTestId('pick-workbook').click();
  await page.locator('[data-testid=write-import]:enabled').waitFor();
  await page.getByTestId('write-import').click();
  await page.getByTestId('written').waitFor();
  await page.getByTestId('nav-cards').click();
  await page.getByTestId('page-cards').waitFor();
  const measured = await use(running);
  await running.close();
  return measured;
}

async function chooseKind(page: Page, kind: string): Promise<void> {
  await page.getByTestId('studio-kinds').locator(`label:has([data-testid="kind-${kind}"])`).click();
}

/** Everybody in the list on one kind of paper, laid out and ready to be printed. */
async function chooseEverybody(page: Page, kind: string): Promise<void> {
  await chooseKind(page, kind);
  await page.locator('.bb-cards-options').getByText(/^列出/).click();
  await page.locator('[data-testid=cards-save-pdf]:enabled').waitFor();
  await page.locator('[data-testid=paper-preview]:not([data-pages="1"])').waitFor();
}

/** Saves everything chosen as one PDF; answers the time from the last button to the file. */
async function savePdf({ app, page }: BenchApp, path: string): Promise<number> {
  await answerSaveDialog(app, path);
  await page.getByTestId('cards-save-pdf').click();
  await page.getByTestId('pdf-save').waitFor();
  const begun = performance.now();
  await page.getByTestId('pdf-save').click();
  await waitForFile(path);
  return performance.now() - begun;
}

/** The file appears when it is whole. */
async function waitForFile(path: string): Promise<void> {
  const limit = performance.now() + 600_000;
  while (performance.now() < limit) {
    const there = await stat(path).catch(() => undefined);
    if (there !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`The PDF was not written: ${path}`);
}

async function waitUntilIdle(page: Page): Promise<void> {
  await page.locator('[data-testid=saved-state][data-pending="0"]').waitFor();
  await page.locator('[data-testid=cards-save-pdf]:enabled').waitFor();
}

async function measureFullCards(
  running: BenchApp,
  folder: string,
): Promise<Pick<PaperMeasure, 'fullCards' | 'barePdf'>> {
  const { app, page } = running;
  await chooseEverybody(page, 'fullCard');
  // Once before it counts: fonts are found and code is warm for both sides, and the pages are kept for the other one.
  await keepPages(app);
  await savePdf(running, join(folder, 'cards-0.pdf'));
  await waitUntilIdle(page);
  const pages = await takePages(app);
  const ours: number[] = [];
  const bare: number[] = [];
  await printBare(app, pages, join(folder, 'bare-0.pdf'));
  for (let run = 1; run <= 3; run += 1) {
    ours.push(await savePdf(running, join(folder, `cards-${run}.pdf`)));
    await waitUntilIdle(page);
    bare.push(await printBare(app, pages, join(folder, `bare-${run}.pdf`)));
  }
  return { fullCards: median(ours), barePdf: median(bare) };
}

interface Kept {
  benchPages: string[];
}

/** Keeps what the page windows from now on are given to lay out. */
async function keepPages(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: electron }) => {
    const kept: string[] = [];
    Object.assign(globalThis, { benchPages: kept });
    electron.on('browser-window-created', (_, window) => {
      const { webContents } = window;
      webContents.on('did-finish-load', () => {
        const url = webContents.getURL();
        if (!url.startsWith('app://paper/') || (globalThis as unknown as Kept).benchPages !== kept) return;
        const place = kept.push('') - 1;
        void webContents.session
          .fetch(url)
          .then((answer) => answer.text())
          .then((html) => {
            kept[place] = html;
          });
      });
    });
  });
}

/** The kept pages as one document, and an end to the keeping. */
async function takePages(app: ElectronApplication): Promise<string> {
  const parts = await app.evaluate(() => {
    const { benchPages } = globalThis as unknown as Kept;
    Object.assign(globalThis, { benchPages: [] });
    return benchPages;
  });
  const begin = '<section class="page">';
  const [first = ''] = parts;
  const body = parts.map((html) => html.slice(html.indexOf(begin), html.lastIndexOf('</body>'))).join('');
  const count = body.split(begin).length - 1;
  if (count < fullCount) throw new Error(`Only ${count} pages were kept`);
  return `${first.slice(0, first.indexOf(begin))}${body}</body></html>`;
}

/** The finished pages straight through Chromium into a file, with nothing of ours around it. */
async function printBare(app: ElectronApplication, pages: string, path: string): Promise<number> {
  return app.evaluate(
    async ({ BrowserWindow, session }, { html, file }) => {
      const { writeFile } = process.getBuiltinModule('node:fs/promises');
      const bare = session.fromPartition('bare', { cache: false });
      if (!bare.protocol.isProtocolHandled('app')) {
        bare.protocol.handle(
          'app',
          () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
        );
      }
      const begun = performance.now();
      const window = new BrowserWindow({
        show: false,
        webPreferences: { session: bare, javascript: false, sandbox: true },
      });
      await window.loadURL('app://paper/bare');
      const pdf = await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        pageSize: 'A4',
      });
      await writeFile(file, pdf);
      const time = performance.now() - begun;
      window.destroy();
      return time;
    },
    { html: pages, file: path },
  );
}

async function measureSmallCards(
  running: BenchApp,
  folder: string,
): Promise<Pick<PaperMeasure, 'smallCards' | 'windowGrowth' | 'mainGrowth'>> {
  const { app, page } = running;
  const processes = await app.evaluate(({ BrowserWindow }) => ({
    main: process.pid,
    window: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  }));
  await chooseKind(page, 'smallCard');
  forgetPeak(processes.main);
  forgetPeak(processes.window);
  const before = { main: readHeld(processes.main).now, window: readHeld(processes.window).now };
  // From the choice on: the preview of all of them is part of the job.
  await chooseEverybody(page, 'smallCard');
  const smallCards = await savePdf(running, join(folder, 'small.pdf'));
  await waitUntilIdle(page);
  return {
    smallCards,
    windowGrowth: readHeld(processes.window).peak - before.window,
    mainGrowth: readHeld(processes.main).peak - before.main,
  };
}

/** Changes the size of type of the full card up and down, one card on screen. */
async function measureLayoutPreview(page: Page): Promise<number> {
  await chooseKind(page, 'fullCard');
  await page.getByTestId('layout-menu-fullCard').click();
  await page.getByRole('menuitem', { name: /设计版式|Design/ }).click();
  const editor = page.getByTestId('layout-editor');
  await editor.getByText('纸张与字体').click();
  const points = page.locator('[data-testid=design-points] input, input[data-testid=design-points]').first();
  await points.click();
  await page.evaluate('globalThis.__name = (named) => named');
  await page.evaluate(notePreview);
  const times: number[] = [];
  for (const key of ['ArrowDown', 'ArrowUp', 'ArrowDown', 'ArrowUp', 'ArrowDown', 'ArrowUp']) {
    const change = page.evaluate(() => (globalThis as unknown as Noted).benchChange());
    await points.press(key);
    times.push(await change);
  }
  await page.getByTestId('design-close').click();
  // The last change took the first back: there is nothing to keep, and nobody asks.
  await editor.waitFor({ state: 'detached' });
  return Math.max(...times);
}

interface Noted {
  /** Resolves with the time from the next key to the paint of the page that follows from it. */
  benchChange(): Promise<number>;
}

/** Runs in the page. */
function notePreview(): void {
  let pressed = 0;
  window.addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp;
    },
    true,
  );
  const benchChange = () =>
    new Promise<number>((resolve) => {
      const root = document.querySelector('.bb-preview-sheet')?.shadowRoot;
      if (root === null || root === undefined) throw new Error('There is no page on the desk');
      const observer = new MutationObserver(() => {
        observer.disconnect();
        // A message posted from an animation frame arrives after its paint.
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - pressed);
          channel.port2.postMessage(null);
        });
      });
      observer.observe(root, { childList: true, subtree: true });
    });
  Object.assign(window, { benchChange });
}
