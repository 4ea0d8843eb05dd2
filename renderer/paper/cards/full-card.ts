import { textOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { wordsIn } from '@shared/words/define-words';
import { paperWords } from '@shared/words/paper';
import { pageSize } from '../css/page-css';
import type { PageContent } from '../document';
import { html, type SafeHtml } from '../html';
import { type Block, paginate } from '../paginate';
import { estimateLines, heightOfLines, splitAtLines } from '../text-measure';
import type { CardsOrder } from './card-order';
import { band, type CardCell, type CardRow, pair } from './card-rows';
import { listFullCardRows } from './full-card-rows';

const points = 10.5;
const lineHeight = 1.45;
const rowMinimum = 6.7;
const bandHeight = 5.4;
const writeHeight = 22.2;
/** Heading and the line under it. */
const headHeight = 17.5;
const contentWidth = pageSize.width - 2 * pageSize.side;
const pageRoom = pageSize.height - pageSize.top - pageSize.foot - pageSize.footHeight - 2;
/** Longest piece of text in one cell; more goes on in a row of its own, so that a page can break between them. */
const linesPerCell = 12;

interface Widths {
  readonly label: number;
  readonly half: number;
  readonly wide: number;
}

function measureWidths(order: CardsOrder): Widths {
  const label = order.lang === 'en' ? 29 : 23;
  const padding = 3.5;
  return {
    label: label - padding,
    half: contentWidth / 2 - label - padding,
    wide: contentWidth - label - padding,
  };
}

function measureCell(cell: CardCell, width: number, widths: Widths): number {
  const value = heightOfLines(estimateLines(cell.value, width, points), points, lineHeight);
  const label = heightOfLines(estimateLines(cell.label, widths.label, 9.5), 9.5, lineHeight);
  return Math.max(rowMinimum, value + 1.9, label + 1.9);
}

function measureRow(row: CardRow, widths: Widths): number {
  switch (row.kind) {
    case 'band':
      return bandHeight;
    case 'dated':
      return rowMinimum;
    case 'write':
      return writeHeight;
    case 'wide':
      return measureCell(row.cell, widths.wide, widths);
    case 'pair':
      return Math.max(
        measureCell(row.left, widths.half, widths),
        measureCell(row.right, widths.half, widths),
      );
  }
}

/** Cuts a long text into rows that follow each other, the later ones marked 续. */
function splitLongRow(row: CardRow, widths: Widths, continued: string): readonly CardRow[] {
  if (row.kind !== 'wide') return [row];
  const rows: CardRow[] = [];
  let rest = row.cell.value;
  do {
    const [first, after] = splitAtLines(rest, linesPerCell, widths.wide, points);
    const label = rows.length === 0 ? row.cell.label : `${row.cell.label}${continued}`;
    rows.push({ kind: 'wide', cell: { label, value: first } });
    rest = after;
  } while (rest !== '');
  return rows;
}

function renderRow(row: CardRow, order: CardsOrder): SafeHtml {
  const words = wordsIn(paperWords, order.lang);
  const text = (cell: CardCell) =>
    cell.strong === true ? html`<b class="strong">${cell.value}</b>` : cell.value;
  switch (row.kind) {
    case 'band':
      return html`<tr class="band"><td colspan="4">${row.text}</td></tr>`;
    case 'dated':
      return html`<tr><th class="date">${words.emptyDate}</th><td colspan="3"></td></tr>`;
    case 'write':
      return html`<tr><th>${row.label}</th><td colspan="3" class="write">${words.byHand}</td></tr>`;
    case 'wide':
      return html`<tr><th>${row.cell.label}</th><td colspan="3">${text(row.cell)}</td></tr>`;
    case 'pair':
      return html`<tr><th>${row.left.label}</th><td>${text(row.left)}</td><th>${row.right.label}</th><td>${text(row.right)}</td></tr>`;
  }
}

/** Rows every card ends with: empty dated entries to fill the page, room for this visit, and the update notes. */
function closeCard(roomMm: number, order: CardsOrder): readonly CardRow[] {
  const words = wordsIn(paperWords, order.lang);
  const closing: readonly CardRow[] = [
    { kind: 'write', label: words.thisTime },
    band(words.sectionUpdate),
    pair([words.revisionMark, ''], [words.revisionPlaces, '']),
    pair([words.revisionDate, ''], [words.keptUpBy, '']),
  ];
  const fixed = writeHeight + bandHeight + 2 * rowMinimum;
  const blanks = Math.max(2, Math.min(9, Math.floor((roomMm - fixed) / rowMinimum)));
  return [...Array.from({ length: blanks }, (): CardRow => ({ kind: 'dated' })), ...closing];
}

/**
 * The 重要客户 card (branch-practice section 5) of one customer: one page, more when its texts need them. Data the book
 * does not have prints an empty cell, to be asked for and written in at the next contact.
 */
export function makeFullCard(
  customer: CustomerRecord | null,
  place: number,
  order: CardsOrder,
): readonly PageContent[] {
  const words = wordsIn(paperWords, order.lang);
  const widths = measureWidths(order);
  const rows = listFullCardRows(customer, order).flatMap((row) => splitLongRow(row, widths, words.continued));
  const room = pageRoom - headHeight;
  const toBlock = (row: CardRow): Block<CardRow> => ({
    content: row,
    heightMm: measureRow(row, widths),
    withNext: row.kind === 'band',
  });
  const lastPage = paginate(rows.map(toBlock), room, room).at(-1) ?? [];
  const left = room - lastPage.reduce((sum, row) => sum + measureRow(row, widths), 0);
  const blocks = [...rows, ...closeCard(left, order)].map(toBlock);
  const number = customer === null ? undefined : textOf(customer, 'customerNo');
  return paginate(blocks, room, room).map((page, index): PageContent => {
    const title = index === 0 ? words.cardTitle : `${words.cardTitle}${words.continued}`;
    const heading = [order.branch, words.keyCustomer].filter((text) => text !== '').join('　');
    const right = `${words.cardNumber} ${number ?? '________________'}　${words.classified}`;
    const name = index === 0 || customer === null ? '' : `　${textOf(customer, 'name') ?? ''}`;
    return {
      kind: 'full-card',
      series: `card-${place}`,
      body: html`<h1>${title}</h1><div class="head"><span>${heading}${name}</span><span>${right}</span></div><table><colgroup><col class="label"><col><col class="label"><col></colgroup><tbody>${page.map((row) => renderRow(row, order))}</tbody></table>`,
    };
  });
}
