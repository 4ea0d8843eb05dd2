import { expect, type Locator, type Page } from '@playwright/test';

/** Settling months on the tiers page, and exceptions. */
export class SettlePage {
  constructor(private readonly page: Page) {}

  readonly banner = () => this.page.getByTestId('settle-banner');
  readonly dialog = () => this.page.getByTestId('settle-dialog');
  readonly lines = () => this.page.getByTestId('settle-line');
  readonly exceptions = () => this.page.getByTestId('exception');
  readonly history = () => this.page.getByTestId('tier-history');

  /** Opens the preview of the first month that waits. */
  async preview(): Promise<void> {
    await this.page.getByTestId('preview-settlement').click();
    await expect(this.page.getByTestId('settle-month')).toBeEnabled();
  }

  group(name: string): Locator {
    return this.page.getByTestId(`settle-${name}`);
  }

  /** Settles the month that is previewed. */
  async settle(): Promise<void> {
    await this.page.getByTestId('settle-month').click();
  }

  /** Settles every month that waits, one after the other. */
  async settleAll(): Promise<void> {
    await this.page.getByTestId('settle-all').click();
    await expect(this.dialog()).toHaveCount(0);
  }
}
