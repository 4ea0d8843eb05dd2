import { textOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { isKeyCustomer } from '@shared/domain/tiers/assign-tier';
import { wordsIn } from '@shared/words/define-words';
import { paperWords } from '@shared/words/paper';
import { pageSize } from '../css/page-css';
import { joinHead, type PageContent } from '../document';
import { html, type SafeHtml } from '../html';
import { type Block, paginate } from '../paginate';
import { cutIntoPieces, estimateLines, heightOfLines } from '../text-measure';
import type { CardsOrder } from './card-order';
import { band, type CardCell, type CardRow, pair } from './card-rows';
import { listFullCardRows } from './full-card-rows';

const points = 10.5;
const labelPoints = 9.2;
const lineHeight = 1.45;
const rowMinimum = 6.75;
const bandHeight = 5.6;
const writeHeight = 22.5;
/** Heading and the line under it. */
const headHeight = 17.5;
const contentWidth = pageSize.width - 2 * pageSize.side;
const pageRoom = pageSize.height - pageSize.top - pageSize.foot - pageSize.footHeight - 3;
/** A text may break over pages after so many lines. */
const linesPerPiece = 2;

interface Widths {
  readonly label: number;
  readonly half: number;
  readonly wide: number;
}

function measureWidths(order: CardsOrder): Widths {
  const label = order.lang === 'en' ? 29 : 23;
  const padding = 3.5;
  return {
    label: label - 1.8,
    half: contentWidth / 2 - label - padding,
    wide: contentWidth - label - padding,
  };
}

function measureCell(cell: CardCell, width: number, widths: Widths): number {
  const value =
    cell.value === '' ? 0 : heightOfLines(estimateLines(cell.value, width, points), points, lineHeight);
  const label = heightOfLines(estimateLines(cell.label, widths.label, labelPoints), labelPoints, lineHeight);
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
      if (row.follows === true) {
        return heightOfLines(estimateLines(row.cell.value, widths.wide, points), points, lineHeight);
      }
      return measureCell(row.cell, widths.wide, widths);
    case 'pair':
      return Math.max(
        measureCell(row.left, widths.half, widths),
        measureCell(row.right, widths.half, widths),
      );
  }
}

/** Cuts a long text into rows between which a page may break. */
function splitLongRow(row: CardRow, widths: Widths): readonly CardRow[] {
  if (row.kind !== 'wide') return [row];
  return cutIntoPieces(row.cell.value, linesPerPiece, widths.wide, points).map(
    (value, index): CardRow => ({
      kind: 'wide',
      cell: { label: row.cell.label, value },
      ...(index === 0 ? {} : { follows: true }),
    }),
  );
}

/** Puts the pieces of a text that stand on one page together again; what comes from the page before is marked 续. */
function joinPieces(rows: readonly CardRow[], continued: string): readonly CardRow[] {
  const joined: CardRow[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (row.kind !== 'wide' || row.follows !== true) {
      joined.push(row);
    } else if (last?.kind === 'wide') {
      joined[joined.length - 1] = {
        kind: 'wide',
        cell: { ...last.cell, value: last.cell.value + row.cell.value },
      };
    } else {
      joined.push({
        kind: 'wide',
        cell: { label: `${row.cell.label}${continued}`, value: row.cell.value.trimStart() },
      });
    }
  }
  return joined;
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
function closeCard(roomMm: number, order: CardsOrder, widths: Widths): readonly CardRow[] {
  const words = wordsIn(paperWords, order.lang);
  const closing: readonly CardRow[] = [
    { kind: 'write', label: words.thisTime },
    band(words.sectionUpdate),
    pair([words.revisionMark, ''], [words.revisionPlaces, '']),
    pair([words.revisionDate, ''], [words.keptUpBy, '']),
  ];
  const fixed = closing.reduce((sum, row) => sum + measureRow(row, widths), 0.1);
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
  const rows = listFullCardRows(customer, order).flatMap((row) => splitLongRow(row, widths));
  const room = pageRoom - headHeight;
  const toBlock = (row: CardRow): Block<CardRow> => ({
    content: row,
    heightMm: measureRow(row, widths),
    withNext: row.kind === 'band',
  });
  const lastPage = paginate(rows.map(toBlock), room, room).at(-1) ?? [];
  const left = room - lastPage.reduce((sum, row) => sum + measureRow(row, widths), 0);
  const blocks = [...rows, ...closeCard(left, order, widths)].map(toBlock);
  const number = customer === null ? undefined : textOf(customer, 'customerNo');
  return paginate(blocks, room, room).map((page, index): PageContent => {
    const title = index === 0 ? words.cardTitle : `${words.cardTitle}${words.continued}`;
    const right = `${words.cardNumber} ${number ?? '________________'}　${words.classified}`;
    // A card printed for somebody outside the key tiers must not call them one.
    const key = customer === null || isKeyCustomer(order.schemes, customer) ? words.keyCustomer : '';
    const name = index === 0 ? '' : (customer && textOf(customer, 'name')) || '';
    return {
      kind: 'full-card',
      series: `card-${place}`,
      body: html`<h1>${title}</h1><div class="head"><span>${joinHead(order.branch, key, name)}</span><span>${right}</span></div><table><colgroup><col class="label"><col><col class="label"><col></colgroup><tbody>${joinPieces(page, words.continued).map((row) => renderRow(row, order))}</tbody></table>`,
    };
  });
}
