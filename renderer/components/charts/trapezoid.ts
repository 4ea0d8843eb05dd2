import { Element } from 'chart.js';
import type { BandShape } from './pyramid-geometry';

/** Where a band stands on the canvas and how it is filled. */
export interface TrapezoidProps extends BandShape {
  readonly centre: number;
}

export interface TrapezoidOptions {
  readonly fill: string;
  readonly edge: string;
}

/** One band of the pyramid as Chart.js knows it: drawn, and found under the pointer. */
export class Trapezoid extends Element<TrapezoidProps, TrapezoidOptions> {
  static id = 'trapezoid';

  private readShape(): TrapezoidProps {
    return this.getProps(['centre', 'top', 'bottom', 'halfTop', 'halfBottom'], true);
  }

  draw(context: CanvasRenderingContext2D): void {
    const { centre, top, bottom, halfTop, halfBottom } = this.readShape();
    if (bottom <= top) return;
    context.beginPath();
    context.moveTo(centre - halfTop, top);
    context.lineTo(centre + halfTop, top);
    context.lineTo(centre + halfBottom, bottom);
    context.lineTo(centre - halfBottom, bottom);
    context.closePath();
    context.fillStyle = this.options.fill;
    context.fill();
    if (!this.active) return;
    context.lineWidth = 1.5;
    context.strokeStyle = this.options.edge;
    context.stroke();
  }

  inRange(x: number, y: number): boolean {
    const { centre, top, bottom, halfTop, halfBottom } = this.readShape();
    if (y < top || y > bottom || bottom <= top) return false;
    const half = halfTop + ((halfBottom - halfTop) * (y - top)) / (bottom - top);
    return Math.abs(x - centre) <= half;
  }

  inXRange(x: number): boolean {
    const { centre, halfBottom } = this.readShape();
    return Math.abs(x - centre) <= halfBottom;
  }

  inYRange(y: number): boolean {
    const { top, bottom } = this.readShape();
    return y >= top && y <= bottom;
  }

  getCenterPoint(): { x: number; y: number } {
    const { centre, top, bottom } = this.readShape();
    return { x: centre, y: (top + bottom) / 2 };
  }
}
