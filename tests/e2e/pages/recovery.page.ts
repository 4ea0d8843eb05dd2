import type { Page } from '@playwright/test';

/** The screens of a book that cannot be opened, or cannot be written, as it is. */
export class RecoveryPage {
  constructor(private readonly page: Page) {}

  readonly inUse = () => this.page.getByTestId('trouble-in-use');
  readonly newer = () => this.page.getByTestId('trouble-newer');
  readonly keyring = () => this.page.getByTestId('trouble-keyring');
  readonly nothingLeft = () => this.page.getByTestId('trouble-nothing');
  readonly damaged = () => this.page.getByTestId('trouble-damaged');
  readonly loss = () => this.page.getByTestId('loss-page');
  readonly restore = () => this.page.getByTestId('restore-backup');
  readonly opening = () => this.page.getByTestId('opening-banner');
  readonly writing = () => this.page.getByTestId('writing-banner');

  /** A way out, by what its button says. */
  readonly way = (name: string) => this.page.getByRole('button', { name, exact: true });
}
