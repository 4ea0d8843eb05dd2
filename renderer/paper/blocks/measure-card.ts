import type { LayoutGrid, PaperFrame } from '@shared/domain/paper/layout';
import type { Lang } from '@shared/words/define-words';
import { hasFoot, type PaperSize, roomOf, sizeOf } from '../frame';
import { estimateLines, heightOfLines } from '../text-measure';
import type { CardLine } from './grid-lines';

/** The size small cards were drawn at; their measures grow and shrink with the type. */
const drawnAt = 9.5;
const lineHeight = 1.4;
const millimetresPerPoint = 25.4 / 72;
/** Half the length of a cut mark, in millimetres. */
export const cutArm = 1.6;
/** What the foot takes beside several cards a page, with the air above it. */
const footRoom = 13;
const padding = { across: 3.2, down: 2.6 } as const;

/** Size of one card: the room of the page divided, in whole millimetres of height. */
export function sizeOfCard(frame: PaperFrame, grid: LayoutGrid): PaperSize {
  const { widthMm } = roomOf(frame);
  const { heightMm } = sizeOf(frame);
  const { top, bottom } = frame.margins;
  const marks = grid.cutMarks ? grid.gapMm.down / 2 + cutArm : 0;
  const room = heightMm - top - bottom - marks - (hasFoot(frame) ? footRoom : 0);
  const height = (room - (grid.down - 1) * grid.gapMm.down) / grid.down;
  const width = (widthMm - (grid.across - 1) * grid.gapMm.across) / grid.across;
  return {
    widthMm: Math.max(10, Math.floor(width * 100) / 100),
    heightMm: Math.max(8, height > 20 ? Math.floor(height) : Math.floor(height * 10) / 10),
  };
}

/** Measures of a card at one size of type; the same numbers as in `css/card-css.ts`. */
export interface CardMeasures {
  readonly points: number;
  readonly scale: number;
  readonly lang: Lang;
  /** Width of the labels, of the text beside them, and of both, in millimetres. */
  readonly labelMm: number;
  readonly textMm: number;
  readonly wholeMm: number;
  /** Height of the card below its heading. */
  readonly roomMm: number;
  /** What a longer heading takes more on further cards. */
  readonly headingMm: number;
}

export function measureCard(
  size: PaperSize,
  lang: Lang,
  points: number,
  headings: { readonly first: string; readonly next: string; readonly number: string },
): CardMeasures {
  const em = points * millimetresPerPoint;
  const labelMm = (lang === 'en' ? 5.67 : 4.774) * em;
  const inner = size.widthMm - 2 * padding.across;
  const headPoints = points * (lang === 'en' ? 1.105 : 1.21);
  const beside = headings.number.length * 0.56 * 0.95 * em + 2;
  const headHeight = (text: string) =>
    heightOfLines(estimateLines(text, Math.max(15, inner - beside), headPoints), headPoints, 1.3);
  const first = headings.first === '' && headings.number === '' ? 0 : headHeight(headings.first) + 0.36 * em;
  return {
    points,
    scale: points / drawnAt,
    lang,
    labelMm,
    textMm: Math.max(8, inner - labelMm - 1.6),
    wholeMm: Math.max(8, inner - 1),
    roomMm: size.heightMm - 2 * padding.down - first - 0.9,
    headingMm: Math.max(0, headHeight(headings.next) - headHeight(headings.first)),
  };
}

/** Height of a line with the gap below it, in millimetres. */
export function measureCardLine(line: CardLine, measures: CardMeasures): number {
  const { points, scale, lang } = measures;
  const gap = 0.6 * scale;
  const lines = (text: string, width: number, size = points) =>
    heightOfLines(estimateLines(text, width, size), size, lineHeight);
  switch (line.kind) {
    case 'part':
      return lines(line.text, measures.wholeMm, points * 1.12) + 2 * gap;
    case 'free':
      return lines(line.text, measures.wholeMm) + gap;
    case 'choices': {
      const em = points * millimetresPerPoint;
      const boxes = (line.choices ?? []).map((choice) => `${choice}一一一`).join('');
      const room = line.label === '' ? measures.wholeMm : measures.textMm;
      return Math.max(4.95 * scale, lines(boxes, Math.max(em * 6, room - em * 4))) + 2 * gap;
    }
    default: {
      // Latin letters are narrower than they are taken for, and most labels are a word or two.
      const label = lines(line.label, measures.labelMm, points * (lang === 'en' ? 0.8 : 0.98));
      return Math.max(4.95 * scale, lines(line.text, measures.textMm) + 0.3, label) + gap;
    }
  }
}
