import type { Locator, Page } from '@playwright/test';

/** Hidden values, and what shows them. */
export class RevealPage {
  constructor(private readonly page: Page) {}

  /** The eye over the cell that is active or under the pointer. */
  readonly eye = () => this.page.getByTestId('cell-eye');
  readonly dialog = () => this.page.getByTestId('reveal-form');

  reason(name: string): Locator {
    return this.dialog().getByRole('radio', { name });
  }

  /** The value of a fact in the drawer or on the page of a customer. */
  fact(root: Locator, field: string): Locator {
    return root.locator(`.bb-fact[data-field="${field}"] .bb-fact-value`);
  }

  /** The eye beside a fact. */
  show(root: Locator, field: string): Locator {
    return root.locator(`.bb-fact[data-field="${field}"] .bb-fact-show`);
  }

  /** Another window gets the focus. */
  async leaveWindow(): Promise<void> {
    await this.page.evaluate(() => window.dispatchEvent(new Event('blur')));
  }

  /** Ctrl+Shift+C; answers what was put on the clipboard. */
  async copyFull(): Promise<string> {
    const copied = this.page.evaluate(
      () =>
        new Promise<string>((resolve) =>
          window.addEventListener(
            'copy',
            (event) => resolve(event.clipboardData?.getData('text/plain') ?? ''),
            { once: true },
          ),
        ),
    );
    await this.page.keyboard.press('Control+Shift+C');
    return copied;
  }
}
