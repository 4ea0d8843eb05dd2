import type { Locator, Page } from '@playwright/test';

/** The page 疑似重复客户: groups found, two customers side by side. */
export class DuplicatesPage {
  constructor(private readonly page: Page) {}

  readonly root = () => this.page.getByTestId('page-duplicates');
  readonly groups = () => this.page.getByTestId('duplicate-groups');
  readonly group = (name: string) => this.page.getByTestId('duplicate-group').filter({ hasText: name });
  readonly desk = () => this.page.getByTestId('pair-desk');
  readonly stays = () => this.desk().getByTestId('stays');
  readonly goes = () => this.desk().getByTestId('goes');
  readonly children = () => this.desk().getByTestId('merge-children');
  readonly apart = () => this.page.getByTestId('kept-apart');

  /** Goes there by the address, as the menu and the palette do. */
  async open(params = ''): Promise<void> {
    await this.page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#/duplicates${params}`);
    await this.root().waitFor();
  }

  async scan(): Promise<void> {
    await this.root().getByTestId('scan').click();
    await this.page.locator('.bb-dup-running').waitFor({ state: 'detached' });
  }

  row(field: string): Locator {
    return this.desk().locator(`tr[data-field="${field}"]`);
  }

  async merge(): Promise<void> {
    await this.desk().getByTestId('merge').click();
  }
}
