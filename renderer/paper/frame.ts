import type { PaperFrame, SheetSize } from '@shared/domain/paper/layout';

/** A sheet or a part of it, in millimetres. */
export interface PaperSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Sheets upright, in millimetres; an envelope lies. */
const sheets: Readonly<Record<SheetSize, PaperSize>> = {
  A4: { widthMm: 210, heightMm: 297 },
  A5: { widthMm: 148, heightMm: 210 },
  letter: { widthMm: 215.9, heightMm: 279.4 },
  envelopeDL: { widthMm: 110, heightMm: 220 },
};

/** What the foot takes above the lower margin, and the air over it. */
export const footHeight = 8;
const airAboveFoot = 3;

/** The frame of everything that has no layout of its own: A4 upright, 宋体 10.5 pt, internal notice at the foot. */
export const usualFrame: PaperFrame = {
  size: 'A4',
  orientation: 'portrait',
  margins: { top: 15, right: 16, bottom: 9, left: 16 },
  font: 'song',
  points: 10.5,
  leastPoints: 8,
  heading: null,
  logo: null,
  foot: null,
  showsPrinted: true,
  showsPages: true,
};

/** The sheet as it lies on the table: landscape turned. */
export function sizeOf({ size, orientation }: Pick<PaperFrame, 'size' | 'orientation'>): PaperSize {
  const sheet = sheets[size];
  return orientation === 'portrait' ? sheet : { widthMm: sheet.heightMm, heightMm: sheet.widthMm };
}

/** True when anything can stand at the foot. */
export function hasFoot({ foot, showsPrinted, showsPages }: PaperFrame): boolean {
  return foot === null || foot.zh !== '' || foot.en !== '' || showsPrinted || showsPages;
}

/**
 * Room for content in millimetres: inside the margins and above the foot. Margins so wide that they leave nothing are
 * taken as leaving 20 mm, so that paper always comes out.
 */
export function roomOf(frame: PaperFrame): PaperSize {
  const { widthMm, heightMm } = sizeOf(frame);
  const { top, right, bottom, left } = frame.margins;
  const foot = hasFoot(frame) ? footHeight + airAboveFoot : 0;
  return {
    widthMm: Math.max(20, widthMm - left - right),
    heightMm: Math.max(20, heightMm - top - bottom - foot),
  };
}
