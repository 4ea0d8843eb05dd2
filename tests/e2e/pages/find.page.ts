import type { Page } from '@playwright/test';

/** The bar that finds a text in the cells of the customer table. */
export class FindPage {
  constructor(private readonly page: Page) {}

  readonly bar = () => this.page.getByTestId('find-bar');
  readonly text = () => this.page.getByTestId('find-text');
  readonly count = () => this.page.getByTestId('find-count');

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+f');
    await this.bar().waitFor();
  }
}
