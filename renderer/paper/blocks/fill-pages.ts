import { type BlockMeasures, measureRow } from './measures';
import type { PaperRow } from './row';

/** What a row needs after it on the same page: a band is no good at the foot of one. */
function needsNext(row: PaperRow): boolean {
  return row.kind === 'band';
}

/**
 * Lays rows over pages of `roomMm`. Headings of a table stand over its rows on every page; a band stays with the row
 * after it. Always gives at least one page; a row higher than a page stands alone on one.
 */
export function fillPages(
  rows: readonly PaperRow[],
  measures: BlockMeasures,
  roomMm: number,
): readonly (readonly PaperRow[])[] {
  const pages: PaperRow[][] = [];
  let page: PaperRow[] = [];
  let free = roomMm;
  const begin = () => {
    page = [];
    pages.push(page);
    free = roomMm;
  };
  begin();
  const headingOf = (row: PaperRow, above: PaperRow | undefined) => {
    if (row.kind !== 'texts' || row.heading === undefined) return undefined;
    const isUnder = above?.kind === 'texts' && above.heading === row.heading;
    return isUnder ? undefined : row.heading;
  };
  const heightWith = (row: PaperRow, above: PaperRow | undefined) => {
    const heading = headingOf(row, above);
    return measureRow(row, measures) + (heading === undefined ? 0 : measureRow(heading, measures));
  };
  for (const [at, row] of rows.entries()) {
    let needed = heightWith(row, page.at(-1));
    for (let next = at + 1; needsNext(rows[next - 1] ?? row) && next < rows.length; next += 1) {
      const follower = rows[next];
      if (follower !== undefined) needed += heightWith(follower, rows[next - 1]);
    }
    if (needed > free && page.length > 0) begin();
    const heading = headingOf(row, page.at(-1));
    if (heading !== undefined) page.push(heading);
    free -= heightWith(row, page.at(heading === undefined ? -1 : -2));
    page.push(row);
  }
  return pages;
}

/**
 * Lays out rows with as many spare ones as cost no page of their own: first without them, then with as many as fit
 * (branch-practice section 5: empty rows are written on, but a card should stay on its sheet).
 */
export function fillSparingly(
  rows: readonly PaperRow[],
  measures: BlockMeasures,
  roomMm: number,
): readonly (readonly PaperRow[])[] {
  const most = rows.reduce(
    (count, row) =>
      row.kind === 'texts' && row.spare !== undefined ? Math.max(count, row.spare + 1) : count,
    0,
  );
  const withSpare = (count: number) =>
    rows.filter((row) => row.kind !== 'texts' || row.spare === undefined || row.spare < count);
  const lay = (count: number) => fillPages(withSpare(count), measures, roomMm);
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
