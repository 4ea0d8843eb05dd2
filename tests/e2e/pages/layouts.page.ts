import type { Locator, Page } from '@playwright/test';

/** The editor of layouts beside the paper, and the menu that opens it. */
export class LayoutsPage {
  constructor(private readonly page: Page) {}

  readonly root = () => this.page.getByTestId('layout-editor');
  readonly name = () => this.page.getByTestId('design-name');
  readonly blocks = () => this.page.getByTestId('design-block');
  readonly cells = () => this.page.getByTestId('design-cell');
  readonly columns = () => this.page.getByTestId('design-columns');
  readonly remarks = () => this.page.getByTestId('design-remarks');
  readonly save = () => this.page.getByTestId('design-save');
  readonly logo = () => this.page.getByTestId('design-logo');
  readonly leave = () => this.page.getByTestId('design-leave');
  /** By which layout a kind of paper is printed. */
  readonly chooser = (kind: string) => this.page.getByTestId(`layout-${kind}`);

  /** Opens the editor on the layout that a kind of paper is printed by. */
  async open(kind: string): Promise<void> {
    await this.runMenu(kind, /设计版式|Design/);
    await this.root().waitFor();
  }

  /** Runs an entry of the menu beside the chooser of layouts. */
  async runMenu(kind: string, entry: RegExp): Promise<void> {
    await this.page.getByTestId(`layout-menu-${kind}`).click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  /** Runs an entry of the editor's own menu. */
  async runMore(entry: string): Promise<void> {
    await this.page.getByTestId('design-more').click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  async close(): Promise<void> {
    await this.page.getByTestId('design-close').click();
    await this.root().waitFor({ state: 'detached' });
  }

  /** The section with this name. */
  block(name: string): Locator {
    return this.blocks().filter({ has: this.page.getByRole('button', { name, expanded: false }) });
  }

  /** Opens a section, from 0, and answers it. */
  async openBlock(at: number): Promise<Locator> {
    const block = this.blocks().nth(at);
    await block.locator('button[aria-expanded]').first().click();
    return block;
  }

  /** Adds a section of a kind by its name. */
  async addBlock(kind: string): Promise<void> {
    await this.page.getByTestId('design-add-block').click();
    await this.page.getByRole('menuitem', { name: kind, exact: true }).click();
  }

  /** Adds a field to the open section by typing its name. */
  async addField(name: string): Promise<void> {
    await this.page.getByTestId('design-add-field').click();
    await this.page.keyboard.type(name);
    await this.page.keyboard.press('Enter');
  }

  async showPaperTab(): Promise<void> {
    await this.root().getByText('纸张与字体').click();
  }

  async chooseLogo(path: string): Promise<void> {
    await this.page.getByTestId('design-logo-file').setInputFiles(path);
  }

  /** Keeps the draft as a new layout. */
  async saveAs(name: string): Promise<void> {
    await this.page.getByTestId('design-save-as').click();
    await this.page.getByTestId('design-copy-name').fill(name);
    await this.page.getByTestId('design-copy').click();
  }

  /** Drags the row at `from` so that it lies over the row at `to`. */
  async drag(from: number, to: number): Promise<void> {
    const handle = this.blocks().nth(from).locator('[data-handle]').first();
    await handle.dragTo(this.blocks().nth(to), { targetPosition: { x: 120, y: 4 } });
  }
}
