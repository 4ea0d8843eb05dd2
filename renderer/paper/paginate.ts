/** A piece of a page with the height it is expected to take. */
export interface Block<T> {
  readonly content: T;
  readonly heightMm: number;
  /** Keeps the block with the one after it, as a heading with its first row. */
  readonly withNext?: boolean;
}

/**
 * Lays blocks out over pages: `first` millimetres are free on the first page, `next` on those after it. A block higher
 * than a page stands alone on one. Always gives at least one page.
 */
export function paginate<T>(
  blocks: readonly Block<T>[],
  first: number,
  next: number,
): readonly (readonly T[])[] {
  const pages: T[][] = [[]];
  let free = first;
  for (const [index, block] of blocks.entries()) {
    const follower = blocks[index + 1];
    const needed =
      block.heightMm + (block.withNext === true && follower !== undefined ? follower.heightMm : 0);
    let page = pages[pages.length - 1];
    if (page === undefined || (needed > free && page.length > 0)) {
      page = [];
      pages.push(page);
      free = next;
    }
    page.push(block.content);
    free -= block.heightMm;
  }
  return pages;
}
