import type { Fen } from '@shared/domain/kernel/money';
import type { CustomerRecord } from '@shared/domain/records/records';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { paperListWords } from '@shared/words/paper-lists';
import { CustomerValues } from '../blocks/customer-values';
import type { ValueSetting } from '../blocks/paper-order';
import { html, type SafeHtml } from '../html';
import { formatAmount, formatCount } from '../paper-values';
import { cutIntoPieces, estimateLines, heightOfLines } from '../text-measure';
import type { ListColumn } from './list-columns';
import type { ListRow } from './list-pages';
import { paddingOf, sidePadding } from './list-widths';

/** Line height, and padding above and below a cell in millimetres, as in `list-css.ts`. */
export const lineHeight = 1.35;
export const padding = 0.75;
/** The rule between rows, and a little air: estimates must never be short. */
const ruleHeight = 0.3;
/** Height of a row to be written on by hand. */
const writeHeight = 9;

/** Everything rows are made of. */
export interface RowSetting {
  readonly columns: readonly ListColumn[];
  readonly widths: readonly number[];
  readonly points: number;
  readonly values: ValueSetting;
  /** Height that a row can have at most: longer ones go on in a further row. */
  readonly room: number;
}

/** What a group or the whole list adds up to, column by column; undefined where nothing adds up. */
export type Sums = (Fen | undefined)[];

/** Texts of a customer's cells; `rank` counts from 1. */
export function readCells(
  columns: readonly ListColumn[],
  customer: CustomerRecord,
  rank: number,
  setting: ValueSetting,
): readonly string[] {
  const values = new CustomerValues(customer, setting);
  return columns.map(({ key, amountOf }) => {
    if (key === '@rank') return String(rank);
    // As it is added up: of companies it may be the average.
    if (key !== '@assets') return values.value(key);
    const amount = amountOf?.(customer);
    return amount === undefined ? '' : formatAmount(amount, setting.lang);
  });
}

function measureRow(lines: number, points: number): number {
  return heightOfLines(lines, points, lineHeight) + 2 * padding + ruleHeight;
}

/** Room for text in columns `from` to `to`, in millimetres. */
function textRoom(widths: readonly number[], from: number, to: number): number {
  return widths.slice(from, to).reduce((total, width) => total + width, 0) - 2 * sidePadding;
}

/** Room for text in one column, in millimetres. */
function roomIn({ columns, widths }: Pick<RowSetting, 'columns' | 'widths'>, index: number): number {
  const column = columns[index];
  return (widths[index] ?? 0) - (column === undefined ? 0 : paddingOf(column));
}

function countLines(cells: readonly string[], setting: RowSetting): number {
  let most = 1;
  for (const [index, text] of cells.entries()) {
    if (text !== '') most = Math.max(most, estimateLines(text, roomIn(setting, index), setting.points));
  }
  return most;
}

function renderCells(cells: readonly string[], columns: readonly ListColumn[]): SafeHtml {
  return html`<tr>${cells.map((text, index) =>
    columns[index]?.isNumber === true ? html`<td class="number">${text}</td>` : html`<td>${text}</td>`,
  )}</tr>`;
}

/** The rows of one customer: one, or several where a text is longer than a page. No text is cut. */
export function makeRows(cells: readonly string[], setting: RowSetting): readonly ListRow[] {
  const { columns, points, room } = setting;
  const lines = countLines(cells, setting);
  const heightMm = measureRow(lines, points);
  if (heightMm <= room) return [{ markup: renderCells(cells, columns), heightMm }];
  const most = Math.max(1, Math.floor((room - measureRow(0, points)) / heightOfLines(1, points, lineHeight)));
  const pieces = cells.map((text, index) => cutIntoPieces(text, most, roomIn(setting, index), points));
  const count = Math.max(...pieces.map((cut) => cut.length));
  return Array.from({ length: count }, (_, place) => {
    const part = pieces.map((cut) => cut[place] ?? '');
    return { markup: renderCells(part, columns), heightMm: measureRow(countLines(part, setting), points) };
  });
}

/** An empty row to be filled in by hand. */
export function makeBlankRow({ columns }: RowSetting): ListRow {
  return {
    markup: html`<tr class="blank">${columns.map(() => html`<td></td>`)}</tr>`,
    heightMm: writeHeight + ruleHeight,
  };
}

/** The heading of a group across the table. */
export function makeGroupRow(title: string, setting: RowSetting): ListRow {
  const { columns, widths, points } = setting;
  const lines = estimateLines(title, textRoom(widths, 0, widths.length), points);
  return {
    markup: html`<tr class="group"><td colspan="${columns.length}">${title}</td></tr>`,
    heightMm: measureRow(lines, points),
  };
}

/** Sums under their columns, the label before them; a label that has no room there gets a row of its own. */
export function makeSumRows(label: string, sums: Sums, setting: RowSetting): readonly ListRow[] {
  const { columns, widths, points, values } = setting;
  const first = sums.findIndex((sum) => sum !== undefined);
  const texts = sums.map((sum) => (sum === undefined ? '' : formatAmount(sum, values.lang)));
  const before = first === -1 ? columns.length : first;
  const sumCells = texts.slice(before).map((text) => html`<td class="number">${text}</td>`);
  const sumLines = countLines(texts, setting);
  const all = textRoom(widths, 0, widths.length);
  const isNarrow = before > 0 && estimateLines(label, textRoom(widths, 0, before), points) > 1;
  if (before === columns.length || (before > 0 && !isNarrow)) {
    const lines = Math.max(sumLines, estimateLines(label, textRoom(widths, 0, before), points));
    return [
      {
        markup: html`<tr class="total"><td colspan="${before}">${label}</td>${sumCells}</tr>`,
        heightMm: measureRow(lines, points),
      },
    ];
  }
  const gap = before === 0 ? '' : html`<td colspan="${before}"></td>`;
  return [
    {
      markup: html`<tr class="total"><td colspan="${columns.length}">${label}</td></tr>`,
      heightMm: measureRow(estimateLines(label, all, points), points),
    },
    { markup: html`<tr class="total">${gap}${sumCells}</tr>`, heightMm: measureRow(sumLines, points) },
  ];
}

/** Adds a customer to sums. */
export function addToSums(sums: Sums, columns: readonly ListColumn[], customer: CustomerRecord): void {
  for (const [index, { amountOf }] of columns.entries()) {
    const amount = amountOf?.(customer);
    if (amount !== undefined) sums[index] = (sums[index] ?? 0) + amount;
  }
}

/** The heading of the columns, and its height in millimetres. */
export function makeHead(setting: Omit<RowSetting, 'room' | 'values'>): ListRow {
  const { columns, points } = setting;
  const lines = Math.max(
    1,
    ...columns.map(({ label }, index) => estimateLines(label, roomIn(setting, index), points)),
  );
  const cells = columns.map(({ label, isNumber }) =>
    isNumber ? html`<th class="number">${label}</th>` : html`<th>${label}</th>`,
  );
  return { markup: html`<thead><tr>${cells}</tr></thead>`, heightMm: measureRow(lines, points) + ruleHeight };
}

/** `2,841` customers and the like in the words of a sum row. */
export function sayTotal(count: number, lang: Lang): string {
  return wordsIn(paperListWords, lang).total(formatCount(count));
}
