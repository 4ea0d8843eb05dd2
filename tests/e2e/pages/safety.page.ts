import type { ElectronApplication, Page } from '@playwright/test';
import { answerOpenDialog } from '../../helpers/stub-dialogs';

/** The page of data safety, and restoring from it. */
export class SafetyPage {
  constructor(
    private readonly page: Page,
    private readonly app: ElectronApplication,
  ) {}

  readonly root = () => this.page.getByTestId('page-safety');
  readonly state = () => this.page.getByTestId('safety-state');
  readonly backupState = () => this.page.getByTestId('state-backup');
  readonly rehearsalState = () => this.page.getByTestId('state-rehearsal');
  readonly verifyState = () => this.page.getByTestId('state-verify');
  readonly copies = () => this.page.getByTestId('safety-copies');
  readonly concern = () => this.page.getByTestId('safety-concern');
  readonly preview = () => this.page.getByTestId('restore-preview');
  readonly bookDialog = () => this.page.getByTestId('restore-book-dialog');
  readonly customerDialog = () => this.page.getByTestId('restore-customer-dialog');
  readonly comparison = () => this.page.getByTestId('restore-comparison');
  readonly failure = () => this.page.locator('.bb-failure');

  async open(): Promise<void> {
    await this.page.getByTestId('open-safety').click();
    await this.state().waitFor();
  }

  /** Sends backups to a folder. */
  async sendBackupsTo(folder: string): Promise<void> {
    await answerOpenDialog(this.app, [folder]);
    await this.page.getByTestId('backup-folder').click();
    await this.page.locator('.bb-safety-path', { hasText: folder }).waitFor();
  }

  async backUp(): Promise<void> {
    await this.page.getByTestId('back-up').click();
  }

  async rehearse(): Promise<void> {
    await this.page.getByTestId('rehearse').click();
  }

  async verify(): Promise<void> {
    await this.page.getByTestId('verify').click();
  }

  /** Picks a backup file in the dialog that restores everything. */
  async chooseFile(file: string): Promise<void> {
    await answerOpenDialog(this.app, [file]);
    await this.page.getByTestId('pick-backup').click();
  }

  async openRestoreBook(): Promise<void> {
    await this.page.getByTestId('restore-book').click();
    await this.bookDialog().waitFor();
  }

  async confirmRestoreBook(): Promise<void> {
    await this.page.getByTestId('restore-confirm').click();
  }

  /** Opens the dialog that restores one customer and finds the customer by name. */
  async openRestoreCustomer(name: string): Promise<void> {
    await this.page.getByTestId('restore-customer').click();
    await this.customerDialog().locator('input').first().fill(name);
    await this.page.locator('.ant-select-item-option', { hasText: name }).first().click();
  }

  /** Chooses the change that is to be taken back first; 0 is the newest. */
  async chooseMoment(place: number): Promise<void> {
    await this.page.getByTestId('restore-moment').nth(place).click();
    await this.comparison().waitFor();
  }

  async confirmRestoreCustomer(): Promise<void> {
    await this.page.getByTestId('restore-customer-confirm').click();
    await this.customerDialog().waitFor({ state: 'detached' });
  }
}
