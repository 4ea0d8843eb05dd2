import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { answerOpenDialog } from '../../helpers/stub-dialogs';

/** The panel of watched workbooks on the workbooks page, and what it tells elsewhere. */
export class WatchPage {
  constructor(
    private readonly app: ElectronApplication,
    private readonly page: Page,
  ) {}

  readonly panel = () => this.page.getByTestId('watch-panel');
  readonly rows = () => this.page.getByTestId('watch-row');
  readonly notices = () => this.page.getByTestId('notices').locator('.bb-notice');

  /** Adds workbooks, as the system's dialog would give them. */
  async add(...paths: readonly string[]): Promise<void> {
    await answerOpenDialog(this.app, paths);
    await this.page.getByTestId('watch-add').click();
  }

  /** The line of a workbook while it is in this state. */
  row(file: string, state: string): Locator {
    return this.page.locator(`[data-testid=watch-row][data-state=${state}]`, { hasText: file });
  }

  notice(text: string | RegExp): Locator {
    return this.notices().filter({ hasText: text });
  }

  /** Does what a notice offers. */
  async follow(text: string | RegExp): Promise<void> {
    await this.notice(text).locator('.bb-link').first().click();
  }

  async closeNotices(): Promise<void> {
    for (let left = await this.notices().count(); left > 0; left -= 1) {
      await this.notices().first().locator('.bb-icon-button').click();
    }
  }
}
