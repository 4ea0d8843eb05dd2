import type { Page } from '@playwright/test';

/** The editor of tier schemes. */
export class SchemePage {
  constructor(private readonly page: Page) {}

  readonly root = () => this.page.getByTestId('scheme-drawer');
  readonly problem = () => this.page.getByTestId('scheme-problem');
  readonly save = () => this.page.getByTestId('save-scheme');
  readonly effect = (tier: string) => this.page.getByTestId(`effect-${tier}`);
  readonly moves = () => this.root().locator('.bb-effect-move');
  readonly row = (tier: string) => this.page.getByTestId(`tier-row-${tier}`);
  readonly minimum = (tier: string) => this.page.getByTestId(`minimum-${tier}`);
  readonly versions = () => this.page.getByTestId('scheme-versions').locator('li');

  async open(): Promise<void> {
    await this.page.getByTestId('edit-scheme').click();
    await this.root().waitFor();
  }

  async choose(id: string): Promise<void> {
    await this.page.getByTestId(`scheme-${id}`).click();
  }

  async saveAndClose(): Promise<void> {
    await this.save().click();
    await this.root().waitFor({ state: 'detached' });
  }

  /** Switches the scheme on or off. */
  async switch(): Promise<void> {
    await this.page.getByTestId('switch-scheme').click();
    await this.root().waitFor({ state: 'detached' });
  }
}
