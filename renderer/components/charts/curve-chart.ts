import {
  Chart,
  type ChartConfiguration,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
  ScatterController,
} from 'chart.js';
import type { Palette } from '../theme/palette';
import { pictureFont } from './picture/picture';

Chart.register(LineController, LineElement, PointElement, ScatterController, LinearScale, Filler);

/** A curve of shares with one point read out. Parts and shares are 0 to 1. */
export interface CurvePicture {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly reading: { readonly x: number; readonly y: number; readonly text: string } | null;
  /** The point everybody asks for, marked faintly while another one is read. */
  readonly usual: number;
  readonly xTitle: string;
  readonly yTitle: string;
  /** Said along the line of equal shares. */
  readonly equalText: string;
}

const percent = (value: number | string) => `${Math.round(Number(value) * 100)}%`;

/**
 * The curve as Chart.js draws it. The reading is drawn over it by a plugin that asks for it anew each time, so that it
 * moves without a new chart.
 */
export function describeCurve(
  picture: CurvePicture,
  palette: Palette,
  findReading: () => CurvePicture['reading'] = () => picture.reading,
): ChartConfiguration<'line'> {
  const highest = picture.points.reduce((most, { y }) => Math.max(most, y), 1);
  const axis = (title: string) => ({
    title: { display: true, text: title, color: palette.ink2, font: { family: pictureFont, size: 12 } },
    border: { color: palette.control },
    grid: { color: palette.line2, tickColor: palette.control },
    ticks: {
      color: palette.ink2,
      font: { family: pictureFont, size: 11 },
      stepSize: 0.2,
      callback: percent,
    },
  });
  return {
    type: 'line',
    data: {
      datasets: [
        {
          data: [...picture.points],
          parsing: false,
          borderColor: palette.link,
          backgroundColor: `${palette.link}1f`,
          borderWidth: 2,
          pointRadius: 0,
          pointHitRadius: 0,
          fill: 'origin',
        },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { top: 14, right: 14 } },
      scales: {
        x: { type: 'linear', min: 0, max: 1, ...axis(picture.xTitle) },
        y: {
          type: 'linear',
          min: 0,
          max: highest > 1 ? Math.ceil(highest * 10) / 10 : 1,
          ...axis(picture.yTitle),
        },
      },
    },
    plugins: [makeReadingPlugin(picture, palette, findReading)],
  };
}

function makeReadingPlugin(
  picture: CurvePicture,
  palette: Palette,
  findReading: () => CurvePicture['reading'],
): Plugin<'line'> {
  return {
    id: 'reading',
    afterDatasetsDraw: (chart) => {
      const { ctx, scales, chartArea } = chart;
      const { x, y } = scales;
      if (x === undefined || y === undefined) return;
      ctx.save();
      drawEqual(ctx, x, y, picture.equalText, palette);
      const usualX = x.getPixelForValue(picture.usual);
      const reading = findReading();
      if (reading === null || Math.abs(reading.x - picture.usual) > 0.004)
        drawDashes(ctx, [usualX, chartArea.bottom], [usualX, chartArea.top], palette.control);
      if (reading !== null) {
        const at: Point = [x.getPixelForValue(reading.x), y.getPixelForValue(reading.y)];
        drawDashes(ctx, [at[0], chartArea.bottom], at, palette.seal);
        drawDashes(ctx, [chartArea.left, at[1]], at, palette.seal);
        ctx.beginPath();
        ctx.arc(at[0], at[1], 5, 0, Math.PI * 2);
        ctx.fillStyle = palette.seal;
        ctx.fill();
        ctx.lineWidth = 2;
        ctx.strokeStyle = palette.paper;
        ctx.stroke();
        drawReading(ctx, at, reading.text, chartArea, palette);
      }
      ctx.restore();
    },
  };
}

type Point = readonly [x: number, y: number];
interface Pixels {
  getPixelForValue(value: number): number;
}

function drawDashes(ctx: CanvasRenderingContext2D, from: Point, to: Point, tone: string): void {
  ctx.beginPath();
  ctx.setLineDash([4, 4]);
  ctx.lineWidth = 1;
  ctx.strokeStyle = tone;
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** The line that everybody having the same would give. */
function drawEqual(
  ctx: CanvasRenderingContext2D,
  x: Pixels,
  y: Pixels,
  text: string,
  palette: Palette,
): void {
  const from: Point = [x.getPixelForValue(0), y.getPixelForValue(0)];
  const to: Point = [x.getPixelForValue(1), y.getPixelForValue(1)];
  drawDashes(ctx, from, to, palette.ink3);
  ctx.save();
  ctx.translate(x.getPixelForValue(0.72), y.getPixelForValue(0.72));
  ctx.rotate(Math.atan2(to[1] - from[1], to[0] - from[0]));
  ctx.fillStyle = palette.ink2;
  ctx.font = `11px ${pictureFont}`;
  ctx.textAlign = 'center';
  ctx.fillText(text, 0, 16);
  ctx.restore();
}

function drawReading(
  ctx: CanvasRenderingContext2D,
  [x, y]: Point,
  text: string,
  area: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  palette: Palette,
): void {
  ctx.font = `600 13px ${pictureFont}`;
  const width = ctx.measureText(text).width + 16;
  const height = 26;
  // Below the curve at the right of the point there is room, except at the far end.
  const left = x + 12 + width <= area.right ? x + 12 : x - 12 - width;
  const top = Math.min(Math.max(y + 12, area.top), area.bottom - height - 4);
  ctx.fillStyle = palette.paper;
  ctx.strokeStyle = palette.seal;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.roundRect(left, top, width, height, 4);
  ctx.fill();
  ctx.stroke();
  ctx.fillStyle = palette.ink;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.fillText(text, left + 8, top + height / 2 + 1);
}
