import { pageSize } from './css/page-css';
import {
  finishDocument,
  joinHead,
  type PageContent,
  type PaperDocument,
  type PrintContext,
} from './document';
import { html, type SafeHtml } from './html';
import { type Block, paginate } from './paginate';

/** A column of numbers or words. */
export interface PaperColumn {
  readonly title: string;
  readonly isNumber: boolean;
}

/** Numbers below a chart. */
export interface PaperTable {
  readonly title: string;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Last row, set apart. */
  readonly total?: readonly string[];
}

/** A chart with its numbers, on paper. */
export interface PictureOrder extends PrintContext {
  readonly title: string;
  /** The month, and what is looked at. */
  readonly period: string;
  readonly subject: string;
  /** A `data:image/png` address, and its height by its width. */
  readonly image: string;
  readonly aspect: number;
  readonly tables: readonly PaperTable[];
  readonly notes: readonly string[];
}

const titleHeight = 20;
const rowHeight = 6.1;
const headingHeight = 18;
const noteHeight = 5;
const pageRoom = pageSize.height - pageSize.top - pageSize.foot - pageSize.footHeight - 4 - titleHeight;
const pageWidth = pageSize.width - 2 * pageSize.side;
/** Rows of a table on one page beside its heading. */
const rowsPerPage = Math.floor((pageRoom - headingHeight) / rowHeight) - 1;

function renderTable(table: PaperTable, rows: readonly (readonly string[])[], isLast: boolean): SafeHtml {
  const row = (cells: readonly string[], kind: string) =>
    html`<tr class="${kind}">${cells.map((text, at) => {
      const isNumber = table.columns[at]?.isNumber ?? false;
      return html`<td class="${isNumber ? 'number' : ''}">${text}</td>`;
    })}</tr>`;
  const total = isLast && table.total !== undefined ? row(table.total, 'total') : '';
  return html`<h2>${table.title}</h2><table class="list numbers"><thead><tr>${table.columns.map(
    ({ title, isNumber }) => html`<th class="${isNumber ? 'number' : ''}">${title}</th>`,
  )}</tr></thead><tbody>${rows.map((cells) => row(cells, ''))}${total}</tbody></table>`;
}

function layTable(table: PaperTable): readonly Block<SafeHtml>[] {
  const blocks: Block<SafeHtml>[] = [];
  for (let from = 0; from < Math.max(1, table.rows.length); from += rowsPerPage) {
    const rows = table.rows.slice(from, from + rowsPerPage);
    const isLast = from + rowsPerPage >= table.rows.length;
    const lines = rows.length + 1 + (isLast && table.total !== undefined ? 1 : 0);
    blocks.push({ content: renderTable(table, rows, isLast), heightMm: headingHeight + lines * rowHeight });
  }
  return blocks;
}

/** A chart as it stands in a file: heading, picture, what it says, then the numbers. */
export function buildPictureHtml(order: PictureOrder): PaperDocument {
  const blocks: Block<SafeHtml>[] = [
    {
      content: html`<img class="chart" src="${order.image}" alt="${order.title}">${order.notes.map(
        (note) => html`<p class="note">${note}</p>`,
      )}`,
      heightMm: pageWidth * order.aspect + 5 + order.notes.length * noteHeight,
    },
    ...order.tables.flatMap(layTable),
  ];
  const pages = paginate(blocks, pageRoom, pageRoom).map(
    (content): PageContent => ({
      kind: 'picture',
      body: html`<h1>${order.title}</h1><div class="head"><span>${joinHead(order.branch, order.period)}</span><span>${order.subject}</span></div>${content}`,
    }),
  );
  return finishDocument(order.title, pages, order);
}
