import type { Locator, Page } from '@playwright/test';

/** The page 客户阶段: prospects, new, established and lost customers. */
export class StagesPage {
  constructor(private readonly page: Page) {}

  readonly root = () => this.page.getByTestId('page-stages');
  readonly tab = (stage: 'prospect' | 'new' | 'established' | 'lost') =>
    this.page.getByTestId(`tab-${stage}`);
  readonly rules = () => this.page.getByTestId('stage-rules-drawer');
  readonly form = () => this.page.getByTestId('move-form');

  /** One of the lists inside a tab: `今天该看`, `本周定级`. */
  async choose(list: string): Promise<void> {
    await this.root().locator('.ant-segmented-item', { hasText: list }).click();
  }

  row(name: string): Locator {
    return this.root().getByTestId('stage-row').filter({ hasText: name });
  }

  cell(name: string, column: string): Locator {
    return this.row(name).locator(`[data-column="${column}"]`);
  }

  /** Fills the form of a move, field by field, and carries it out. */
  async move(facts: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(facts)) await this.form().getByLabel(label).fill(text);
    await this.page.getByTestId('move').click();
  }
}
