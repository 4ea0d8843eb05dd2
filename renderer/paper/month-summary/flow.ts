import { html, type SafeHtml } from '../html';

/** A part of the summary: either one piece that stays together, or a table whose rows may go on overleaf. */
export type SummaryBlock =
  | {
      readonly kind: 'piece';
      readonly title: SafeHtml | null;
      readonly content: SafeHtml;
      readonly heightMm: number;
    }
  | {
      readonly kind: 'table';
      readonly title: SafeHtml;
      /** Columns and head, repeated on every page. */
      readonly head: SafeHtml;
      readonly headMm: number;
      readonly rows: readonly { readonly content: SafeHtml; readonly heightMm: number }[];
    };

/** Height of a heading with the space around it. */
export const titleMm = 9.4;
/** A table begins on a page only with this many of its rows, or all. */
const leastRows = 2;

function sum(rows: readonly { readonly heightMm: number }[]): number {
  return rows.reduce((total, { heightMm }) => total + heightMm, 0);
}

/**
 * Lays the parts out over pages: `first` millimetres are free on the first page, `next` on those after. A piece that
 * does not fit goes on the next page; a table goes on there, under its heading and head again, marked `continued`.
 */
export function flowBlocks(
  blocks: readonly SummaryBlock[],
  first: number,
  next: number,
  continued: string,
): readonly (readonly SafeHtml[])[] {
  const pages: SafeHtml[][] = [[]];
  let free = first;
  const turn = () => {
    pages.push([]);
    free = next;
  };
  const put = (content: SafeHtml, heightMm: number) => {
    pages.at(-1)?.push(content);
    free -= heightMm;
  };
  const isFresh = () => pages.at(-1)?.length === 0;
  for (const block of blocks) {
    if (block.kind === 'piece') {
      const height = block.heightMm + (block.title === null ? 0 : titleMm);
      if (height > free && !isFresh()) turn();
      const title = block.title === null ? '' : html`<h2>${block.title}</h2>`;
      put(html`${title}${block.content}`, height);
      continue;
    }
    let rest = block.rows;
    let isFirst = true;
    do {
      const frame = titleMm + block.headMm;
      if (frame + sum(rest.slice(0, leastRows)) > free && !isFresh()) turn();
      let taken = 0;
      let height = frame;
      for (const row of rest) {
        if (taken > 0 && height + row.heightMm > free) break;
        height += row.heightMm;
        taken += 1;
      }
      const rows = rest.slice(0, taken).map(({ content }) => content);
      const mark = isFirst ? '' : continued;
      put(html`<h2>${block.title}${mark}</h2><table>${block.head}<tbody>${rows}</tbody></table>`, height);
      rest = rest.slice(taken);
      isFirst = false;
    } while (rest.length > 0);
  }
  return pages;
}
