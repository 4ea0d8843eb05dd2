import type { RawCell } from '@shared/domain/sheets/cell';
import { walkTags } from '@shared/domain/sheets/page/html-tags';
import { TableReader } from '@shared/domain/sheets/page/table-reader';
import { readTsv } from './read-tsv';

/** A pasted cell; `undefined` where the block leaves the cell below it alone (a cell merged across columns). */
export type PastedCell = RawCell | undefined;

/** What was pasted, row by row; every row has the same number of cells. */
export type PastedBlock = readonly (readonly PastedCell[])[];

/** Blocks that a merged cell can make, see `TableReader`. */
const mostMerges = 20_000;

/**
 * The cells on the clipboard. Excel and WPS put them there twice, and the page is the better copy: it keeps merged cells
 * and the number behind what a narrow column shows. The text is taken where there is no page, or where the page holds
 * much less, as when a letter was copied in which a small table stands. Null when there is nothing.
 */
export function readClipboard(text: string, html: string): PastedBlock | null {
  const page = /<table[\s>]/i.test(html) ? readTables(html) : [];
  const plain = text === '' ? [] : readTsv(text);
  const better = countFilled(page) * 2 >= countFilled(plain) && page.length > 0;
  const block = better ? page : plain;
  return block.length === 0 ? null : makeEven(block);
}

/** All tables of a page, one below the other. A cell merged over rows says the same in each of them. */
function readTables(html: string): readonly (readonly PastedCell[])[] {
  const reader = new TableReader(mostMerges);
  const rows = new Map<number, PastedCell[]>();
  const hiddenRows = new Set<number>();
  let last = 0;
  const take = (): void => {
    for (const { number, cells, hidden } of reader.rows) {
      if (hidden === true) hiddenRows.add(number);
      else rows.set(number, [...cells]);
    }
    last = Math.max(last, reader.rows.at(-1)?.number ?? 0);
    reader.rows = [];
  };
  for (const _piece of walkTags(html, reader)) take();
  reader.end();
  take();
  for (const { top, bottom, left, right } of reader.merges) {
    const value = rows.get(top)?.[left];
    for (let number = top; number <= bottom; number += 1) {
      if (hiddenRows.has(number)) continue;
      const row = rows.get(number) ?? [];
      while (row.length < left) row.push(null);
      row[left] = value;
      for (let column = left + 1; column <= right; column += 1) row[column] = undefined;
      rows.set(number, row);
      last = Math.max(last, number);
    }
  }
  const block: (readonly PastedCell[])[] = [];
  // A row without a single value is a gap in the numbers; a hidden one was not copied.
  for (let number = 1; number <= last; number += 1)
    if (!hiddenRows.has(number)) block.push(rows.get(number) ?? []);
  return block;
}

function countFilled(block: readonly (readonly PastedCell[])[]): number {
  let filled = 0;
  for (const row of block)
    for (const cell of row) if (cell !== null && cell !== undefined && cell !== '') filled += 1;
  return filled;
}

function makeEven(block: readonly (readonly PastedCell[])[]): PastedBlock {
  const width = Math.max(...block.map((row) => row.length), 1);
  return block.map((row) =>
    row.length === width ? row : [...row, ...new Array<null>(width - row.length).fill(null)],
  );
}
