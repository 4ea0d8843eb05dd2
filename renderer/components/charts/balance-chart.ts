import {
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { Palette } from '../theme/palette';
import { pictureFont } from './picture/picture';

Chart.register(LineController, LineElement, PointElement, CategoryScale, LinearScale, Filler, Tooltip);

/** Amounts by month, in 万元; null where nothing is known. */
export interface BalancePicture {
  readonly labels: readonly string[];
  readonly amounts: readonly (number | null)[];
  /** The amount of a point in words, for the tooltip. */
  readonly texts: readonly string[];
}

const axisFont = { family: pictureFont, size: 11 };

/** A small line over the months as Chart.js draws it; a month that is not known leaves a gap. */
export function describeBalances(picture: BalancePicture, palette: Palette): ChartConfiguration<'line'> {
  return {
    type: 'line',
    data: {
      labels: [...picture.labels],
      datasets: [
        {
          data: [...picture.amounts],
          borderColor: palette.link,
          backgroundColor: `${palette.link}1a`,
          borderWidth: 2,
          pointRadius: picture.labels.length > 12 ? 2 : 3,
          pointBackgroundColor: palette.paper,
          pointBorderColor: palette.link,
          pointHitRadius: 12,
          fill: 'start',
          spanGaps: false,
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      layout: { padding: { top: 8, right: 8 } },
      plugins: {
        legend: { display: false },
        tooltip: {
          displayColors: false,
          backgroundColor: palette.ink,
          titleColor: palette.paper,
          bodyColor: palette.paper,
          titleFont: { family: pictureFont, size: 12 },
          bodyFont: { family: pictureFont, size: 12 },
          callbacks: { label: ({ dataIndex }) => picture.texts[dataIndex] ?? '' },
        },
      },
      scales: {
        x: {
          border: { color: palette.control },
          grid: { display: false },
          ticks: { color: palette.ink2, font: axisFont, maxRotation: 0, autoSkipPadding: 12 },
        },
        y: {
          border: { display: false },
          grid: { color: palette.line2 },
          ticks: { color: palette.ink2, font: axisFont, maxTicksLimit: 5 },
          grace: '8%',
        },
      },
    },
  };
}
