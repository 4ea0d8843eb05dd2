import type { Locator, Page } from '@playwright/test';

/** The recycle bin. */
export class BinPage {
  constructor(private readonly page: Page) {}

  readonly root = () => this.page.getByTestId('page-bin');
  readonly list = () => this.page.getByTestId('bin-list');
  readonly details = () => this.page.getByTestId('bin-details');
  readonly refused = () => this.page.getByTestId('bin-refused');
  readonly restoreButton = () => this.page.getByTestId('bin-restore');
  readonly row = (name: string): Locator => this.list().locator('.bb-vlist-row', { hasText: name });

  /** Goes there by the page's menu. */
  async open(): Promise<void> {
    await this.page.getByTestId('customers-more').click();
    await this.page.getByRole('menuitem', { name: '回收站' }).click();
    await this.root().waitFor();
  }

  async search(text: string): Promise<void> {
    await this.page.getByTestId('bin-search').fill(text);
  }

  async tick(name: string): Promise<void> {
    await this.row(name).locator('[data-tick]').click();
  }

  async backToCustomers(): Promise<void> {
    await this.page.getByRole('button', { name: '返回客户' }).click();
    await this.page.getByTestId('page-customers').waitFor();
  }
}
