import { lightPalette } from '../../theme/palette';
import { drawingWidth, type Paint, type Picture, pictureFont } from './picture';
import { wrapText } from './wrap-text';

const margin = 32;
const width = drawingWidth + 2 * margin;
const lineHeight = 22;
/** Pixels per pixel: sharp on paper and when somebody zooms in. */
const ratio = 2;

function makeCanvas(
  widthPx: number,
  heightPx: number,
  scale: number,
): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(widthPx * scale);
  canvas.height = Math.round(heightPx * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No drawing context');
  context.scale(scale, scale);
  return [canvas, context];
}

/** The drawing alone, on white and in the tones of paper, for a page that has its own heading and numbers. */
export function drawAlone(paint: Paint, height: number): HTMLCanvasElement {
  const [canvas, context] = makeCanvas(drawingWidth, height, ratio);
  context.fillStyle = lightPalette.paper;
  context.fillRect(0, 0, drawingWidth, height);
  paint(context, { width: drawingWidth, height }, lightPalette);
  return canvas;
}

/** The whole picture: title, branch and month, drawing, legend, what it says, who made it and when. */
export function composePicture(picture: Picture): HTMLCanvasElement {
  const [, measuring] = makeCanvas(1, 1, 1);
  measuring.font = `14px ${pictureFont}`;
  const notes = picture.notes.flatMap((note) => wrapText(measuring, note, drawingWidth));
  const legendHeight = (picture.legend ?? []).length === 0 ? 0 : 32;
  const headHeight = 74;
  const height =
    margin + headHeight + picture.height + legendHeight + 16 + notes.length * lineHeight + 34 + margin / 2;
  const [canvas, context] = makeCanvas(width, height, ratio);
  const { ink, ink2, ink3, line, paper } = lightPalette;
  context.fillStyle = paper;
  context.fillRect(0, 0, width, height);
  context.textBaseline = 'alphabetic';
  context.fillStyle = ink;
  context.font = `600 22px ${pictureFont}`;
  context.fillText(picture.title, margin, margin + 20, drawingWidth);
  context.fillStyle = ink2;
  context.font = `13px ${pictureFont}`;
  context.fillText(picture.facts, margin, margin + 46, drawingWidth);

  context.save();
  context.translate(margin, margin + headHeight);
  picture.paint(context, { width: drawingWidth, height: picture.height }, lightPalette);
  context.restore();

  let y = margin + headHeight + picture.height + 16;
  if (legendHeight > 0) {
    drawLegend(context, picture.legend ?? [], y + 8);
    y += legendHeight;
  }
  context.fillStyle = ink;
  context.font = `14px ${pictureFont}`;
  for (const note of notes) {
    y += lineHeight;
    context.fillText(note, margin, y - 6);
  }
  context.fillStyle = line;
  context.fillRect(margin, y + 8, drawingWidth, 1);
  context.fillStyle = ink3;
  context.font = `12px ${pictureFont}`;
  context.fillText(picture.foot, margin, y + 30, drawingWidth);
  return canvas;
}

function drawLegend(
  context: CanvasRenderingContext2D,
  legend: NonNullable<Picture['legend']>,
  y: number,
): void {
  let x = margin;
  context.font = `13px ${pictureFont}`;
  for (const { fill, label } of legend) {
    context.fillStyle = fill;
    context.fillRect(x, y - 6, 12, 12);
    context.fillStyle = lightPalette.ink;
    context.fillText(label, x + 18, y + 5);
    x += 18 + context.measureText(label).width + 24;
  }
}

/** The bytes of a PNG file. */
export async function toPng(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('The picture could not be packed');
  return new Uint8Array(await blob.arrayBuffer());
}
