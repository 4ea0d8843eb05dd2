import type { Locator, Page } from '@playwright/test';

/** The command palette and the sheet of shortcuts, by keyboard. */
export class PalettePage {
  constructor(private readonly page: Page) {}

  readonly root = () => this.page.getByTestId('palette');
  readonly input = () => this.page.getByTestId('palette-input');
  readonly results = () => this.page.getByTestId('palette-results');
  readonly nobody = () => this.page.getByTestId('palette-nobody');
  readonly customers = () => this.results().locator('.bb-found');
  readonly selected = () => this.results().locator('[cmdk-item][data-selected="true"]');
  readonly entry = (title: string): Locator => this.results().locator('.bb-entry', { hasText: title });
  readonly shortcuts = () => this.page.getByTestId('shortcuts');

  /** Opens the palette by its key and types. */
  async find(text: string): Promise<void> {
    if ((await this.root().count()) === 0) await this.page.keyboard.press('Control+k');
    await this.input().fill(text);
  }

  /** Finds something and does the first that was found. */
  async run(text: string): Promise<void> {
    await this.find(text);
    await this.selected().waitFor();
    await this.page.keyboard.press('Enter');
    await this.root().waitFor({ state: 'detached' });
  }
}
