import type { Locator, Page } from '@playwright/test';
import { CustomersPage } from './customers.page';

/** What a program puts on the clipboard. */
export interface Clipped {
  readonly text: string;
  readonly html?: string;
}

/** The cells of the customers grid: selecting, copying, pasting, filling. */
export class GridPage extends CustomersPage {
  constructor(private readonly window: Page) {
    super(window);
  }

  readonly facts = () => this.window.getByTestId('range-facts');
  readonly note = () => this.window.getByTestId('range-note');
  readonly menu = () => this.window.getByTestId('cell-menu');
  readonly ask = () => this.window.getByTestId('paste-ask');
  readonly troubled = () => this.window.getByTestId('troubled-cells');
  readonly menuItem = (key: string) => this.menu().locator(`[data-key="${key}"]`);
  /** Cells in the range that are drawn. */
  readonly inRange = () => this.window.locator('.ag-cell[data-range~="in"]');
  readonly handle = () => this.window.locator('.ag-cell[data-range~="corner"]');

  /** Selects a block with the mouse, from one corner to the other. */
  async drag(from: Locator, to: Locator): Promise<void> {
    const start = await centreOf(from);
    const end = await centreOf(to);
    await this.window.mouse.move(start.x, start.y);
    await this.window.mouse.down();
    await this.window.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
    await this.window.mouse.move(end.x, end.y, { steps: 3 });
    await this.settleFrame();
    await this.window.mouse.up();
  }

  /** Drags the handle at the corner of the range to a cell. */
  async dragHandle(to: Locator): Promise<void> {
    const box = await boxOf(this.handle());
    const end = await centreOf(to);
    await this.window.mouse.move(box.x + box.width - 3, box.y + box.height - 3);
    await this.window.mouse.down();
    await this.window.mouse.move(end.x, end.y, { steps: 4 });
    await this.settleFrame();
    await this.window.mouse.up();
  }

  async doubleClickHandle(): Promise<void> {
    const box = await boxOf(this.handle());
    await this.window.mouse.dblclick(box.x + box.width - 3, box.y + box.height - 3);
  }

  /** Ctrl+C or Ctrl+X as a real event of the document; answers what was put on the clipboard. */
  async copy(cut = false): Promise<Clipped> {
    return this.window.evaluate(
      (name) => {
        const data = new DataTransfer();
        const event = new ClipboardEvent(name, { clipboardData: data, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
        return { text: data.getData('text/plain'), html: data.getData('text/html') };
      },
      cut ? 'cut' : 'copy',
    );
  }

  /** Ctrl+V as a real event of the document with what another program copied. */
  async paste({ text, html }: Clipped): Promise<void> {
    await this.window.evaluate(
      ([plain, page]) => {
        const data = new DataTransfer();
        data.setData('text/plain', plain ?? '');
        if (page !== '') data.setData('text/html', page ?? '');
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
      },
      [text, html ?? ''],
    );
  }

  /** Texts of a block, row by row. */
  async block(
    row: number,
    rows: number,
    columns: readonly string[],
  ): Promise<readonly (readonly string[])[]> {
    const block: string[][] = [];
    for (let at = row; at < row + rows; at += 1) {
      const texts: string[] = [];
      for (const column of columns) texts.push((await this.cell(at, column).innerText()).trim());
      block.push(texts);
    }
    return block;
  }

  /** Waits until the page has drawn twice: a drag looks at the mouse once a frame. */
  private async settleFrame(): Promise<void> {
    await this.window.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
    );
  }
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('The cell is not drawn');
  return box;
}

async function centreOf(locator: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await boxOf(locator);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
