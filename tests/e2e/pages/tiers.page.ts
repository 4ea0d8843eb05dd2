import type { Locator, Page } from '@playwright/test';

/** The tiers page: pyramid, bands, the drawer that edits the scheme. */
export class TiersPage {
  constructor(private readonly page: Page) {}

  readonly root = () => this.page.getByTestId('page-tiers');
  readonly pyramid = () => this.page.getByTestId('pyramid');
  readonly pareto = () => this.page.getByTestId('pareto');
  readonly total = () => this.page.getByTestId('band-total');
  readonly untiered = () => this.page.getByTestId('untiered');
  readonly drawer = () => this.page.getByTestId('scheme-drawer');
  readonly problem = () => this.page.getByTestId('scheme-problem');
  readonly save = () => this.page.getByTestId('save-scheme');
  readonly effect = (tier: string) => this.page.getByTestId(`effect-${tier}`);
  readonly minimum = (tier: string) => this.page.getByTestId(`minimum-${tier}`);
  readonly customers = () => this.page.getByTestId('band-customer');

  /** The first line of a tier. */
  band(tier: string): Locator {
    return this.page.getByTestId(`band-${tier}`).locator('tr').first();
  }

  /** Cells of a tier's line: 等级, 标准, 客户, 资产, 占比, 平均. */
  async cells(tier: string): Promise<readonly string[]> {
    return (await this.band(tier).locator('th, td').allInnerTexts()).map((text) => text.trim());
  }

  async chooseScheme(name: string): Promise<void> {
    await this.root().getByText(name, { exact: true }).click();
  }

  async toggle(tier: string): Promise<void> {
    await this.band(tier).locator('button').click();
  }

  async edit(): Promise<void> {
    await this.page.getByTestId('edit-scheme').click();
    await this.drawer().waitFor();
  }

  async export(): Promise<void> {
    await this.page.getByTestId('export-tiers').click();
  }

  /** Opens the table before it is printed and saves it as PDF. */
  async savePdf(): Promise<void> {
    await this.page.getByTestId('print-tiers').click();
    await this.page.getByTestId('dialog-save-pdf').click();
  }
}
