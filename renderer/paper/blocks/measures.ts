import type { PaperFrame } from '@shared/domain/paper/layout';
import type { Lang } from '@shared/words/define-words';
import { roomOf } from '../frame';
import { estimateLines, heightOfLines } from '../text-measure';
import type { PaperRow, RowCell, RowGrid, TextRow } from './row';

/** The size the paper was drawn at; all measures in it grow and shrink with the type. */
const drawnAt = 10.5;
export const lineHeight = 1.45;

/** Measures of a paper at one size of type; the same numbers as in `css/block-css.ts`. */
export interface BlockMeasures {
  readonly points: number;
  readonly lang: Lang;
  /** Times the size the paper was drawn at. */
  readonly scale: number;
  /** Times the size the layout asks for: 1, or less when a text was shrunk to keep its page. */
  readonly shrunk: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Width of the column of labels. */
  readonly labelMm: number;
}

/** The measures of a frame with its text at `points`. Labels keep their column whatever the size of the text. */
export function measureBlocks(frame: PaperFrame, lang: Lang, points: number): BlockMeasures {
  const { widthMm, heightMm } = roomOf(frame);
  const label = ((lang === 'en' ? 29 : 23) * frame.points) / drawnAt;
  return {
    points,
    lang,
    scale: points / drawnAt,
    shrunk: points / frame.points,
    widthMm,
    heightMm,
    labelMm: Math.min(label, widthMm * 0.3),
  };
}

/** Columns of `columns` labelled cells beside each other. */
export function gridOfFields(columns: number, { labelMm, widthMm }: BlockMeasures): RowGrid {
  const label = Math.min((labelMm / widthMm) * 100, 45 / columns);
  const value = 100 / columns - label;
  return { key: `fields-${columns}`, percents: Array.from({ length: columns }, () => [label, value]).flat() };
}

/** Height of one row with a single line. */
export function leastRow({ scale }: BlockMeasures): number {
  return 6.75 * scale;
}

export function bandHeight({ scale }: BlockMeasures): number {
  return 5.6 * scale;
}

/** Size of the text of a cell in points. */
function pointsOf(cell: RowCell, { points, lang }: BlockMeasures): number {
  if (cell.isLabel !== true) return points;
  return points * (lang === 'en' ? 0.81 : 0.905);
}

/** Millimetres a text has in the cell at `place` of a row. */
function widthOf(row: TextRow, place: number, measures: BlockMeasures): number {
  const from = row.cells.slice(0, place).reduce((sum, { span }) => sum + span, 0);
  const cell = row.cells[place];
  const percent = row.grid.percents
    .slice(from, from + (cell?.span ?? 1))
    .reduce((sum, share) => sum + share, 0);
  const padding = (cell?.isLabel === true ? 1.6 : 3.2) * measures.scale + 0.3;
  return Math.max(2, (percent / 100) * measures.widthMm - padding);
}

/** What has to be known of a cell to cut its text. */
export interface CellRoom {
  readonly widthMm: number;
  readonly points: number;
}

/** The room of every cell of a row. */
export function listCellRooms(row: TextRow, measures: BlockMeasures): readonly CellRoom[] {
  return row.cells.map((cell, place) => ({
    widthMm: widthOf(row, place, measures),
    points: pointsOf(cell, measures),
  }));
}

/** What a row takes beside its lines of text, in millimetres. */
export function paddingOfRow({ kind }: PaperRow, { scale }: BlockMeasures): number {
  return kind === 'paragraph' ? 3 * scale : 1.65 * scale + 0.3;
}

function measureTexts(row: TextRow, measures: BlockMeasures): number {
  const rooms = listCellRooms(row, measures);
  const heights = row.cells.map(({ text, isHint }, place) => {
    const room = rooms[place];
    // A hint is a few small characters on one line.
    if (text === '' || isHint === true || room === undefined) return 0;
    return heightOfLines(estimateLines(text, room.widthMm, room.points), room.points, lineHeight);
  });
  const text = Math.max(0, ...heights);
  return Math.max(leastRow(measures), text + paddingOfRow(row, measures));
}

