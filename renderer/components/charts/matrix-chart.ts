import {
  Chart,
  type ChartConfiguration,
  LinearScale,
  type Plugin,
  PointElement,
  ScatterController,
} from 'chart.js';
import type { Palette } from '../theme/palette';
import { type Bins, binPoints } from './bin-points';
import { pictureFont } from './picture/picture';

Chart.register(ScatterController, PointElement, LinearScale);

/** Customers on a plane of 0 to 100 by 0 to 100, cut into four. Quadrants in the order of the glossary. */
export interface MatrixPicture {
  /** Side by side, one entry per customer. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly xCut: number;
  readonly yCut: number;
  readonly xTitle: string;
  readonly yTitle: string;
  /** Name and count of 高价值, 次价值, 潜价值, 低价值. */
  readonly quadrants: readonly { readonly name: string; readonly countText: string }[];
}

/** Up to this many customers each is a point of its own. */
const pointsAtMost = 2_500;
/** Side of a cell of many customers, px. */
const cell = 4;

/** Tones of the quadrants, in order of lightness, highest first. */
export function quadrantTones(palette: Palette): readonly string[] {
  return [palette.tierDiamond, palette.tierPlatinum, palette.tierGold, palette.tierRestricted];
}

/** The plane as Chart.js draws it: axes of its own, customers and quadrants by a plugin. */
export function describeMatrix(picture: MatrixPicture, palette: Palette): ChartConfiguration<'scatter'> {
  const axis = (title: string) => ({
    type: 'linear' as const,
    min: 0,
    max: 100,
    title: { display: true, text: title, color: palette.ink2, font: { family: pictureFont, size: 12 } },
    border: { color: palette.control },
    grid: { display: false },
    ticks: { color: palette.ink2, font: { family: pictureFont, size: 11 }, stepSize: 20 },
  });
  return {
    type: 'scatter',
    data: { datasets: [{ data: [] }] },
    options: {
      animation: false,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { top: 8, right: 12 } },
      scales: { x: axis(picture.xTitle), y: axis(picture.yTitle) },
    },
    plugins: [makePlanePlugin(picture, palette)],
  };
}

function makePlanePlugin(picture: MatrixPicture, palette: Palette): Plugin<'scatter'> {
  const tones = quadrantTones(palette);
  let kept: { readonly width: number; readonly height: number; readonly bins: Bins } | null = null;
  return {
    id: 'plane',
    beforeDatasetsDraw: ({ ctx, chartArea, scales: { x, y } }) => {
      if (x === undefined || y === undefined) return;
      const { left, top, width, height } = chartArea;
      const cutX = x.getPixelForValue(picture.xCut);
      const cutY = y.getPixelForValue(picture.yCut);
      ctx.save();
      ctx.fillStyle = palette.sunken;
      ctx.fillRect(left, top, width, height);
      if (picture.xs.length <= pointsAtMost) {
        drawPoints(ctx, picture, tones, x, y);
      } else {
        if (kept === null || kept.width !== width || kept.height !== height)
          kept = { width, height, bins: binPoints(picture.xs, picture.ys, width, height, cell) };
        drawBins(ctx, kept.bins, [left, top], [cutX, cutY], tones);
      }
      ctx.strokeStyle = palette.ink3;
      ctx.lineWidth = 1;
      ctx.setLineDash([5, 4]);
      ctx.beginPath();
      ctx.moveTo(cutX, top);
      ctx.lineTo(cutX, top + height);
      ctx.moveTo(left, cutY);
      ctx.lineTo(left + width, cutY);
      ctx.stroke();
      ctx.setLineDash([]);
      drawNames(ctx, picture, chartArea, palette);
      ctx.restore();
    },
  };
}

interface Pixels {
  getPixelForValue(value: number): number;
}

/** Place of a quadrant in the order of the glossary. */
function placeOf(isRight: boolean, isUpper: boolean): number {
  if (isUpper) return isRight ? 0 : 2;
  return isRight ? 1 : 3;
}

function drawPoints(
  ctx: CanvasRenderingContext2D,
  { xs, ys, xCut, yCut }: MatrixPicture,
  tones: readonly string[],
  x: Pixels,
  y: Pixels,
): void {
  ctx.globalAlpha = 0.75;
  for (const [at, value] of xs.entries()) {
    const other = ys[at] ?? 0;
    ctx.fillStyle = tones[placeOf(value >= xCut, other >= yCut)] ?? '';
    ctx.beginPath();
    ctx.arc(x.getPixelForValue(value), y.getPixelForValue(other), 3, 0, Math.PI * 2);
    ctx.fill();
  }
  ctx.globalAlpha = 1;
}

function drawBins(
  ctx: CanvasRenderingContext2D,
  { counts, columns, most }: Bins,
  [left, top]: readonly [number, number],
  [cutX, cutY]: readonly [number, number],
  tones: readonly string[],
): void {
  const strongest = Math.log1p(most);
  for (const [at, count] of counts.entries()) {
    if (count === 0) continue;
    // Whole pixels: between half ones the ground would shine through as a net.
    const px = Math.round(left) + (at % columns) * cell;
    const py = Math.round(top) + Math.floor(at / columns) * cell;
    ctx.globalAlpha = 0.22 + (0.78 * Math.log1p(count)) / strongest;
    ctx.fillStyle = tones[placeOf(px + cell / 2 >= cutX, py + cell / 2 <= cutY)] ?? '';
    ctx.fillRect(px, py, cell, cell);
  }
  ctx.globalAlpha = 1;
}

function drawNames(
  ctx: CanvasRenderingContext2D,
  picture: MatrixPicture,
  area: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  palette: Palette,
): void {
  const inset = 8;
  const corners: readonly (readonly [x: number, y: number, align: CanvasTextAlign])[] = [
    [area.right - inset, area.top + 16, 'right'],
    [area.right - inset, area.bottom - 14, 'right'],
    [area.left + inset, area.top + 16, 'left'],
    [area.left + inset, area.bottom - 14, 'left'],
  ];
  ctx.textBaseline = 'middle';
  ctx.font = `600 13px ${pictureFont}`;
  for (const [place, [x, y, align]] of corners.entries()) {
    const quadrant = picture.quadrants[place];
    if (quadrant === undefined) continue;
    const text = `${quadrant.name} ${quadrant.countText}`;
    const width = ctx.measureText(text).width + 12;
    ctx.fillStyle = palette.paper;
    ctx.globalAlpha = 0.86;
    ctx.beginPath();
    ctx.roundRect(align === 'right' ? x - width + 6 : x - 6, y - 11, width, 22, 4);
    ctx.fill();
    ctx.globalAlpha = 1;
    ctx.textAlign = align;
    ctx.fillStyle = palette.ink;
    ctx.fillText(text, x, y);
  }
}
