import { type BlockMeasures, measureRow } from './measures';
import type { PaperRow, TextRow } from './row';
import { breakRow, mayBreak } from './split-row';

/** A text is not broken for less than so many lines at the foot of a page. */
const leastLines = 3;

/** Headings that have to stand over a row which comes below another one. */
function headingOver(row: PaperRow, above: PaperRow | undefined): TextRow | undefined {
  if (row.kind !== 'texts' || row.heading === undefined) return undefined;
  const isUnder = above?.kind === 'texts' && (above.heading === row.heading || above === row.heading);
  return isUnder ? undefined : row.heading;
}

/** Lays rows over pages, one after the other. */
class PageFiller {
  readonly pages: PaperRow[][] = [[]];
  #free: number;

  constructor(
    private readonly measures: BlockMeasures,
    private readonly roomMm: number,
    private readonly continued: string,
  ) {
    this.#free = roomMm;
  }

  /** `after`: rows that have to begin on the same page. */
  put(row: PaperRow, after: readonly PaperRow[]): void {
    const needed = this.#measure([row, ...after]);
    if (needed <= this.#free) {
      this.#place(row);
      return;
    }
    const follower = after.at(-1) ?? row;
    const isFresh = this.#page.length === 0;
    const before = needed - measureRow(follower, this.measures);
    if (mayBreak(follower, this.measures)) {
      const parts = this.#break(follower, this.#free - before, isFresh ? 0 : leastLines);
      if (parts !== undefined) {
        if (after.length > 0) this.#place(row);
        else this.#placeParts(row, parts);
        return;
      }
    }
    if (isFresh) {
      this.#place(row);
      return;
    }
    this.#begin();
    this.put(row, after);
  }

  get #page(): PaperRow[] {
    return this.pages[this.pages.length - 1] ?? [];
  }

  #begin(): void {
    this.pages.push([]);
    this.#free = this.roomMm;
  }

  #break(row: PaperRow, freeMm: number, least: number) {
    if (row.kind !== 'texts' && row.kind !== 'paragraph') return undefined;
    return breakRow(row, freeMm, least, this.measures, this.continued);
  }

  #placeParts(row: PaperRow, [first, rest]: readonly [PaperRow, PaperRow]): void {
    // A row that nothing more can be taken from stands as it is.
    if (isEmptyRow(rest)) {
      if (this.#page.length > 0) this.#begin();
      this.#place(row);
      return;
    }
    this.#place(first);
    this.#begin();
    this.put(rest, []);
  }

  #place(row: PaperRow): void {
    const heading = headingOver(row, this.#page.at(-1));
    this.#free -= this.#measure([row]);
    if (heading !== undefined) this.#page.push(heading);
    this.#page.push(row);
  }

  /** Height of rows with the headings they need, below what stands on the page. */
  #measure(rows: readonly PaperRow[]): number {
    let above = this.#page.at(-1);
    let height = 0;
    for (const row of rows) {
      const heading = headingOver(row, above);
      height += measureRow(row, this.measures);
      if (heading !== undefined) height += measureRow(heading, this.measures);
      above = row;
    }
    return height;
  }
}

function isEmptyRow(row: PaperRow): boolean {
  if (row.kind === 'paragraph') return row.text === '';
  return row.kind === 'texts' && row.cells.every(({ text, isLabel }) => text === '' || isLabel === true);
}

/**
 * Lays rows over pages of `roomMm`. A long text goes on on the next page, marked 续; headings of a table stand over its
 * rows on every page; a band stays with what it is the heading of. Always gives at least one page.
 */
export function fillPages(
  rows: readonly PaperRow[],
  measures: BlockMeasures,
  roomMm: number,
  continued: string,
): readonly (readonly PaperRow[])[] {
  const filler = new PageFiller(measures, roomMm, continued);
  for (const [at, row] of rows.entries()) filler.put(row, row.kind === 'band' ? listFollowers(rows, at) : []);
  return filler.pages;
}

/** The bands directly after a band, and the row they lead to. */
function listFollowers(rows: readonly PaperRow[], at: number): readonly PaperRow[] {
  const end = rows.findIndex((row, place) => place > at && row.kind !== 'band');
  return rows.slice(at + 1, end === -1 ? rows.length : end + 1);
}

/**
 * Lays out rows with as many spare ones as cost no page of their own: first without them, then with as many as fit
 * (branch-practice section 5: empty rows are written on, but a card should stay on its sheet).
 */
export function fillSparingly(
  rows: readonly PaperRow[],
  measures: BlockMeasures,
  roomMm: number,
  continued: string,
): readonly (readonly PaperRow[])[] {
  const spare = (row: PaperRow) => (row.kind === 'texts' ? row.spare : undefined);
  const most = Math.max(0, ...rows.map((row) => (spare(row) ?? -1) + 1));
  const lay = (count: number) =>
    fillPages(
      rows.filter((row) => (spare(row) ?? -1) < count),
      measures,
      roomMm,
      continued,
    );
  const least = lay(0);
  let low = 0;
  let best = least;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const pages = lay(middle);
    if (pages.length > least.length) high = middle - 1;
    else {
      low = middle;
      best = pages;
    }
  }
  return best;
}
