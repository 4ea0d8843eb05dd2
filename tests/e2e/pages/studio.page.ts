import type { Page } from '@playwright/test';

/** What the print studio has beside list and paper: dialogs about files and printers, jobs under way. */
export class StudioPage {
  constructor(private readonly page: Page) {}

  readonly progress = () => this.page.getByTestId('export-progress');
  readonly panel = () => this.page.getByTestId('print-panel').getByRole('dialog');
  readonly example = () => this.page.getByTestId('pdf-example');
  readonly saveFiles = () => this.page.getByTestId('pdf-save');

  /** Opens the dialog about files: in how many, by which pattern. */
  async openFiles(split: 'one' | 'customer' | 'manager', pattern?: string): Promise<void> {
    await this.page.getByTestId('cards-save-pdf').click();
    await this.page.getByTestId(`pdf-split-${split}`).click();
    if (pattern !== undefined) await this.page.getByTestId('pdf-pattern').fill(pattern);
  }

  /** Chooses the folder the system's dialog answers with. */
  async chooseFolder(): Promise<void> {
    await this.page.getByTestId('pdf-folder').click();
    await this.page.getByTestId('pdf-folder-name').filter({ hasNotText: '还没有选择' }).waitFor();
  }

  /** Opens a filter of the list by its key and chooses what says `option`. */
  async filter(key: 'tier' | 'manager' | 'circle' | 'printed', option: string | RegExp): Promise<void> {
    await this.page.getByTestId(`cards-${key}`).click();
    await this.page.locator('.ant-select-dropdown:visible').getByText(option).first().click();
  }

  async chooseOrder(option: string): Promise<void> {
    await this.page.getByTestId('studio-order').click();
    await this.page.locator('.ant-select-dropdown:visible').getByText(option).click();
  }

  async print(): Promise<void> {
    await this.page.getByTestId('cards-print').click();
    await this.panel().waitFor();
  }
}
