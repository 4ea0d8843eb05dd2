import type { Page } from '@playwright/test';

/** The pages in the rail, from top to bottom. */
export const pageNames = [
  'customers',
  'stages',
  'groups',
  'tiers',
  'cards',
  'evaluations',
  'workbooks',
  'settings',
] as const;
export type PageName = (typeof pageNames)[number];

/** Rail and top bar around every page. */
export class FramePage {
  constructor(private readonly page: Page) {}

  readonly savedState = () => this.page.getByTestId('saved-state');
  readonly notices = () => this.page.getByTestId('notices');
  readonly search = () => this.page.getByTestId('search');
  readonly pageOf = (name: PageName) => this.page.getByTestId(`page-${name}`);

  async go(name: PageName): Promise<void> {
    await this.page.getByTestId(`nav-${name}`).click();
    await this.pageOf(name).waitFor();
  }

  /** Waits until every change is on disk. */
  async settle(): Promise<void> {
    await this.page.locator('[data-testid=saved-state][data-pending="0"]').waitFor();
  }

  async undo(): Promise<void> {
    await this.page.getByTestId('undo').click();
  }

  async redo(): Promise<void> {
    await this.page.getByTestId('redo').click();
  }

  async lock(): Promise<void> {
    await this.page.getByTestId('lock').click();
  }
}
