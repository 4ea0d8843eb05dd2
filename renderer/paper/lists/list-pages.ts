import type { SafeHtml } from '../html';

/** A piece of the table that stays together, and what it takes. */
export interface ListRow {
  readonly markup: SafeHtml;
  readonly heightMm: number;
}

/** The rows of one page. */
export type ListPage = readonly SafeHtml[];

/** Puts rows on pages, one after the other. */
export class ListPager {
  readonly pages: SafeHtml[][] = [[]];
  #free: number;

  /** `room`: millimetres for rows on a page. */
  constructor(readonly room: number) {
    this.#free = room;
  }

  /** Index of the page in work. */
  get page(): number {
    return this.pages.length - 1;
  }

  get isFresh(): boolean {
    return this.pages.at(-1)?.length === 0;
  }

  /** True when rows of so much height still fit the page in work. */
  hasRoom(heightMm: number): boolean {
    return this.isFresh || heightMm <= this.#free + 1e-6;
  }

  turn(): void {
    if (this.isFresh) return;
    this.pages.push([]);
    this.#free = this.room;
  }

  add({ markup, heightMm }: ListRow): void {
    this.pages.at(-1)?.push(markup);
    this.#free -= heightMm;
  }
}
