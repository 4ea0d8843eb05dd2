import type { Locator, Page } from '@playwright/test';

/** What is said about a field of the branch's own. */
export interface OwnFieldEntries {
  readonly name: string;
  /** As the list of types calls it. */
  readonly type?: string;
  readonly choices?: readonly string[];
}

/** The settings page: the branch's own fields. */
export class SettingsPage {
  constructor(private readonly page: Page) {}

  readonly ownFields = () => this.page.getByTestId('own-fields');
  readonly form = () => this.page.getByTestId('own-field-form');
  readonly dialog = () => this.page.getByRole('dialog');

  /** The line of a field in the list. */
  field(name: string): Locator {
    return this.page.getByTestId(`own-field-${name}`);
  }

  async openNewField(): Promise<void> {
    await this.ownFields().getByRole('button', { name: '新增字段' }).click();
    await this.form().waitFor();
  }

  async addField({ name, type, choices = [] }: OwnFieldEntries): Promise<void> {
    await this.openNewField();
    await this.form().getByLabel('名称', { exact: true }).fill(name);
    if (type !== undefined) await this.chooseType(type);
    for (const [at, choice] of choices.entries()) {
      if (at > 0) await this.page.keyboard.press('Enter');
      await this.form()
        .getByRole('textbox', { name: `选项 ${at + 1}`, exact: true })
        .fill(choice);
    }
    await this.save();
    await this.form().waitFor({ state: 'detached' });
  }

  /** Opens a field of the list to change it. */
  async edit(name: string): Promise<void> {
    await this.field(name)
      .getByRole('button', { name: `修改${name}` })
      .click();
    await this.form().waitFor();
  }

  /** Picks a type in the open form, as the list of types calls it. */
  async chooseType(type: string): Promise<void> {
    await this.form().getByLabel('类型').click();
    await this.page.getByTitle(type, { exact: true }).last().click();
  }

  async save(): Promise<void> {
    await this.dialog().getByRole('button', { name: '保存' }).click();
  }
}
