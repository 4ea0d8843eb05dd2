import type { Locator, Page } from '@playwright/test';

/** The page of the audit trail. */
export class AuditPage {
  constructor(private readonly page: Page) {}

  readonly root = () => this.page.getByTestId('page-audit');
  readonly list = () => this.page.getByTestId('audit-list');
  readonly rows = () => this.list().locator('.bb-audit-row[data-no]');
  readonly verdict = () => this.page.getByTestId('audit-verdict');
  readonly details = () => this.page.getByTestId('audit-details');
  readonly retention = () => this.page.getByTestId('retention-form');

  /** From the settings, as people go there. */
  async open(): Promise<void> {
    await this.page.getByTestId('nav-settings').click();
    await this.page.getByTestId('open-audit').click();
    await this.rows().first().waitFor();
  }

  row(text: string): Locator {
    return this.rows().filter({ hasText: text });
  }

  async find(text: string): Promise<void> {
    await this.page.getByTestId('audit-text').fill(text);
  }

  async chooseKind(name: string): Promise<void> {
    await this.page.getByTestId('audit-kind').click();
    await this.page.locator('.ant-select-item-option', { hasText: name }).click();
  }

  async clear(): Promise<void> {
    await this.page.getByTestId('audit-clear').click();
  }

  async verify(): Promise<void> {
    await this.page.getByTestId('audit-verify').click();
  }

  async export(): Promise<void> {
    await this.page.getByTestId('audit-export').click();
  }

  async print(): Promise<void> {
    await this.page.getByTestId('audit-print').click();
  }
}
