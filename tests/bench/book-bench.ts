import type { Page } from '@playwright/test';
import { type BenchApp, readPeaks } from './bench-app';
import { median, percentile } from './statistics';

/** What working in a big book is like; times in ms. */
export interface BookMeasure {
  /** Frames a second while the grid is scrolled for three seconds, and the slowest twentieth of the frames. */
  readonly framesPerSecond: number;
  readonly slowFrame: number;
  /** From the paste of 10,000 cells until they are on disk, and to take it back. */
  readonly paste: number;
  readonly undoPaste: number;
  /** From the choice to the painted bands, median over the groupings. */
  readonly regroup: number;
  /** Tiers of a month with the clock: looked through for the preview, then written. */
  readonly retier: number;
  readonly settle: number;
  readonly duplicates: number;
  /** Peak memory of the window through all of it, in MB. */
  readonly windowPeak: number;
}

/** Rows and columns of the block that is pasted: 10,000 cells of money. */
const block = { rows: 2000, from: 'deposits', columns: 5 } as const;
const groupings = ['manager', 'tier', 'product'] as const;

/** Works in the open book of `running` as people do, the customers page in front. */
export async function measureBook(running: BenchApp): Promise<BookMeasure> {
  const { page } = running;
  await goTo(page, 'customers');
  const scrolled = await measureScroll(page);
  const { paste, undoPaste } = await measurePaste(page);
  const regroup = await measureRegroup(page);
  const { retier, settle } = await measureRetier(page);
  const duplicates = await measureDuplicates(page);
  const { window: windowPeak = Number.NaN } = await readPeaks(running);
  return { ...scrolled, paste, undoPaste, regroup, retier, settle, duplicates, windowPeak };
}

async function goTo(page: Page, name: string): Promise<void> {
  await page.evaluate((place) => {
    location.hash = `#/${place}`;
  }, name);
  await page.getByTestId(`page-${name}`).waitFor();
}

async function settleSaving(page: Page): Promise<void> {
  await page.locator('[data-testid=saved-state][data-pending="0"]').waitFor();
}

/** Scrolls as fast as a wheel does: about three rows a frame. */
async function measureScroll(page: Page): Promise<Pick<BookMeasure, 'framesPerSecond' | 'slowFrame'>> {
  const frames = await page.evaluate(
    () =>
      new Promise<readonly number[]>((done) => {
        const viewport = document.querySelector('.ag-body-viewport, .ag-center-cols-viewport');
        const scroller = document.querySelector('.ag-body-vertical-scroll-viewport') ?? viewport;
        if (scroller === null) throw new Error('The grid has nothing to scroll');
        const times: number[] = [];
        const begun = performance.now();
        let last = begun;
        const step = (now: number) => {
          times.push(now - last);
          last = now;
          scroller.scrollTop += 100;
          if (now - begun < 3000) requestAnimationFrame(step);
          else done(times.slice(1));
        };
        requestAnimationFrame(step);
      }),
  );
  await page.evaluate(() => {
    for (const viewport of document.querySelectorAll('.ag-body-viewport, .ag-body-vertical-scroll-viewport'))
      viewport.scrollTop = 0;
  });
  const total = frames.reduce((sum, time) => sum + time, 0);
  return { framesPerSecond: (frames.length * 1000) / total, slowFrame: percentile(frames, 0.95) };
}

async function measurePaste(page: Page): Promise<Pick<BookMeasure, 'paste' | 'undoPaste'>> {
  const cell = page.locator(`.ag-row[row-index="0"] [col-id=${block.from}]`);
  await cell.click();
  const text = Array.from({ length: block.rows }, (_, row) =>
    Array.from({ length: block.columns }, (_, column) => `${row + 1}.${column}5`).join('\t'),
  ).join('\r\n');
  const before = await cell.innerText();
  const begun = performance.now();
  await page.evaluate((plain) => {
    const data = new DataTransfer();
    data.setData('text/plain', plain);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
  await cell.filter({ hasText: '1.05' }).waitFor();
  await settleSaving(page);
  const paste = performance.now() - begun;
  const undone = performance.now();
  await page.getByTestId('undo').click();
  await cell.filter({ hasText: before }).waitFor();
  await settleSaving(page);
  return { paste, undoPaste: performance.now() - undone };
}

async function measureRegroup(page: Page): Promise<number> {
  const times: number[] = [];
  for (const key of [...groupings, ...groupings]) {
    await page.getByTestId('group-by').click();
    const choice = page.locator(`.ant-dropdown-menu-item[data-menu-id$="-${key}"]`);
    await choice.waitFor();
    times.push(
      await choice.evaluate(
        (item) =>
          new Promise<number>((done) => {
            const begun = performance.now();
            (item as HTMLElement).click();
            // The frame after the one in which the bands are laid out: they are painted.
            const look = () => {
              const bands = document.querySelector('[data-testid=band-controls]');
              if (bands === null) requestAnimationFrame(look);
              else requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
            };
            requestAnimationFrame(look);
          }),
      ),
    );
  }
  await page.getByTestId('group-by').click();
  await page.locator('.ant-dropdown-menu-item').first().click();
  return median(times);
}

/** Settles the first month of the book, which places everybody, then measures the second: the clock at work. */
async function measureRetier(page: Page): Promise<Pick<BookMeasure, 'retier' | 'settle'>> {
  await goTo(page, 'tiers');
  const times: { readonly retier: number; readonly settle: number }[] = [];
  for (let month = 0; month < 2; month += 1) {
    const begun = performance.now();
    await page.getByTestId('preview-settlement').click();
    await page.locator('[data-testid=settle-month]:enabled').waitFor();
    const retier = performance.now() - begun;
    const pressed = performance.now();
    await page.getByTestId('settle-month').click();
    await page.getByTestId('settle-dialog').waitFor({ state: 'detached' });
    await settleSaving(page);
    times.push({ retier, settle: performance.now() - pressed });
  }
  const last = times.at(-1);
  if (last === undefined) throw new Error('No month was settled');
  return last;
}

async function measureDuplicates(page: Page): Promise<number> {
  await goTo(page, 'duplicates');
  const begun = performance.now();
  await page.getByTestId('scan').first().click();
  await page.getByTestId('scan-facts').waitFor();
  return performance.now() - begun;
}
