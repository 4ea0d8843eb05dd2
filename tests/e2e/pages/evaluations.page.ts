import type { Locator, Page } from '@playwright/test';

/** The evaluations page: month strip, queue, form, template. */
export class EvaluationsPage {
  constructor(private readonly page: Page) {}

  readonly root = () => this.page.getByTestId('page-evaluations');
  readonly progress = () => this.page.getByTestId('month-progress');
  readonly advice = () => this.page.getByTestId('month-advice');
  readonly queue = () => this.page.getByTestId('evaluation-queue');
  readonly current = () => this.queue().locator('[data-current=true]');
  readonly sheet = () => this.page.getByTestId('evaluation-sheet');
  readonly pending = () => this.page.getByTestId('form-pending');
  readonly problem = () => this.page.getByTestId('form-problem');
  readonly next = () => this.page.getByTestId('form-next');
  readonly drawer = () => this.page.getByTestId('template-drawer');
  readonly weightTotal = () => this.page.getByTestId('weight-total');
  readonly saveTemplate = () => this.page.getByTestId('save-template');

  /** Evaluates all customers for the month shown. */
  async run(): Promise<void> {
    await this.page.getByTestId('start-evaluation').click();
    await this.page.getByTestId('run-evaluation').click();
    await this.queue().waitFor();
  }

  /** The cell of an indicator that takes a score. */
  score(indicator: string): Locator {
    return this.sheet().getByLabel(new RegExp(`^${indicator} 得分，`));
  }

  remark(indicator: string): Locator {
    return this.sheet().getByLabel(`${indicator} 备注`);
  }

  /** The row of the form that begins with a word: 合计, 评估结果. */
  row(word: string): Locator {
    return this.sheet().locator('tr', { has: this.page.locator('th', { hasText: word }) });
  }

  /** The line of an indicator. */
  line(indicator: string): Locator {
    return this.sheet().locator('tr', { has: this.page.getByRole('cell', { name: indicator, exact: true }) });
  }

  /** The pages of the dialog, as they will be printed. */
  printed(): Locator {
    return this.page.getByRole('dialog').getByTestId('paper-preview').locator('section.page');
  }

  weight(indicator: string): Locator {
    return this.page.getByTestId(`weight-${indicator}`);
  }

  async editTemplate(): Promise<void> {
    await this.page.getByTestId('edit-template').click();
    await this.drawer().waitFor();
  }

  async export(): Promise<void> {
    await this.page.getByTestId('export-evaluations').click();
  }

  /** Opens the forms before they are printed; `which` is 本张, 选中 or 全部. */
  async openPrint(which: RegExp): Promise<void> {
    await this.page.getByTestId('print-evaluations').click();
    await this.page.getByRole('dialog').getByText(which).click();
  }

  async savePdf(): Promise<void> {
    await this.page.getByTestId('dialog-save-pdf').click();
  }
}
