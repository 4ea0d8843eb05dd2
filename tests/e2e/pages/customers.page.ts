import type { Locator, Page } from '@playwright/test';
import { ExportDialog, type ExportWish } from './export.page';

/** The customers page: grid, tabs, drawer, status line. */
export class CustomersPage {
  constructor(private readonly page: Page) {}

  readonly root = () => this.page.getByTestId('page-customers');
  readonly status = () => this.page.getByTestId('customers-status');
  readonly tab = (key: string) => this.page.getByTestId(`tab-${key}`);
  readonly profile = () => this.page.getByTestId('profile');
  readonly newCustomer = () => this.page.getByTestId('new-customer');
  readonly filterPanel = () => this.page.getByTestId('filter-panel');
  readonly editor = () => this.page.locator('.bb-cell-input');
  readonly problem = () => this.page.locator('.bb-cell-problem');

  /** A cell by its place in the view (0 is the first row) and its column. */
  cell(row: number, column: string): Locator {
    return this.page.locator(`.ag-row[row-index="${row}"] [col-id="${column}"]`);
  }

  /** The cell of a column in the row of the customer with this name. */
  cellOf(name: string, column: string): Locator {
    return this.page
      .locator('.ag-row', { has: this.page.locator('[col-id=name]', { hasText: name }) })
      .locator(`[col-id="${column}"]`);
  }

  header(column: string): Locator {
    return this.page.locator(`.ag-header-cell[col-id="${column}"]`);
  }

  async search(text: string): Promise<void> {
    await this.page.getByTestId('search').fill(text);
  }

  async sortBy(column: string): Promise<void> {
    await this.header(column).locator('.bb-head-label').click();
  }

  async openFilter(column: string): Promise<void> {
    await this.header(column).hover();
    await this.header(column).locator('.bb-head-funnel').click();
    await this.filterPanel().waitFor();
  }

  async tick(row: number, range = false): Promise<void> {
    await this.cell(row, 'rowNumber')
      .locator('input')
      .click({ modifiers: range ? ['Shift'] : [] });
  }

  /** Column of texts as shown, from the first row on. */
  async texts(column: string, rows: number): Promise<readonly string[]> {
    const texts: string[] = [];
    for (let row = 0; row < rows; row += 1) texts.push((await this.cell(row, column).innerText()).trim());
    return texts;
  }

  /** Opens the export dialog and goes on with what is told. */
  async export(wish: ExportWish): Promise<void> {
    await this.page.getByTestId('export').click();
    await new ExportDialog(this.page).export(wish);
  }
}
