import { heightOfLines, splitAtLines } from '../text-measure';
import { type BlockMeasures, lineHeight, listCellRooms, measureRow, paddingOfRow } from './measures';
import type { PaperRow, RowCell, TextRow } from './row';

type Paragraph = Extract<PaperRow, { kind: 'paragraph' }>;
type Breakable = TextRow | Paragraph;

/** A row of so many lines stays whole where it can. */
const linesKept = 6;

/** True for rows with texts so long that they may go on on the next page. */
export function mayBreak(row: PaperRow, measures: BlockMeasures): row is Breakable {
  if (row.kind !== 'texts' && row.kind !== 'paragraph') return false;
  const kept = Math.min(linesKept * 5.4 * measures.scale, measures.heightMm / 5);
  return measureRow(row, measures) > kept;
}

/**
 * Cuts a row so that the first part takes at most `freeMm`; undefined when not even `least` lines of it do. Together
 * the parts hold every character; the second one is labelled anew and marked 续.
 */
export function breakRow(
  row: Breakable,
  freeMm: number,
  least: number,
  measures: BlockMeasures,
  continued: string,
): readonly [first: Breakable, rest: Breakable] | undefined {
  const points = row.kind === 'texts' ? measures.points : row.points;
  const line = heightOfLines(1, points, lineHeight);
  const lines = Math.floor((freeMm - paddingOfRow(row, measures)) / line);
  if (lines < least) return undefined;
  return row.kind === 'texts'
    ? breakTexts(row, Math.max(1, lines), measures, continued)
    : breakParagraph(row, Math.max(1, lines), measures);
}

function breakParagraph(row: Paragraph, lines: number, measures: BlockMeasures): [Paragraph, Paragraph] {
  const [first, rest] = splitAtLines(row.text, lines, measures.widthMm - 1, row.points);
  return [
    { ...row, text: first },
    { ...row, text: rest.trimStart(), follows: true },
  ];
}

function breakTexts(
  row: TextRow,
  lines: number,
  measures: BlockMeasures,
  continued: string,
): [TextRow, TextRow] {
  const rooms = listCellRooms(row, measures);
  const parts = row.cells.map(({ text }, place) => {
    const room = rooms[place];
    return room === undefined ? [text, ''] : splitAtLines(text, lines, room.widthMm, room.points);
  });
  const cellsOf = (part: 0 | 1) =>
    row.cells.map((cell, place): RowCell => {
      const { strong = 0, ...rest } = cell;
      const text = parts[place]?.[part] ?? '';
      const bold = part === 0 ? strong : Math.max(0, strong - (parts[place]?.[0] ?? '').length);
      return { ...rest, text, ...(bold > 0 ? { strong: bold } : {}) };
    });
  const again = cellsOf(1).map((cell, place) => {
    if (cell.isLabel !== true || cell.text !== '') return { ...cell, text: cell.text.trimStart() };
    const label = row.cells[place]?.text ?? '';
    const known = label.endsWith(continued) ? label : `${label}${continued}`;
    return { ...cell, text: label === '' ? '' : known };
  });
  return [
    { ...row, cells: cellsOf(0) },
    { ...row, cells: again },
  ];
}
