import type { Locator, Page } from '@playwright/test';

/** The page of one customer. */
export class CustomerPage {
  constructor(private readonly page: Page) {}

  readonly root = () => this.page.getByTestId('page-customer');
  readonly heading = () => this.root().getByRole('heading', { level: 1 });
  readonly missing = () => this.page.getByTestId('missing-fields');
  readonly holdings = () => this.page.getByTestId('customer-holdings');
  readonly balances = () => this.page.getByTestId('customer-balances');
  readonly contacts = () => this.page.getByTestId('customer-contacts');
  readonly contactForm = () => this.page.getByTestId('contact-form');
  readonly contactEntries = () => this.page.getByTestId('contact-entry');
  readonly relations = () => this.page.getByTestId('customer-relations');
  readonly relationRows = () => this.page.getByTestId('relation');
  readonly relationForm = () => this.page.getByTestId('relation-form');
  readonly evaluations = () => this.page.getByTestId('customer-evaluations');
  readonly history = () => this.page.getByTestId('customer-history');
  readonly historyEntries = () => this.page.getByTestId('history-entry');

  /** A fact by the key of its field. */
  fact(key: string): Locator {
    return this.root().locator(`.bb-fact[data-field="${key}"]`);
  }

  /** A short fact under the name. */
  headFact(key: string): Locator {
    return this.root().locator(`[data-fact="${key}"]`);
  }

  /** Waits until the page shows the customer of this name. */
  async waitFor(name: string): Promise<void> {
    await this.heading().filter({ hasText: name }).waitFor();
  }

  /** Types a fact and leaves it with Enter. */
  async edit(key: string, text: string): Promise<void> {
    await this.fact(key).locator('.bb-fact-value').click();
    await this.fact(key).getByRole('textbox').fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Picks a customer in the form for relations by what is typed, and what that one is. */
  async fillRelation(typed: string, name: string, role: string): Promise<void> {
    await this.relationForm().getByRole('combobox', { name: '客户' }).fill(typed);
    await this.page.locator('.ant-select-item-option', { hasText: name }).first().click();
    await this.chooseRole(role);
  }

  async chooseRole(role: string): Promise<void> {
    await this.relationForm().getByRole('combobox', { name: '是什么关系' }).click();
    await this.page.locator('.ant-select-item-option', { hasText: new RegExp(`^${role}$`) }).click();
  }

  /** Adds a relation and waits until it stands in the list. */
  async relate(typed: string, name: string, role: string): Promise<void> {
    await this.relations().getByRole('button', { name: '添加关系' }).click();
    await this.fillRelation(typed, name, role);
    await this.relationForm().getByRole('button', { name: '保存' }).click();
    await this.relationForm().waitFor({ state: 'detached' });
  }

  relation(name: string): Locator {
    return this.relationRows().filter({ hasText: name });
  }
}
