import type { Locator, Page } from '@playwright/test';

/** 月度汇总 of the evaluations page: figures, tables, falls, improvement measures, circulation. */
export class ResultsPage {
  constructor(private readonly page: Page) {}

  readonly root = () => this.page.getByTestId('month-results');
  readonly provisional = () => this.page.getByTestId('results-provisional');
  readonly falls = () => this.page.getByTestId('score-move');
  readonly improvements = () => this.page.getByTestId('results-improvements').getByTestId('improvement');
  readonly recipients = () => this.page.getByTestId('recipient');
  readonly improvementForm = () => this.page.getByTestId('improvement-form');
  readonly recipientForm = () => this.page.getByTestId('recipient-form');

  figure(name: 'forms' | 'average' | 'maintain' | 'improve' | 'end' | 'moves' | 'measures'): Locator {
    return this.page.getByTestId(`figure-${name}`);
  }

  /** The value of a figure without what stands below it. */
  async readFigure(name: 'forms' | 'average' | 'maintain' | 'improve' | 'end'): Promise<string> {
    return (await this.figure(name).locator('dd > b').innerText()).trim();
  }

  /** Counts by ten points as the chart has them, by the lowest score of the band. */
  async readBands(): Promise<Readonly<Record<string, number>>> {
    const bands = await this.page
      .getByTestId('score-bands')
      .locator('[data-band]')
      .evaluateAll((items) =>
        items.map(
          (item) => [item.getAttribute('data-band') ?? '', Number(item.getAttribute('data-count'))] as const,
        ),
      );
    return Object.fromEntries(bands);
  }

  /** A row of 按客户分层 or 按客户经理 as its cells read. */
  async readGroup(kind: 'tiers' | 'managers', key: string): Promise<readonly string[]> {
    const row = this.page.getByTestId(`results-${kind}`).locator(`tr[data-group="${key}"]`);
    return (await row.locator('td').allInnerTexts()).map((text) => text.trim());
  }

  /** Customers who went from one advice to another. */
  cell(from: string, to: string): Locator {
    return this.page.getByTestId('results-moves').locator(`[data-cell="${from}>${to}"]`);
  }

  /** The row of a customer among the largest falls. */
  fallOf(name: string): Locator {
    return this.falls().filter({ hasText: name });
  }

  /** 本月, 上月效果 or 全部未结. */
  async showImprovements(which: RegExp): Promise<void> {
    await this.page.getByTestId('results-improvements').getByText(which).click();
  }

  async show(month: string): Promise<void> {
    await this.page.evaluate((to) => {
      window.location.hash = to;
    }, `#/evaluations?month=${month}&view=results`);
    await this.root().waitFor();
  }

  /** Plans a measure for a customer among the falls, beginning with the first weak indicator. */
  async planFor(name: string, more: { readonly due?: string; readonly text?: string } = {}): Promise<void> {
    await this.fallOf(name).getByTestId('make-improvement').click();
    const form = this.improvementForm();
    await form.locator('fieldset button').first().click();
    if (more.text !== undefined) await form.getByLabel('措施', { exact: true }).fill(more.text);
    if (more.due !== undefined) await form.getByLabel('完成期限').fill(more.due);
    await this.page.getByTestId('save-improvement').click();
    await form.waitFor({ state: 'detached' });
  }

  recipient(role: string): Locator {
    return this.recipients().filter({ hasText: role });
  }
}
