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

  /** A cell of the sheet by row and letter, when it is in view. */
  cell(row: number, letter: string): Locator {
    return this.row(row).locator(`[data-column="${letter.charCodeAt(0) - 65}"]`);
  }

  /** The cell under the cursor. */
  readonly current = () => this.sheet().locator('td[data-current=true]');
  /** The cell while somebody writes in it. */
  readonly cellInput = () => this.page.getByTestId('cell-input');
  /** What is offered after a repair. */
  readonly alike = () => this.page.getByTestId('alike');

  /** The tick of a field in the table of a merge. */
  merged(field: string): Locator {
    return this.page.getByTestId('merge').locator(`[data-field=${field}] input`);
  }

  /** The line of a column in the third step. */
  column(letter: string): Locator {
    const index = letter.charCodeAt(0) - 65;
    return this.page.getByTestId('step-columns-panel').locator(`[data-column="${index}"]`);
  }

  /** Chooses what a column becomes, by the words on screen. */
  async chooseField(letter: string, name: string): Promise<void> {
    await this.choose(this.column(letter).getByRole('combobox').first(), name);
  }

  async chooseUnit(letter: string, name: string): Promise<void> {
    await this.choose(this.column(letter).getByRole('combobox').last(), name);
  }

  private async choose(box: Locator, name: string): Promise<void> {
    await box.click();
    await this.page.keyboard.type(name.replace('…', ''));
    const options = this.page.locator('.ant-select-dropdown:visible .ant-select-item-option');
    await options.filter({ hasText: new RegExp(`^${name}$`) }).click();
  }

  /** Pastes cells as the clipboard of a spreadsheet has them; into the page unless told. */
  async paste(text: string, into: Locator = this.page.locator('body')): Promise<void> {
    await into.evaluate((target, cells) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', cells);
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  /** Drops a file on the page, as the system's file manager would. */
  async drop(path: string): Promise<void> {
    // A file with a path of its own comes into the page only by a file input.
    await this.page.evaluate(() => {
      const input = document.createElement('input');
      input.type = 'file';
      input.id = 'dropped-by-test';
      document.body.append(input);
    });
    await this.page.locator('#dropped-by-test').setInputFiles(path);
    await this.page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('#dropped-by-test');
      const file = input?.files?.[0];
      const area = document.querySelector('.bb-drop');
      if (file === undefined || area === null) throw new Error('Nothing to drop, or nowhere');
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(file);
      for (const type of ['dragenter', 'dragover', 'drop']) {
        area.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
      input?.remove();
    });
  }
}
