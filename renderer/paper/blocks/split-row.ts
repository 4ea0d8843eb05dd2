import { cutIntoPieces } from '../text-measure';
import { type BlockMeasures, listCellRooms, measureRow } from './measures';
import type { PaperRow, RowCell, TextRow } from './row';

type Paragraph = Extract<PaperRow, { kind: 'paragraph' }>;

/** A text that breaks over pages is cut into pieces of so many lines. */
const linesPerPiece = 2;
/** A row higher than this many lines of text may break. */
const linesKept = 6;

/** Cuts a row with long texts into rows between which a page may break; a row of a few lines stays whole. */
export function splitRow(row: PaperRow, measures: BlockMeasures): readonly PaperRow[] {
  const most = Math.min(linesKept * 5.4 * measures.scale, measures.heightMm / 5);
  if (row.kind === 'texts') return measureRow(row, measures) > most ? splitTexts(row, measures) : [row];
  if (row.kind === 'paragraph')
    return measureRow(row, measures) > most ? splitParagraph(row, measures) : [row];
  return [row];
}

function splitTexts(row: TextRow, measures: BlockMeasures): readonly TextRow[] {
  const rooms = listCellRooms(row, measures);
  const pieces = row.cells.map(({ text }, place) => {
    const room = rooms[place];
    return room === undefined ? [text] : cutIntoPieces(text, linesPerPiece, room.widthMm, room.points);
  });
  const labels = row.cells.map(({ isLabel, text }) => (isLabel === true ? text : ''));
  const count = Math.max(...pieces.map(({ length }) => length));
  return Array.from({ length: count }, (_, at): TextRow => {
    const cells = row.cells.map((cell, place): RowCell => {
      const { strong = 0, ...rest } = cell;
      const before = (pieces[place] ?? []).slice(0, at).join('').length;
      const left = strong - before;
      return { ...rest, text: pieces[place]?.[at] ?? '', ...(left > 0 ? { strong: left } : {}) };
    });
    return { ...row, cells, ...(at === 0 ? {} : { follows: true, goesOnWith: labels }) };
  });
}

function splitParagraph(row: Paragraph, measures: BlockMeasures): readonly Paragraph[] {
  return cutIntoPieces(row.text, linesPerPiece, measures.widthMm - 1, row.points).map((text, at) => ({
    ...row,
    text,
    ...(at === 0 ? {} : { follows: true }),
  }));
}

/**
 * Puts the pieces of a text that stand on one page together again. What comes from the page before is labelled anew
 * and marked 续.
 */
export function joinPieces(rows: readonly PaperRow[], continued: string): readonly PaperRow[] {
  const joined: PaperRow[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const follows = (row.kind === 'texts' || row.kind === 'paragraph') && row.follows === true;
    if (!follows) {
      joined.push(row);
    } else if (row.kind === 'paragraph') {
      if (last?.kind === 'paragraph') joined[joined.length - 1] = { ...last, text: last.text + row.text };
      else joined.push({ ...row, text: row.text.trimStart() });
    } else if (last?.kind === 'texts') {
      joined[joined.length - 1] = { ...last, cells: joinCells(last.cells, row.cells) };
    } else {
      joined.push(labelAnew(row, continued));
    }
  }
  return joined;
}

function joinCells(above: readonly RowCell[], below: readonly RowCell[]): readonly RowCell[] {
  return above.map((cell, place) => {
    const { text = '', strong = 0 } = below[place] ?? {};
    const bold = strong > 0 ? cell.text.length + strong : (cell.strong ?? 0);
    return { ...cell, text: cell.text + text, ...(bold > 0 ? { strong: bold } : {}) };
  });
}

function labelAnew(row: TextRow, continued: string): TextRow {
  const labels = row.goesOnWith ?? [];
  const cells = row.cells.map((cell, place) => {
    if (cell.isLabel === true && cell.text === '')
      return { ...cell, text: `${labels[place] ?? ''}${continued}` };
    return { ...cell, text: cell.isLabel === true ? cell.text : cell.text.trimStart() };
  });
  return { ...row, cells };
}
