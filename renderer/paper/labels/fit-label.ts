import type { LayoutGrid, PaperFrame } from '@shared/domain/paper/layout';
import { type PaperSize, roomOf } from '../frame';
import { estimateLines, heightOfLines } from '../text-measure';
import type { LabelText } from './label-texts';

export const lineHeight = 1.3;
/** Printers place a sheet of labels to a millimetre or two: text keeps away from the edges. */
export const labelPadding = { across: 2.5, down: 1.5 } as const;
/** How far the address on an envelope stands in from the left, of its width. */
export const envelopeIndent = 0.12;
/** Between the paragraphs of an envelope, in millimetres. */
const paragraphGap = 3;

/** Where labels lie on their sheet; of an envelope the whole page inside the margins. */
export interface LabelPlaces {
  readonly size: PaperSize;
  readonly perPage: number;
  /** Room for text in one. */
  readonly inner: PaperSize;
  readonly isEnvelope: boolean;
}

/** A number of millimetres as the style sheet has it: never rounded up, or the last row would leave the page. */
function roundDown(millimetres: number): number {
  return Math.floor(millimetres * 1000) / 1000;
}

export function placeLabels(frame: PaperFrame, grid: LayoutGrid | null): LabelPlaces {
  const room = roomOf(frame);
  if (grid === null) {
    const inner = { widthMm: room.widthMm * (1 - envelopeIndent), heightMm: room.heightMm };
    return { size: room, perPage: 1, inner, isEnvelope: true };
  }
  const size = {
    widthMm: roundDown(Math.max(10, (room.widthMm - (grid.across - 1) * grid.gapMm.across) / grid.across)),
    heightMm: roundDown(Math.max(6, (room.heightMm - (grid.down - 1) * grid.gapMm.down) / grid.down)),
  };
  const inner = {
    widthMm: size.widthMm - 2 * labelPadding.across,
    heightMm: size.heightMm - 2 * labelPadding.down,
  };
  return { size, perPage: grid.across * grid.down, inner, isEnvelope: false };
}

/**
 * The texts in the largest type in which all of them stand on the label: from the size of the layout down to its
 * least, half a point at a time. undefined: even the least is too large.
 */
export function fitLabel(
  texts: readonly LabelText[],
  { inner, isEnvelope }: LabelPlaces,
  { points: usual, leastPoints }: PaperFrame,
): readonly LabelText[] | undefined {
  const largest = Math.max(usual, ...texts.map(({ points }) => points));
  const gaps = isEnvelope ? (texts.length - 1) * paragraphGap : 0;
  for (let less = 0; less <= Math.max(0, largest - leastPoints) + 1e-6; less += 0.5) {
    const sized = texts.map((text) => ({ ...text, points: shrink(text.points, less, leastPoints) }));
    const height = sized.reduce((total, text) => total + measureText(text, inner.widthMm), gaps);
    if (height <= inner.heightMm) return sized;
  }
  return undefined;
}

/** Type that is smaller than the least from the beginning stays as it is. */
function shrink(points: number, less: number, least: number): number {
  return Math.max(Math.min(points, least), points - less);
}

function measureText({ text, points }: LabelText, widthMm: number): number {
  return heightOfLines(estimateLines(text, widthMm, points), points, lineHeight);
}
