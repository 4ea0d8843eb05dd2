import type { Page } from '@playwright/test';

/** Somebody without a mouse. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Presses Tab until the element that matches has the focus; fails after a whole round. */
  async tabTo(selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let step = 0; step < 150; step += 1) {
      await this.page.keyboard.press(key);
      const isThere = await this.page.evaluate(
        (wanted) => document.activeElement?.matches(wanted) === true,
        selector,
      );
      if (isThere) return;
    }
    throw new Error(`Tab never reached ${selector}`);
  }

  /** Goes to what matches and presses it. */
  async press(selector: string, key = 'Enter'): Promise<void> {
    await this.tabTo(selector);
    await this.page.keyboard.press(key);
  }

  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
}
