import type { Palette } from '../../theme/palette';

/** Draws into a box whose upper left corner is the origin of the context; sizes in CSS pixels. */
export type Paint = (
  context: CanvasRenderingContext2D,
  size: { readonly width: number; readonly height: number },
  palette: Palette,
) => void;

/** A picture that leaves the screen: what is drawn, and everything that makes it understood without the app. */
export interface Picture {
  readonly title: string;
  /** Branch, scheme and month. */
  readonly facts: string;
  /** Height of the drawing at a width of `drawingWidth`, px. */
  readonly height: number;
  readonly paint: Paint;
  readonly legend?: readonly { readonly fill: string; readonly label: string }[];
  /** What there is to read, in words; each a paragraph. */
  readonly notes: readonly string[];
  /** Who made it and when. */
  readonly foot: string;
}

/** Width of the drawing in a picture, px. */
export const drawingWidth = 880;

/** Typefaces of pictures, those of the screen. */
export const pictureFont = '"PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif';

/** Tones of tiers as areas, by the name of the tone. */
export function toneOf(palette: Palette, tone: string): string {
  const tones: Readonly<Record<string, string>> = {
    diamond: palette.tierDiamond,
    platinum: palette.tierPlatinum,
    gold: palette.tierGold,
    ordinary: palette.tierOrdinary,
    restricted: palette.tierRestricted,
  };
  return tones[tone] ?? palette.tierOrdinary;
}
