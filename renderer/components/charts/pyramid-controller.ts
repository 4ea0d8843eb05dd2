import { Chart, DatasetController, type UpdateMode } from 'chart.js';
import { type BandShape, shapePyramid, spreadLabels } from './pyramid-geometry';
import { Trapezoid } from './trapezoid';

/** Words beside the bands and the tones to draw them in; one entry per band, in the order of the data. */
export interface PyramidLook {
  readonly fills: readonly string[];
  readonly names: readonly string[];
  readonly counts: readonly string[];
  readonly notes: readonly string[];
  /** Caption of the notes. */
  readonly noteTitle: string;
  readonly ink: string;
  readonly softInk: string;
  readonly line: string;
  readonly font: string;
}

/** Room for the labels at the right of the pyramid, px. */
const labelRoom = 138;
const labelGap = 22;
const headHeight = 22;

declare module 'chart.js' {
  interface ChartTypeRegistry {
    pyramid: {
      chartOptions: object;
      datasetOptions: { look: PyramidLook };
      defaultDataPoint: number;
      metaExtensions: object;
      parsedDataType: number;
      scales: never;
    };
  }
}

/** A pyramid whose bands have areas in proportion to their values, each labelled directly. */
export class PyramidController extends DatasetController<'pyramid', Trapezoid> {
  static id = 'pyramid';
  static defaults = { datasetElementType: false, dataElementType: Trapezoid.id };
  static overrides = { scales: {} };

  private shapes: readonly BandShape[] = [];

  /** A pyramid has no axes. */
  override linkScales(): void {}

  /** Values are plain counts and are read from the dataset when the bands are shaped. */
  override parse(): void {}

  override update(mode: UpdateMode): void {
    const elements = this.getMeta().data;
    this.updateElements(elements, 0, elements.length, mode);
  }

  override updateElements(elements: Trapezoid[], start: number, count: number, mode: UpdateMode): void {
    const { left, right, top, bottom } = this.chart.chartArea;
    const width = Math.max(0, right - left - labelRoom);
    const values = this.chart.data.datasets[this.index]?.data ?? [];
    this.shapes = shapePyramid(values.map(Number), width, Math.max(0, bottom - top - headHeight));
    const { fills, ink } = this.readLook();
    for (let index = start; index < start + count; index += 1) {
      const element = elements[index];
      const shape = this.shapes[index];
      if (element === undefined || shape === undefined) continue;
      const properties = {
        centre: left + width / 2,
        top: top + headHeight + shape.top,
        bottom: top + headHeight + shape.bottom,
        halfTop: shape.halfTop,
        halfBottom: shape.halfBottom,
        options: { fill: fills[index] ?? ink, edge: ink },
      };
      this.updateElement(element, index, properties, mode);
    }
  }

  override draw(): void {
    super.draw();
    this.drawLabels();
  }

  private readLook(): PyramidLook {
    return this.chart.data.datasets[this.index] === undefined
      ? emptyLook
      : ((this.getDataset() as unknown as { look?: PyramidLook }).look ?? emptyLook);
  }

  private drawLabels(): void {
    const { ctx } = this.chart;
    const { left, right, top, bottom } = this.chart.chartArea;
    const look = this.readLook();
    const wanted = this.shapes.map((shape) => top + headHeight + (shape.top + shape.bottom) / 2);
    const places = spreadLabels(wanted, labelGap, top + headHeight + labelGap / 2, bottom - labelGap / 2);
    const centre = left + Math.max(0, right - left - labelRoom) / 2;
    const textLeft = right - labelRoom + 22;
    ctx.save();
    ctx.textBaseline = 'middle';
    ctx.font = `11px ${look.font}`;
    ctx.fillStyle = look.softInk;
    ctx.textAlign = 'right';
    ctx.fillText(look.noteTitle, right, top + 8);
    for (const [index, y] of places.entries()) {
      const shape = this.shapes[index];
      if (shape === undefined) continue;
      if (shape.bottom > shape.top) {
        const edge = centre + (shape.halfTop + shape.halfBottom) / 2;
        ctx.strokeStyle = look.line;
        ctx.lineWidth = 1;
        ctx.beginPath();
        ctx.moveTo(edge + 3, wanted[index] ?? y);
        ctx.lineTo(textLeft - 14, y);
        ctx.lineTo(textLeft - 5, y);
        ctx.stroke();
      }
      const name = look.names[index] ?? '';
      ctx.textAlign = 'left';
      ctx.font = `12px ${look.font}`;
      ctx.fillStyle = look.ink;
      ctx.fillText(name, textLeft, y);
      const after = textLeft + ctx.measureText(name).width + 6;
      ctx.font = `600 12px ${look.font}`;
      ctx.fillText(look.counts[index] ?? '', after, y);
      ctx.textAlign = 'right';
      ctx.font = `11px ${look.font}`;
      ctx.fillStyle = look.softInk;
      ctx.fillText(look.notes[index] ?? '', right, y);
    }
    ctx.restore();
  }
}

const emptyLook: PyramidLook = {
  fills: [],
  names: [],
  counts: [],
  notes: [],
  noteTitle: '',
  ink: '#000',
  softInk: '#000',
  line: '#000',
  font: 'sans-serif',
};

Chart.register(PyramidController, Trapezoid);
