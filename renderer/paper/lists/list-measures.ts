import type { CustomerRecord } from '@shared/domain/records/records';
import type { CustomerPaperOrder } from '../blocks/paper-order';
import { pointSteps } from '../css/frame-css';
import { roomOf } from '../frame';
import { formatAmount } from '../paper-values';
import { measureEms } from '../text-measure';
import type { ListColumn } from './list-columns';
import { addToSums, readCells, type Sums } from './list-rows';
import { chooseWidths, type ListWidths, measureLabel } from './list-widths';

/** Customers whose texts decide how wide columns are, spread over the list: all of them would take as long as printing. */
const sampleSize = 1200;
/** Most rows have no more than this share of texts wider than their column. */
const fitting = 0.92;
/** Customers looked at between two breaths. */
const atOnce = 250;
/** What the columns add up to. */
export interface Totals {
  readonly sums: Sums;
  /** The widest amount of each column, in ems. */
  readonly widest: readonly number[];
}

/** Adds the amounts of all customers up; yields now and then. */
export function* addUp(
  customers: readonly CustomerRecord[],
  columns: readonly ListColumn[],
  order: CustomerPaperOrder,
): Generator<number, Totals, void> {
  const sums: Sums = columns.map(() => undefined);
  const highest = columns.map(() => 0);
  const lowest = columns.map(() => 0);
  for (const [index, customer] of customers.entries()) {
    addToSums(sums, columns, customer);
    for (const [place, { amountOf }] of columns.entries()) {
      const amount = amountOf?.(customer) ?? 0;
      highest[place] = Math.max(highest[place] ?? 0, amount);
      lowest[place] = Math.min(lowest[place] ?? 0, amount);
    }
    if (index % atOnce === atOnce - 1) yield 0;
  }
  const widest = columns.map(({ amountOf }, place) => {
    if (amountOf === undefined) return 0;
    const amounts = [sums[place] ?? 0, highest[place] ?? 0, lowest[place] ?? 0];
    return Math.max(...amounts.map((amount) => measureEms(formatAmount(amount, order.lang))));
  });
  return { sums, widest };
}

/** Chooses size of type and widths by what the columns hold; yields now and then. */
export function* measureColumns(
  customers: readonly CustomerRecord[],
  columns: readonly ListColumn[],
  widest: readonly number[],
  order: CustomerPaperOrder,
): Generator<number, ListWidths, void> {
  const widths: number[][] = columns.map(() => []);
  const step = Math.max(1, customers.length / sampleSize);
  for (let at = 0; at < customers.length; at += step) {
    const customer = customers[Math.floor(at)];
    if (customer === undefined) continue;
    const cells = readCells(columns, customer, customers.length, order);
    for (const [index, text] of cells.entries()) if (text !== '') widths[index]?.push(measureEms(text));
    if (Math.round(at / step) % atOnce === atOnce - 1) yield 0;
  }
  const needs = columns.map(({ givenMm, label, isNumber }, index) => {
    const sorted = (widths[index] ?? []).sort((left, right) => left - right);
    const place = isNumber ? sorted.length - 1 : Math.ceil(sorted.length * fitting) - 1;
    const contentEms = Math.max(sorted[place] ?? 0, widest[index] ?? 0);
    return { givenMm, contentEms, labelEms: measureLabel(label), isNumber };
  });
  const { frame } = order.layout;
  return chooseWidths(needs, pointSteps(frame), roomOf(frame).widthMm);
}