/** Room of the value beside the label of a row that is no `texts`. */
function besideLabel(measures: BlockMeasures): number {
  return measures.widthMm - measures.labelMm - 3.2 * measures.scale - 0.3;
}

/** Choices in lines of boxes with their words. */
function measureChoices(choices: readonly string[], hasLabel: boolean, measures: BlockMeasures): number {
  const room = hasLabel ? besideLabel(measures) : measures.widthMm - 3.2 * measures.scale - 0.3;
  const em = measures.points * (25.4 / 72);
  let lines = 1;
  let used = 0;
  for (const choice of choices) {
    const words = Math.min(room, [...choice].length * em * (measures.lang === 'en' ? 0.62 : 1.02));
    const own = words + 2.4 * em;
    if (used > 0 && used + own > room) {
      lines += 1;
      used = 0;
    }
    // A choice longer than the line goes on over several.
    lines += Math.max(0, estimateLines(choice, room - 2.4 * em, measures.points) - 1);
    used += own;
  }
  return Math.max(
    leastRow(measures),
    heightOfLines(lines, measures.points, lineHeight * 1.12) + 1.65 * measures.scale + 0.3,
  );
}

/** Signatures beside each other: three at most, and four as two by two. */
export function signsAcross(count: number, { widthMm }: BlockMeasures): number {
  const most = Math.max(1, Math.min(3, Math.floor(widthMm / 48)));
  return Math.min(most, count === 4 ? 2 : count);
}

export function signHeight({ scale }: BlockMeasures): number {
  return 17 * scale;
}

/** Height of the picture of the months. */
export function chartHeight({ scale }: BlockMeasures): number {
  return 17 * scale;
}

function measureLabel(label: string, measures: BlockMeasures): number {
  if (label === '') return leastRow(measures);
  const points = measures.points * (measures.lang === 'en' ? 0.81 : 0.905);
  const lines = estimateLines(label, measures.labelMm - 1.6 * measures.scale - 0.3, points);
  return Math.max(leastRow(measures), heightOfLines(lines, points, lineHeight) + 1.65 * measures.scale + 0.3);
}

const heights = new WeakMap<PaperRow, { readonly measures: BlockMeasures; readonly heightMm: number }>();

/** Height in millimetres a row is expected to take; it rather says too much. Asked for many times, measured once. */
export function measureRow(row: PaperRow, measures: BlockMeasures): number {
  const known = heights.get(row);
  if (known?.measures === measures) return known.heightMm;
  const heightMm = measureAnew(row, measures);
  heights.set(row, { measures, heightMm });
  return heightMm;
}

function measureAnew(row: PaperRow, measures: BlockMeasures): number {
  switch (row.kind) {
    case 'band': {
      const lines = estimateLines(row.text, measures.widthMm - 5, measures.points * 1.12);
      return bandHeight(measures) + heightOfLines(lines - 1, measures.points, lineHeight);
    }
    case 'texts':
      return measureTexts(row, measures);
    case 'room':
      return Math.max(row.heightMm + 0.5, measureLabel(row.label, measures));
    case 'chart': {
      const picture = hasPicture(row.months) ? chartHeight(measures) + 1 : 0;
      return Math.max(picture, measureLabel(row.label, measures));
    }
    case 'choices':
      return Math.max(
        measureChoices(row.choices, row.label !== '', measures),
        measureLabel(row.label, measures),
      );
    case 'paragraph': {
      const lines = estimateLines(row.text, measures.widthMm - 1, row.points);
      return heightOfLines(lines, row.points, lineHeight) + paddingOfRow(row, measures);
    }
    case 'sign':
      return (
        Math.ceil(row.labels.length / signsAcross(row.labels.length, measures)) * signHeight(measures) + 1
      );
  }
}

/** True when there are two months at least to draw a line between. */
export function hasPicture(months: readonly { readonly assets: number | undefined }[]): boolean {
  return months.filter(({ assets }) => assets !== undefined).length > 1;
}
