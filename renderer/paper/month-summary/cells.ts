import type { PaperFrame } from '@shared/domain/paper/layout';
import type { Lang } from '@shared/words/define-words';
import { roomOf } from '../frame';
import { html, type SafeHtml } from '../html';
import { estimateLines, heightOfLines } from '../text-measure';

/** Sizes of the tables of a summary on one frame. */
export interface SummaryRoom {
  readonly widthMm: number;
  /** Size of the text in tables, points. */
  readonly points: number;
}

/** Share of the frame's size that tables are set in, and their line height; see `summary-css.ts`. */
const tableShare = 0.86;
const lineHeight = 1.3;
const paddingMm = 1.75;
const sidesMm = 2.6;
/** Sentences of Latin letters only take less than the estimate, which is made for names and numbers in Chinese. */
const latinIsNarrower = 1.18;
const eastAsian = /[\u2e80-\uffff]/;

/** The room of a frame. */
export function measureRoom(frame: PaperFrame): SummaryRoom {
  return { widthMm: roomOf(frame).widthMm, points: frame.points * tableShare };
}

/** Height of a row whose cells hold these texts, each in a column of `percent` of the width. */
export function measureRow(
  room: SummaryRoom,
  cells: readonly (readonly [text: string, percent: number])[] = [],
): number {
  const lines = cells.map(([text, percent]) => {
    const width = (room.widthMm * percent) / 100 - sidesMm;
    return estimateLines(text, eastAsian.test(text) ? width : width * latinIsNarrower, room.points);
  });
  return heightOfLines(Math.max(1, ...lines), room.points, lineHeight) + paddingMm;
}

/** Height of a head; English words wrap into a second line. */
export function measureHead(room: SummaryRoom, lang: Lang): number {
  return measureRow(room, lang === 'en' ? [['\n', 50]] : []);
}

/** Column classes such as `w12` (percent) for a table; an empty one takes the rest. */
export function columnsOf(widths: readonly (number | null)[]): SafeHtml {
  return html`<colgroup>${widths.map((width) => (width === null ? html`<col>` : html`<col class="w${width}">`))}</colgroup>`;
}

/** A number cell; null stays empty. */
export function numberCell(value: string | number | null): SafeHtml {
  return html`<td class="number">${value ?? ''}</td>`;
}

/** Points with their sign. */
export function formatChange(change: number | null): string {
  if (change === null) return '';
  return `${change > 0 ? '+' : ''}${change.toFixed(1)}`;
}

/** An average with one decimal. */
export function formatAverage(average: number | null): string {
  return average === null ? '' : average.toFixed(1);
}
