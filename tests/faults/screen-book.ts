import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { CustomersPage } from '../e2e/pages/customers.page';
import { EvaluationsPage } from '../e2e/pages/evaluations.page';
import { FramePage } from '../e2e/pages/frame.page';
import { StartPage } from '../e2e/pages/start.page';
import { WorkbooksPage } from '../e2e/pages/workbooks.page';
import type { Random } from '../fuzz/random';
import type { FaultApp } from './harness-page';
import type { FaultStage } from './start-app';
import type { FaultWorkbook } from './workbooks';

/** What is done on the screens when the process dies. */
export type Deed = 'edits' | 'import' | 'evaluation';

/** Milliseconds from the last press to the end; long enough for the work to be over now and then. */
const longestWait: Readonly<Record<Deed, number>> = { edits: 60, import: 900, evaluation: 900 };
/** Number of the first customer of the first workbook. */
const firstNumber = '800100000';
/** Edits before the one that is struck, each waited for until the screen says that it is kept. */
const keptEdits = 2;

/** What the screens show of a book. */
interface Shown {
  readonly customers: number;
  /** Deposits of the first customer of the first workbook, as the cell shows them. */
  readonly deposits: string;
  /** Forms of the month. */
  readonly forms: number;
}

/** A book that is worked on through the screens and killed, and what the screens said of it. */
export class ScreenBook {
  #app: FaultApp | null = null;
  #unread: readonly FaultWorkbook[];
  #kept: Shown = { customers: 0, deposits: '0.50', forms: 0 };
  #edits = 0;

  constructor(
    private readonly stage: FaultStage,
    private readonly bookDir: string,
    workbooks: readonly FaultWorkbook[],
    private readonly random: Random,
  ) {
    this.#unread = workbooks;
  }

  /** Makes the book and reads the first workbook, waiting for everything. */
  async begin(): Promise<void> {
    const app = await this.stage.start({ bookDir: this.bookDir });
    this.#app = app;
    await new StartPage(app.page).create();
    const customers = await this.#checkNext(app);
    await new WorkbooksPage(app.app, app.page).write();
    await new FramePage(app.page).settle();
    this.#kept = { ...this.#kept, customers };
  }

  /** Does the deed, dies at a random moment of it, opens again and looks. Null, or what is not as it must be. */
  async liveAndDie(deed: Deed): Promise<string | null> {
    const app = this.#app;
    if (app === null) throw new Error('The book is not open');
    const done = await this.#press(app, deed);
    const gone = once(app.app.process(), 'exit');
    setTimeout(() => app.app.process().kill('SIGKILL'), this.random.below(longestWait[deed]));
    await gone;
    const again = await this.stage.start({ bookDir: this.bookDir });
    this.#app = again;
    const shown = await this.#read(again.page);
    const possible = [this.#kept, done].map((state) => JSON.stringify(state));
    const fits = possible.includes(JSON.stringify(shown));
    this.#kept = shown;
    return fits ? null : `${JSON.stringify(shown)} instead of ${possible.join(' or ')}`;
  }

  async end(): Promise<void> {
    await this.#app?.close();
    await rm(this.bookDir, { recursive: true, force: true, maxRetries: 20 });
  }

  /** Up to the last press of the deed; answers what the book holds once it is done. */
  async #press(app: FaultApp, deed: Deed): Promise<Shown> {
    const { page } = app;
    const frame = new FramePage(page);
    if (deed === 'import') {
      const more = await this.#checkNext(app);
      await new WorkbooksPage(app.app, page).writeButton().click();
      return { ...this.#kept, customers: this.#kept.customers + more };
    }
    if (deed === 'evaluation') {
      await frame.go('evaluations');
      await page.getByTestId('start-evaluation').click();
      await page.getByTestId('run-evaluation').click();
      return { ...this.#kept, forms: this.#kept.customers };
    }
    await frame.go('customers');
    for (let edit = 0; edit < keptEdits; edit += 1) {
      this.#kept = await this.#edit(page);
      await frame.settle();
    }
    return this.#edit(page);
  }

  async #edit(page: Page): Promise<Shown> {
    this.#edits += 1;
    const deposits = `${this.#edits}.25`;
    const customers = new CustomersPage(page);
    await customers.search(firstNumber);
    await customers.cell(0, 'deposits').dblclick();
    await customers.editor().fill(deposits);
    await page.keyboard.press('Enter');
    return { ...this.#kept, deposits };
  }

  /** Picks the next workbook and waits for its counts; answers how many customers are in it. */
  async #checkNext({ app, page }: FaultApp): Promise<number> {
    const [workbook] = this.#unread;
    if (workbook === undefined) throw new Error('There is no workbook left');
    this.#unread = this.#unread.slice(1);
    await new WorkbooksPage(app, page).pickAndCheck(workbook.path);
    return workbook.customers;
  }

  async #read(page: Page): Promise<Shown> {
    await new StartPage(page).unlock();
    const customers = new CustomersPage(page);
    const count = readNumber(await page.getByTestId('nav-customers').innerText());
    await customers.search(firstNumber);
    const deposits = (await customers.cell(0, 'deposits').innerText()).trim();
    await customers.search('');
    await new FramePage(page).go('evaluations');
    const forms = new EvaluationsPage(page);
    // Without forms the page offers to begin; with them it says how many are complete.
    const empty = page.getByTestId('page-evaluations').locator('.bb-empty');
    await forms.progress().or(empty).first().waitFor();
    const hasForms = (await forms.progress().count()) > 0;
    const [, total = ''] = hasForms ? (await forms.progress().innerText()).split('/') : [];
    return { customers: count, deposits, forms: hasForms ? readNumber(total) : 0 };
  }
}

/** The first number in a text, thousands or not. */
function readNumber(text: string): number {
  return Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', ''));
}
