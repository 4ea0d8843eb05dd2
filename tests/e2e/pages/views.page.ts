import type { Locator, Page } from '@playwright/test';
import { CustomersPage } from './customers.page';

/** Filters, bands, saved views and columns of the customers page. */
export class ViewsPage extends CustomersPage {
  constructor(private readonly window: Page) {
    super(window);
  }

  readonly chip = (column: string) => this.window.getByTestId(`filter-chip-${column}`);
  readonly bandControls = () => this.window.getByTestId('band-controls');
  readonly viewForm = () => this.window.getByTestId('view-form');
  readonly viewMenu = () => this.window.getByTestId('view-menu');
  readonly chooser = () => this.window.getByTestId('column-chooser');
  readonly savedTab = (name: string) => this.window.getByRole('tab', { name: new RegExp(`^${name}`) });
  readonly mark = () => this.window.getByRole('img', { name: '有未保存的更改' });

  /** A value in the open list of values, with its count. */
  value(text: string): Locator {
    return this.filterPanel()
      .getByRole('option')
      .filter({ has: this.window.getByTitle(text, { exact: true }) });
  }

  /** The counts beside the values of the open list, by value. */
  async counts(): Promise<ReadonlyMap<string, number>> {
    const texts = await this.filterPanel().getByRole('option').allInnerTexts();
    return new Map(
      texts.map((text) => {
        const [value = '', count = ''] = text.split('\n').filter((line) => line.trim() !== '');
        return [value.trim(), Number(count.replace(',', ''))];
      }),
    );
  }

  async apply(): Promise<void> {
    await this.filterPanel().getByRole('button', { name: '筛选', exact: true }).click();
    await this.filterPanel().waitFor({ state: 'detached' });
  }

  async groupBy(name: string): Promise<void> {
    await this.window.getByTestId('group-by').click();
    await this.window.getByRole('menuitem', { name, exact: true }).click();
  }

  /** The rows of bands that are drawn: value and count, and what stands under a column. */
  async bands(
    column: string,
  ): Promise<ReadonlyMap<string, { readonly count: number; readonly sum: number }>> {
    const rows = await this.window.locator('.ag-row', { has: this.window.locator('.bb-band') }).all();
    const found = new Map<string, { readonly count: number; readonly sum: number }>();
    for (const row of rows) {
      const index = await row.getAttribute('row-index');
      const [label = '', count = ''] = (await row.locator('.bb-band').innerText()).split('\n');
      const sum = await this.cell(Number(index), column).innerText();
      found.set(label, { count: Number.parseInt(count, 10), sum: Number(sum.replaceAll(',', '')) });
    }
    return found;
  }

  async saveView(name: string, forBranch = false): Promise<void> {
    await this.viewForm().getByRole('textbox').fill(name);
    if (forBranch) await this.viewForm().getByText('全网点').click();
    await this.window.keyboard.press('Enter');
    await this.viewForm().waitFor({ state: 'detached' });
  }

  async chooseInMenu(name: string): Promise<void> {
    await this.viewMenu().click();
    await this.window.getByRole('menuitem', { name }).click();
  }

  /** Keys of the columns of the grid as drawn, from the left. */
  async columns(): Promise<readonly string[]> {
    const cells = await this.window.locator('.ag-header-cell').all();
    const placed = await Promise.all(
      cells.map(async (cell) => ({
        key: (await cell.getAttribute('col-id')) ?? '',
        left: (await cell.boundingBox())?.x ?? 0,
      })),
    );
    return placed.toSorted((a, b) => a.left - b.left).map(({ key }) => key);
  }
}
