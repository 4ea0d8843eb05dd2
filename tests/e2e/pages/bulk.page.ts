import type { Locator, Page } from '@playwright/test';

/** Bulk edit, handing over and replacing: dialogs with a preview of every change. */
export class BulkPage {
  constructor(private readonly page: Page) {}

  readonly bulk = () => this.page.getByTestId('bulk-dialog');
  readonly handOver = () => this.page.getByTestId('hand-over-dialog');
  readonly replace = () => this.page.getByTestId('replace-dialog');
  readonly preview = () => this.page.getByTestId('change-preview');
  readonly lines = (): Locator => this.preview().locator('.bb-vlist-row');
  readonly apply = (what: 'bulk' | 'hand-over' | 'replace') => this.page.getByTestId(`${what}-apply`);

  async openForSelected(what: 'bulkEdit' | 'handOver'): Promise<void> {
    await this.page.getByTestId(`selection-${what}`).click();
    await (what === 'bulkEdit' ? this.bulk() : this.handOver()).waitFor();
  }

  /** Chooses a field in the line by typing its name, as one does without a mouse. */
  async chooseField(line: number, name: string): Promise<void> {
    await this.bulk().getByTestId('bulk-field').nth(line).locator('input').fill(name);
    await this.page.keyboard.press('Enter');
  }

  value(line: number): Locator {
    return this.bulk().locator('.bb-bulk-line').nth(line).locator('.bb-bulk-value input');
  }

  async fillReplace(find: string, replacement: string): Promise<void> {
    await this.page.locator('#replace-find').fill(find);
    await this.page.locator('#replace-with').fill(replacement);
  }
}
