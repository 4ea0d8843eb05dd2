import type { Palette } from '../theme/palette';
import { type FlowAmount, type FlowBlock, shapeFlow } from './flow-geometry';
import { type Paint, pictureFont, toneOf } from './picture/picture';
import { spreadLabels } from './pyramid-geometry';

/** An end of the flow: a tier in one of the months. */
export interface FlowEnd {
  readonly key: string;
  readonly name: string;
  readonly countText: string;
  readonly tone: string;
}

export interface FlowPicture {
  readonly from: readonly FlowEnd[];
  readonly to: readonly FlowEnd[];
  readonly fromTitle: string;
  readonly toTitle: string;
  readonly flows: readonly FlowAmount[];
  /** Tells whether a flow goes up, goes down, or stays: the ribbons of those who moved stand out. */
  readonly direction: (flow: FlowAmount) => 'up' | 'down' | 'none';
}

const headHeight = 26;
/** Room for labels beside the columns, px: less where the whole picture is small. */
const chooseLabelRoom = (width: number) => (width < 480 ? 86 : 112);
const blockWidth = 14;
const labelGap = 19;

/** Paints who went from where to where: two columns of tiers, ribbons between them, each part labelled directly. */
export function paintFlow(picture: FlowPicture): Paint {
  return (context, { width, height }, palette) => {
    context.clearRect(0, 0, width, height);
    const { from, to, flows } = picture;
    const shape = shapeFlow(
      from.map(({ key }) => key),
      to.map(({ key }) => key),
      flows,
      height - headHeight - 4,
    );
    const labelRoom = chooseLabelRoom(width);
    const leftX = labelRoom;
    const rightX = width - labelRoom - blockWidth;
    context.save();
    context.translate(0, headHeight);
    // Those who stayed lie below, so that the few who moved are seen.
    const order = (flow: FlowAmount) => (picture.direction(flow) === 'none' ? 0 : 1);
    const amountOf = (ribbon: { readonly from: string; readonly to: string }): FlowAmount =>
      flows.find((flow) => flow.from === ribbon.from && flow.to === ribbon.to) ?? { ...ribbon, count: 0 };
    const sorted = [...shape.ribbons].sort((a, b) => order(amountOf(a)) - order(amountOf(b)));
    for (const ribbon of sorted) {
      const direction = picture.direction(amountOf(ribbon));
      context.fillStyle = toneOfRibbon(palette, direction);
      context.globalAlpha = direction === 'none' ? 0.5 : 0.72;
      drawRibbon(context, leftX + blockWidth, rightX, ribbon.left, ribbon.right);
    }
    context.globalAlpha = 1;
    drawColumn(context, shape.left, from, leftX, palette);
    drawColumn(context, shape.right, to, rightX, palette);
    labelColumn(
      context,
      shape.left,
      from,
      { x: leftX - 8, align: 'right', height: height - headHeight },
      palette,
    );
    labelColumn(
      context,
      shape.right,
      to,
      { x: rightX + blockWidth + 8, align: 'left', height: height - headHeight },
      palette,
    );
    context.restore();
    context.fillStyle = palette.ink3;
    context.font = `12px ${pictureFont}`;
    context.textBaseline = 'alphabetic';
    context.textAlign = 'left';
    context.fillText(picture.fromTitle, leftX, 14);
    context.textAlign = 'right';
    context.fillText(picture.toTitle, rightX + blockWidth, 14);
    context.textAlign = 'left';
  };
}

/** Which way a ribbon goes is seen by its slope as well, so grey print and colour-blind eyes lose nothing. */
function toneOfRibbon(palette: Palette, direction: 'up' | 'down' | 'none'): string {
  if (direction === 'none') return palette.line;
  return direction === 'up' ? palette.good : palette.bad;
}

function drawRibbon(
  context: CanvasRenderingContext2D,
  leftX: number,
  rightX: number,
  left: { readonly top: number; readonly bottom: number },
  right: { readonly top: number; readonly bottom: number },
): void {
  const middle = (leftX + rightX) / 2;
  const least = 1;
  context.beginPath();
  context.moveTo(leftX, left.top);
  context.bezierCurveTo(middle, left.top, middle, right.top, rightX, right.top);
  context.lineTo(rightX, Math.max(right.bottom, right.top + least));
  context.bezierCurveTo(
    middle,
    Math.max(right.bottom, right.top + least),
    middle,
    Math.max(left.bottom, left.top + least),
    leftX,
    Math.max(left.bottom, left.top + least),
  );
  context.closePath();
  context.fill();
}

function drawColumn(
  context: CanvasRenderingContext2D,
  blocks: readonly FlowBlock[],
  ends: readonly FlowEnd[],
  x: number,
  palette: Palette,
): void {
  for (const [place, { top, bottom }] of blocks.entries()) {
    context.fillStyle = toneOf(palette, ends[place]?.tone ?? '');
    context.fillRect(x, top, blockWidth, bottom - top);
  }
}

function labelColumn(
  context: CanvasRenderingContext2D,
  blocks: readonly FlowBlock[],
  ends: readonly FlowEnd[],
  place: { readonly x: number; readonly align: 'left' | 'right'; readonly height: number },
  palette: Palette,
): void {
  const middles = blocks.map(({ top, bottom }) => (top + bottom) / 2);
  const lines = spreadLabels(middles, labelGap, labelGap / 2, place.height - labelGap / 2);
  context.textBaseline = 'middle';
  context.textAlign = place.align;
  const plain = `12px ${pictureFont}`;
  const strong = `600 12px ${pictureFont}`;
  for (const [at, y] of lines.entries()) {
    const end = ends[at];
    if (end === undefined) continue;
    // The number stands next to the column on the left, the name on the right.
    const [near, far] =
      place.align === 'right'
        ? [
            { text: end.countText, font: strong },
            { text: end.name, font: plain },
          ]
        : [
            { text: end.name, font: plain },
            { text: end.countText, font: strong },
          ];
    context.fillStyle = palette.ink;
    context.font = near.font;
    context.fillText(near.text, place.x, y);
    const away = context.measureText(near.text).width + 6;
    context.font = far.font;
    context.fillText(far.text, place.align === 'right' ? place.x - away : place.x + away, y);
  }
}
