import type { Page } from '@playwright/test';

/** A new book as tests make it; every name is invented. */
export const testBranch = {
  branchName: '江东支行',
  person: '陈思远',
  password: 'Jiangdong-2026-10',
} as const;

/** The screens before a book is open. */
export class StartPage {
  constructor(private readonly page: Page) {}

  readonly createForm = () => this.page.getByTestId('create-book');
  readonly unlockForm = () => this.page.getByTestId('unlock');
  readonly recoveryKey = () => this.page.getByTestId('recovery-key');
  readonly failure = () => this.page.locator('.bb-failure');

  async fill(book: { branchName: string; person: string; password: string; again?: string }): Promise<void> {
    await this.page.locator('#branchName').fill(book.branchName);
    await this.page.locator('#person').fill(book.person);
    await this.page.locator('#password').fill(book.password);
    await this.page.locator('#again').fill(book.again ?? book.password);
  }

  async submit(): Promise<void> {
    await this.page.locator('form button[type=submit]').click();
  }

  /** Makes the branch's book up to the screen with the recovery key, and answers the key. */
  async createUpToKey(book: typeof testBranch = testBranch): Promise<string> {
    await this.createForm().waitFor();
    await this.fill(book);
    await this.submit();
    await this.recoveryKey().waitFor();
    const groups = await this.recoveryKey()
      .getByTestId('recovery-key-text')
      .locator('span')
      .allTextContents();
    return groups.join('-');
  }

  /** Says that the key is stored, and goes on. */
  async confirmKey(): Promise<void> {
    await this.recoveryKey().getByRole('checkbox').check();
    await this.recoveryKey().getByRole('button').last().click();
    await this.page.getByTestId('page-customers').waitFor();
  }

  /** Makes the branch's book and enters it; answers the recovery key. */
  async create(book: typeof testBranch = testBranch): Promise<string> {
    const key = await this.createUpToKey(book);
    await this.confirmKey();
    return key;
  }

  async openSample(): Promise<void> {
    await this.page.getByTestId('open-sample').click();
    await this.page.getByTestId('sample-banner').waitFor();
    await this.page.getByTestId('page-customers').waitFor();
  }

  async tryPassword(password: string): Promise<void> {
    await this.unlockForm().locator('#password').fill(password);
    await this.submit();
  }

  /** Opens a locked book. */
  async unlock(password: string = testBranch.password): Promise<void> {
    await this.tryPassword(password);
    await this.page.getByTestId('page-customers').waitFor();
  }

  /** Opens with the recovery key, which asks for a new password. */
  async unlockWithKey(recoveryKey: string, password: string = testBranch.password): Promise<void> {
    await this.unlockForm().waitFor();
    await this.page.getByTestId('other-way').click();
    await this.page.locator('#recoveryKey').fill(recoveryKey);
    await this.submit();
    await this.page.locator('#newPassword').fill(password);
    await this.page.locator('#newPasswordAgain').fill(password);
    await this.submit();
    await this.page.getByTestId('page-customers').waitFor();
  }
}
