import type { Locator, Page } from '@playwright/test';

/** The page of groups and its dialogs. */
export class GroupsPage {
  constructor(private readonly page: Page) {}

  readonly root = () => this.page.getByTestId('page-groups');
  readonly detail = () => this.page.getByTestId('group-detail');
  readonly members = () => this.page.getByTestId('group-members');
  readonly dialog = () => this.page.getByRole('dialog');

  /** The line of a group in the list. */
  group(name: string): Locator {
    return this.page.getByTestId(`group-${name}`);
  }

  /** A member in the table by name. */
  member(name: string): Locator {
    return this.members().getByRole('option').filter({ hasText: name });
  }

  /** On the customers page: takes the ticked customers into a new group. */
  async addTickedToNew(name: string): Promise<void> {
    await this.page.getByTestId('selection-addToGroup').click();
    const form = this.page.getByTestId('add-to-group');
    await form.waitFor();
    const toNew = form.getByRole('radio', { name: '新的群组' });
    if (await toNew.isVisible()) await toNew.check();
    await form.getByLabel('名称', { exact: true }).fill(name);
    await this.page.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
  }

  /** On the customers page: makes the filters in force the rule of a new group. */
  async makeFromFilter(name: string): Promise<void> {
    await this.openFromFilter();
    const form = this.page.getByTestId('group-from-filter');
    await form.getByLabel('名称', { exact: true }).fill(name);
    await this.page.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
  }

  async openFromFilter(): Promise<void> {
    await this.page.getByTestId('customers-more').click();
    await this.page.getByRole('menuitem', { name: '按当前筛选建群组' }).click();
    await this.page.getByTestId('group-from-filter').waitFor();
  }

  async openMessages(): Promise<void> {
    await this.page.getByTestId('message-list').click();
    await this.page.getByTestId('message-count').waitFor();
  }

  readonly messageText = () => this.dialog().locator('textarea');
  readonly full = () => this.page.getByTestId('export-full');

  form(key: 'xlsx' | 'csv' | 'clipboard'): Locator {
    return this.page.getByTestId(`message-form-${key}`);
  }

  async confirmMessages(): Promise<void> {
    await this.page.getByTestId('message-confirm').click();
  }
}
