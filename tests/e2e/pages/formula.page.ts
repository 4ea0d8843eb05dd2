import type { Locator, Page } from '@playwright/test';
import { SettingsPage } from './settings.page';

/** The form of a computed field in the settings. */
export class FormulaForm {
  private readonly settings: SettingsPage;

  constructor(private readonly page: Page) {
    this.settings = new SettingsPage(page);
  }

  readonly text = () => this.settings.form().getByRole('textbox', { name: '公式', exact: true });
  readonly issue = () => this.page.getByTestId('formula-issue');
  readonly preview = () => this.page.getByTestId('formula-preview');

  /** Opens the form of a new field and makes it a computed one of this name. */
  async begin(name: string): Promise<void> {
    await this.settings.openNewField();
    await this.settings.form().getByLabel('名称', { exact: true }).fill(name);
    await this.settings.form().getByLabel('类型').click();
    await this.page.getByTitle('公式', { exact: true }).last().click();
  }

  /** Opens the form of a field there is. */
  async open(name: string): Promise<void> {
    await this.settings
      .field(name)
      .getByRole('button', { name: `修改${name}` })
      .click();
    await this.text().waitFor();
  }

  async save(): Promise<void> {
    await this.settings.save();
    await this.settings.form().waitFor({ state: 'detached' });
  }

  /** The field or function of the list beside the formula. */
  help(name: string): Locator {
    return this.settings.form().getByRole('option', { name, exact: false }).first();
  }
}
