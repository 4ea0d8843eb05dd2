import type { Locator, Page } from '@playwright/test';

/** The dialog that takes contacts out of remarks. */
export class NotesDialog {
  constructor(private readonly page: Page) {}

  readonly root = () => this.page.getByTestId('notes-dialog');
  readonly count = () => this.page.getByTestId('notes-count');
  readonly record = () => this.page.getByTestId('record-contacts');
  readonly lines = () => this.page.getByTestId('note');

  /** The line of a customer. */
  line(name: string): Locator {
    return this.lines().filter({ hasText: name });
  }

  /** Opens it for all customers or those ticked. */
  async open(whose: 'all' | 'selected' = 'all'): Promise<void> {
    if (whose === 'selected') {
      await this.page.getByTestId('selection-notesOfSelected').click();
    } else {
      await this.page.getByTestId('customers-more').click();
      await this.page.getByRole('menuitem', { name: '从备注提取联系记录' }).click();
    }
    await this.root().waitFor();
  }
}
