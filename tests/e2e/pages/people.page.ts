import type { Page } from '@playwright/test';

/** The page 人员与权限 and its dialogs. */
export class PeoplePage {
  constructor(private readonly page: Page) {}

  readonly root = () => this.page.getByTestId('page-people');
  readonly row = (name: string) => this.page.getByTestId(`person-${name}`);
  readonly dialog = () => this.page.getByRole('dialog').last();
  readonly act = (name: string, act: string) => this.row(name).getByTestId(`act-${act}`);

  /** By way of the settings. */
  async open(): Promise<void> {
    await this.page.getByTestId('nav-settings').click();
    await this.page.getByTestId('open-people').click();
    await this.root().waitFor();
  }

  /** Fills in a new person; `own` is the password of the administrator. */
  async fill(person: {
    name: string;
    role?: string;
    limited?: boolean;
    password: string;
    own: string;
  }): Promise<void> {
    await this.page.getByTestId('add-person').click();
    await this.page.locator('#person-name').fill(person.name);
    if (person.role !== undefined) await this.choose('person-role', person.role);
    if (person.limited === true) await this.dialog().getByRole('checkbox').check();
    await this.page.locator('#person-password').fill(person.password);
    await this.page.locator('#person-again').fill(person.password);
    await this.page.locator('#person-own').fill(person.own);
  }

  async save(): Promise<void> {
    await this.page.getByTestId('save-person').click();
  }

  /** Chooses an option of a select by its words. */
  async choose(select: string, option: string): Promise<void> {
    await this.page.getByTestId(select).click();
    await this.pick(option);
  }

  /** One more option of the select that is open. */
  async pick(option: string): Promise<void> {
    await this.page
      .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option })
      .first()
      .click();
  }

  /** At the door: chooses who comes, and shows the password. */
  async unlockAs(name: string, password: string): Promise<void> {
    await this.page.getByTestId('unlock').waitFor();
    await this.choose('choose-person', name);
    await this.page.locator('#password').fill(password);
    await this.page.locator('form button[type=submit]').click();
  }
}
