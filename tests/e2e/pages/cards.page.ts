import type { Page } from '@playwright/test';

/** The page of relationship cards: list, paper, actions. */
export class CardsPage {
  constructor(private readonly page: Page) {}

  readonly root = () => this.page.getByTestId('page-cards');
  readonly list = () => this.page.getByTestId('cards-list');
  readonly rows = () => this.list().getByRole('option');
  readonly preview = () => this.page.getByTestId('paper-preview');
  readonly ticked = () => this.page.getByTestId('cards-ticked');
  readonly savePdf = () => this.page.getByTestId('cards-save-pdf');
  readonly printOne = () => this.page.getByTestId('cards-print-one');
  readonly printSelected = () => this.page.getByTestId('cards-print-selected');

  async find(text: string): Promise<void> {
    await this.page.getByTestId('cards-find').fill(text);
  }

  /** Ticks a row of the list, from 0. */
  async tick(row: number): Promise<void> {
    await this.rows().nth(row).locator('[data-tick]').click();
  }

  /** Chooses among the options above the paper: 本张, 选中 n 位, 重要客户, 完整号码 ... */
  async choose(option: string | RegExp): Promise<void> {
    await this.root().locator('.bb-cards-options').getByText(option).click();
  }

  /** Text of the pages in view, as they will be printed. */
  async readPaper(): Promise<string> {
    return (await this.preview().locator('section.page').allInnerTexts()).join('\n');
  }

  async openBlank(): Promise<void> {
    await this.page.getByTestId('cards-blank').click();
    await this.page.getByRole('dialog').waitFor();
  }

  async saveBlank(): Promise<void> {
    await this.page.getByTestId('dialog-save-pdf').click();
  }
}
