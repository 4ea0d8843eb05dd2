import type { Locator, Page } from '@playwright/test';

/** Ways to look at the tiers. */
export type TiersTab = 'bands' | 'migration' | 'pareto' | 'matrix';

/** The pictures of the tiers page: migration, the 二八 curve, the value matrix, and the ways they leave the app. */
export class TierPicturesPage {
  constructor(private readonly page: Page) {}

  readonly curve = () => this.page.getByTestId('curve');
  readonly reading = () => this.page.getByTestId('pareto-reading');
  readonly plane = () => this.page.getByTestId('matrix-plane');
  readonly area = () => this.page.getByTestId('matrix-area');
  readonly sums = () => this.page.getByTestId('migration-sums');
  readonly members = () => this.page.getByTestId('member');
  readonly memberPanel = () => this.page.getByTestId('members');
  readonly drawer = () => this.page.getByTestId('matrix-drawer');
  readonly matrixProblem = () => this.page.getByTestId('matrix-problem');
  readonly saveMatrix = () => this.page.getByTestId('save-matrix');

  async show(tab: TiersTab): Promise<void> {
    await this.page.getByTestId(`tab-${tab}`).click();
  }

  /** A cell of the migration; `none`: new, or left. */
  move(from: string, to: string): Locator {
    return this.page.getByTestId(`move-${from}-${to}`);
  }

  /** A row of the table of quadrants. */
  quadrant(name: 'high' | 'second' | 'potential' | 'low' | 'missing'): Locator {
    return this.page.getByTestId(`quadrant-${name}`);
  }

  /** Cells of a quadrant: customers, share, assets. */
  async sumsOf(name: 'high' | 'second' | 'potential' | 'low'): Promise<readonly string[]> {
    return this.quadrant(name).locator('td').allInnerTexts();
  }

  /** Opens the customers listed in the grid. */
  async openInGrid(): Promise<void> {
    await this.page.getByTestId('open-circle').click();
  }

  async savePng(): Promise<void> {
    await this.page.getByTestId('export-png').click();
  }

  async export(): Promise<void> {
    await this.page.getByTestId('export-tiers').click();
  }

  async savePdf(): Promise<void> {
    await this.page.getByTestId('print-tiers').click();
    await this.page.getByTestId('dialog-save-pdf').click();
  }

  async editMatrix(): Promise<void> {
    await this.page.getByTestId('edit-matrix').click();
    await this.drawer().waitFor();
  }

  weight(field: string): Locator {
    return this.page.getByTestId(`weight-${field}`);
  }

  /** Customers of a quadrant now and after saving, as the drawer tells them. */
  effect(name: string): Locator {
    return this.page.getByTestId(`matrix-effect-${name}`);
  }

  /** Looks into a picture as the window draws it: its size, and how many of its points are not white. */
  async readPng(bytes: Uint8Array): Promise<{ width: number; height: number; drawn: number; tones: number }> {
    return this.page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no context');
      context.drawImage(image, 0, 0);
      const { data: points } = context.getImageData(0, 0, canvas.width, canvas.height);
      let drawn = 0;
      const tones = new Set<number>();
      for (let at = 0; at < points.length; at += 4) {
        const red = points[at] ?? 0;
        const green = points[at + 1] ?? 0;
        const blue = points[at + 2] ?? 0;
        if (red + green + blue === 765) continue;
        drawn += 1;
        tones.add((red << 16) | (green << 8) | blue);
      }
      return {
        width: canvas.width,
        height: canvas.height,
        drawn: drawn / (points.length / 4),
        tones: tones.size,
      };
    }, Buffer.from(bytes).toString('base64'));
  }
}
