import type { Page } from '@playwright/test';

/** The print studio: kinds of paper, who, the paper itself, actions. */
export class CardsPage {
  constructor(private readonly page: Page) {}

  readonly root = () => this.page.getByTestId('page-cards');
  readonly list = () => this.page.getByTestId('cards-list');
  readonly rows = () => this.list().getByRole('option');
  readonly preview = () => this.page.getByTestId('paper-preview');
  readonly ticked = () => this.page.getByTestId('cards-ticked');
  /** One customer: asks where to save at once. Several: opens the dialog about files. */
  readonly savePdf = () => this.page.getByTestId('cards-save-pdf');
  readonly print = () => this.page.getByTestId('cards-print');
  /** When the paper was printed last, under it. */
  readonly lastPrinted = () => this.page.getByTestId('last-printed');

  async find(text: string): Promise<void> {
    await this.page.getByTestId('cards-find').fill(text);
  }

  /** Ticks a row of the list, from 0. */
  async tick(row: number): Promise<void> {
    await this.rows().nth(row).locator('[data-tick]').click();
  }

  /** Chooses among the options above the paper: 本张, 选中 n 位, 完整号码, 空白 ... */
  async choose(option: string | RegExp): Promise<void> {
    await this.root().locator('.bb-cards-options').getByText(option).click();
  }

  /** Chooses a kind of paper by its key: `fullCard`, `visitRecord` ... */
  async chooseKind(kind: string): Promise<void> {
    await this.page.getByTestId('studio-kinds').locator(`label:has([data-testid="kind-${kind}"])`).click();
  }

  /** Text of the pages in view, as they will be printed. */
  async readPaper(): Promise<string> {
    return (await this.preview().locator('section.page').allInnerTexts()).join('\n');
  }

  /** Several customers as one PDF. */
  async saveAsOne(): Promise<void> {
    await this.savePdf().click();
    await this.page.getByTestId('pdf-save').click();
  }
}
