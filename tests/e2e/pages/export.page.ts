import type { Locator, Page } from '@playwright/test';

/** How a file is to go out; what is left open stays as the dialog begins. */
export interface ExportWish {
  readonly subject?: 'shown' | 'selected' | 'book';
  readonly format?: 'xlsx' | 'csvUtf8' | 'csvGb18030';
  readonly full?: boolean;
  readonly password?: string;
}

/** The dialog before something leaves the book. */
export class ExportDialog {
  constructor(private readonly page: Page) {}

  readonly root = () => this.page.getByRole('dialog');
  readonly full = () => this.page.getByTestId('export-full');
  readonly protect = () => this.page.getByTestId('export-protect');
  readonly progress = () => this.page.getByTestId('export-progress');

  /** The radio of a choice. */
  subject(key: NonNullable<ExportWish['subject']>): Locator {
    return this.page.getByTestId(`export-subject-${key}`);
  }

  format(key: NonNullable<ExportWish['format']>): Locator {
    return this.page.getByTestId(`export-format-${key}`);
  }

  async typePassword(password: string, again = password): Promise<void> {
    await this.page.locator('#export-password').fill(password);
    await this.page.locator('#export-again').fill(again);
  }

  async confirm(): Promise<void> {
    await this.page.getByTestId('export-confirm').click();
  }

  /** Fills the open dialog in and goes on to the save dialog. */
  async export({ subject, format, full = false, password }: ExportWish = {}): Promise<void> {
    if (subject !== undefined) await this.subject(subject).check();
    if (format !== undefined) await this.format(format).check();
    if (full) await this.full().check();
    if (password !== undefined) {
      await this.protect().check();
      await this.typePassword(password);
    }
    await this.confirm();
  }
}
