import type { Locator, Page } from '@playwright/test';

/** The dialog that fills the branch's own evaluation workbook. */
export class OwnFormPage {
  constructor(private readonly page: Page) {}

  readonly dialog = () => this.page.getByRole('dialog');
  readonly found = () => this.page.getByTestId('own-form-found');
  readonly pick = () => this.page.getByTestId('own-form-pick');
  readonly fill = () => this.page.getByTestId('own-form-fill');

  async open(): Promise<void> {
    await this.page.getByTestId('print-more').click();
    await this.page.getByRole('menuitem').first().click();
    await this.pick().waitFor();
  }

  choose(label: string | RegExp): Promise<void> {
    return this.choice(label).click();
  }

  private choice(label: string | RegExp): Locator {
    return this.dialog().locator('.ant-radio-wrapper', { hasText: label });
  }
}
