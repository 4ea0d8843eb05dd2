import type { ChartData } from 'chart.js';
import type { Palette } from '../theme/palette';
import { pictureFont, toneOf } from './picture/picture';
import './pyramid-controller';

export interface PyramidBand {
  readonly key: string;
  readonly name: string;
  /** Decides the area of the band. */
  readonly count: number;
  readonly countText: string;
  /** Said at the right end, such as a share. */
  readonly note: string;
  readonly tone: string;
}

/** The bands, from the tip down, as the pyramid of Chart.js takes them. */
export function describePyramid(
  bands: readonly PyramidBand[],
  noteTitle: string,
  palette: Palette,
): ChartData<'pyramid'> {
  return {
    labels: bands.map((band) => band.name),
    datasets: [
      {
        data: bands.map((band) => band.count),
        look: {
          fills: bands.map((band) => toneOf(palette, band.tone)),
          names: bands.map((band) => band.name),
          counts: bands.map((band) => band.countText),
          notes: bands.map((band) => band.note),
          noteTitle,
          ink: palette.ink,
          softInk: palette.ink3,
          line: palette.control,
          font: pictureFont,
        },
      },
    ],
  };
}
