import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { answerOpenDialog } from '../../helpers/stub-dialogs';

/** The counts of an import, as they are listed before and after. */
export type CountName =
  | 'created'
  | 'updated'
  | 'unchanged'
  | 'issues'
  | 'duplicates'
  | 'rejected'
  | 'skipped';

/** The workbooks page: the door, its steps, and what an import did. */
export class WorkbooksPage {
  constructor(
    private readonly app: ElectronApplication,
    private readonly page: Page,
  ) {}

  readonly root = () => this.page.getByTestId('page-workbooks');
  readonly failure = () => this.root().locator('.bb-failure');
  readonly counts = () => this.page.getByTestId('check-counts');
  readonly problems = () => this.page.getByTestId('problems').locator('button');
  readonly detail = () => this.page.getByTestId('detail');
  /** The customer that the row under the cursor was recognised as, and what to do with the row. */
  readonly same = () => this.page.getByTestId('same-customer');
  readonly written = () => this.page.getByTestId('written');
  readonly history = () => this.page.getByTestId('history-row');
  readonly writeButton = () => this.page.getByTestId('write-import');
  readonly sheet = () => this.page.getByTestId('sheet');

  /** Opens the page and gives it files, as the system's dialog would. */
  async pick(...paths: readonly string[]): Promise<void> {
    await this.page.getByTestId('nav-workbooks').click();
    await this.root().waitFor();
    await answerOpenDialog(this.app, paths);
    await this.page.getByTestId('pick-workbook').click();
  }

  /** Picks a workbook that is understood at once, and waits for its counts. */
  async pickAndCheck(path: string): Promise<void> {
    await this.pick(path);
    await this.counts().waitFor();
  }

  /** The count of a line, of the sheet in view or of all sheets. */
  count(name: CountName, scope: 'sheet' | 'all' = 'all'): Locator {
    return this.counts().getByTestId(`count-${name}`).locator(`[data-scope=${scope}]`);
  }

  /** The count of a line in the result, by sheet name. */
  result(sheet: string, name: CountName): Locator {
    const line = this.written().locator('tr', { has: this.page.locator(`th:text-is("${sheet}")`) });
    return line.locator(`[data-column=${name}]`);
  }

  async write(): Promise<void> {
    await this.writeButton().click();
    await this.written().waitFor();
  }

  async showSheet(index: number): Promise<void> {
    await this.page.getByTestId(`sheet-${index}`).click();
  }

  async goTo(step: 'file' | 'table' | 'columns' | 'check'): Promise<void> {
    await this.page.getByTestId(`step-${step}`).click();
  }

  /** A filter of the check step. */
  filter(name: 'all' | 'problems' | 'changes' | 'created' | 'duplicates'): Locator {
    return this.page.getByTestId(`filter-${name}`);
  }

  /** A row of the sheet by its number, when it is in view. */
  row(number: number): Locator {
    return this.sheet().locator(`[data-row="${number}"]`);
  }

  /** The line of a column in the third step. */
  column(letter: string): Locator {
    const index = letter.charCodeAt(0) - 65;
    return this.page.getByTestId('step-columns-panel').locator(`[data-column="${index}"]`);
  }
}
