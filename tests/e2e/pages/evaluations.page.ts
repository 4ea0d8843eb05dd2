import { expect, type Locator, type Page } from '@playwright/test';

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
  readonly steps = () => this.page.getByTestId('form-steps');
  readonly stamp = () => this.page.getByTestId('approved-stamp');
  readonly signMany = () => this.page.getByTestId('sign-many');
  readonly revisions = () => this.page.getByTestId('revision-drawer');
  readonly signProblem = () => this.page.getByTestId('sign-problem');
  readonly reopenForm = () => this.page.getByTestId('reopen-form');
  readonly number = () => this.sheet().locator('.to span').nth(1);
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

  /** A list of the queue: pending, ready, submitted, reviewed or approved. */
  stage(stage: string): Locator {
    return this.page.getByTestId(`queue-${stage}`);
  }

  /** Fills in every score that waits, one after the other. */
  async fillIn(score: string): Promise<void> {
    const todo = this.sheet().locator('input[data-todo]');
    // The form comes a moment after its page.
    await this.sheet().locator('input').first().waitFor();
    for (let left = await todo.count(); left > 0; left -= 1) {
      await todo.first().fill(score);
      await this.page.keyboard.press('Tab');
      await expect(todo).toHaveCount(left - 1);
    }
  }

  /** Signs the form that is shown: submit, review, approve or return. */
  async sign(step: string, person?: string, reason?: string): Promise<void> {
    await this.page.getByTestId(`step-${step}`).click();
    if (person !== undefined) await this.page.locator('#sign-person').fill(person);
    if (reason !== undefined) await this.page.locator('#sign-reason').fill(reason);
    await this.page.getByTestId('sign-forms').click();
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }

  async reopen(reason: string): Promise<void> {
    await this.reopenForm().click();
    await this.page.locator('#reopen-reason').fill(reason);
    await this.page.getByTestId('confirm-reopen').click();
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }

  weight(indicator: string): Locator {
    return this.page.getByTestId(`weight-${indicator}`);
  }

  async editTemplate(): Promise<void> {
    await this.page.getByTestId('edit-template').click();
    await this.drawer().waitFor();
  }

  async export(): Promise<void> {
    await this.page.getByTestId('print-more').click();
    await this.page.getByRole('menuitem', { name: /^(导出评估结果|Export the results)$/ }).click();
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
