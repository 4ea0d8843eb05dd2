import { Chart, type ChartConfiguration, type ChartType } from 'chart.js';
import type { Paint } from './picture';

/** Pixels per pixel of charts that are drawn to be kept. */
const ratio = 2;

/** Draws a chart once, without a place on the screen. `describe` gets the tones it is drawn in. */
export function paintChart<T extends ChartType>(
  describe: (palette: Parameters<Paint>[2]) => ChartConfiguration<T>,
): Paint {
  return (context, { width, height }, palette) => {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const configuration = describe(palette);
    const chart = new Chart<T>(canvas, {
      ...configuration,
      options: {
        ...configuration.options,
        animation: false,
        responsive: false,
        devicePixelRatio: ratio,
        events: [],
      } as NonNullable<typeof configuration.options>,
    });
    context.drawImage(canvas, 0, 0, width, height);
    chart.destroy();
  };
}
