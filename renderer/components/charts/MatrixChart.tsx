import { Chart } from 'chart.js';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useTheme } from '../theme/ThemeProvider';
import { describeMatrix, type MatrixPicture } from './matrix-chart';
import './matrix-chart.css';

/** A part of the plane: from low to high on both axes, 0 to 100. */
export interface PlaneArea {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

interface Props {
  readonly picture: MatrixPicture;
  /** The part that is chosen, outlined. */
  readonly area: PlaneArea | null;
  /** A rectangle was dragged. */
  readonly onArea: (area: PlaneArea) => void;
  /** The plane was clicked at a place. */
  readonly onPoint: (x: number, y: number) => void;
  readonly label: string;
}

/** Shorter ways of the pointer are clicks, px. */
const dragFrom = 5;

interface Drag {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** Customers on the plane of two values. A click chooses a quadrant, a dragged rectangle whoever stands in it. */
export function MatrixChart({ picture, area, onArea, onPoint, label }: Props) {
  const { palette } = useTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [chart, setChart] = useState<Chart<'scatter'> | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [, setSize] = useState('');
  useEffect(() => {
    if (canvas.current === null) return;
    const configuration = describeMatrix(picture, palette);
    const made = new Chart<'scatter'>(canvas.current, {
      ...configuration,
      options: {
        ...configuration.options,
        onResize: (_, { width, height }) => setSize(`${width} ${height}`),
      },
    });
    setChart(made);
    return () => made.destroy();
  }, [picture, palette]);

  const placeOf = (event: PointerEvent<HTMLElement>): readonly [number, number] => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const valueAt = ([px, py]: readonly [number, number]): readonly [number, number] => {
    const limit = (value: number | undefined) => Math.min(100, Math.max(0, value ?? 0));
    return [limit(chart?.scales.x?.getValueForPixel(px)), limit(chart?.scales.y?.getValueForPixel(py))];
  };
  const finish = () => {
    if (drag === null) return;
    setDrag(null);
    const from = valueAt(drag.from);
    const to = valueAt(drag.to);
    const isClick =
      Math.abs(drag.from[0] - drag.to[0]) < dragFrom && Math.abs(drag.from[1] - drag.to[1]) < dragFrom;
    if (isClick) onPoint(...to);
    else onArea({ x: inOrder(from[0], to[0]), y: inOrder(from[1], to[1]) });
  };
  const outline = drag === null ? outlineOf(chart, area) : boxOf(drag);
  return (
    <div
      className="bb-plane"
      data-testid="matrix-plane"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const at = placeOf(event);
        setDrag({ from: at, to: at });
      }}
      onPointerMove={(event) => {
        if (drag !== null) setDrag({ from: drag.from, to: placeOf(event) });
      }}
      onPointerUp={finish}
      onPointerCancel={() => setDrag(null)}
    >
      <canvas ref={canvas} role="img" aria-label={label} />
      {outline === null ? null : <i className="bb-plane-area" style={outline} />}
    </div>
  );
}

function inOrder(a: number, b: number): readonly [number, number] {
  return [Math.min(a, b), Math.max(a, b)];
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function boxOf({ from, to }: Drag): Box {
  return {
    left: Math.min(from[0], to[0]),
    top: Math.min(from[1], to[1]),
    width: Math.abs(from[0] - to[0]),
    height: Math.abs(from[1] - to[1]),
  };
}

function outlineOf(chart: Chart<'scatter'> | null, area: PlaneArea | null): Box | null {
  const x = chart?.scales.x;
  const y = chart?.scales.y;
  if (area === null || x === undefined || y === undefined) return null;
  const left = x.getPixelForValue(area.x[0]);
  const top = y.getPixelForValue(area.y[1]);
  return {
    left,
    top,
    width: x.getPixelForValue(area.x[1]) - left,
    height: y.getPixelForValue(area.y[0]) - top,
  };
}
