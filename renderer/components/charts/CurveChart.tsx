import { Chart } from 'chart.js';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import { useTheme } from '../theme/ThemeProvider';
import { type CurvePicture, describeCurve } from './curve-chart';
import './curve-chart.css';

interface Props {
  readonly picture: CurvePicture;
  /** The point read, 0 to 1. */
  readonly at: number;
  readonly onMove: (at: number) => void;
  readonly label: string;
  /** The reading in words, for screen readers. */
  readonly valueText: string;
}

/** The least part that can be read, and the steps of the keys. */
const step = 0.01;
const bigStep = 0.1;

function stepOf(key: string): number {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return -step;
    case 'ArrowRight':
    case 'ArrowUp':
      return step;
    case 'PageDown':
      return -bigStep;
    case 'PageUp':
      return bigStep;
    case 'Home':
      return -1;
    case 'End':
      return 1;
    default:
      return 0;
  }
}

/** A curve whose reading point is dragged with the pointer, or moved with the arrow keys. */
export function CurveChart({ picture, at, onMove, label, valueText }: Props) {
  const { palette } = useTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<Chart<'line'> | null>(null);
  const { points, reading, usual, xTitle, yTitle, equalText } = picture;
  const shown = useRef(reading);
  useEffect(() => {
    if (canvas.current === null) return;
    const made = new Chart<'line'>(
      canvas.current,
      describeCurve(
        { points, reading: null, usual, xTitle, yTitle, equalText },
        palette,
        () => shown.current,
      ),
    );
    chart.current = made;
    return () => made.destroy();
  }, [points, usual, xTitle, yTitle, equalText, palette]);
  useEffect(() => {
    shown.current = reading;
    chart.current?.draw();
  }, [reading]);

  const moveTo = (value: number) => onMove(Math.min(1, Math.max(step, Math.round(value * 100) / 100)));
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const scale = chart.current?.scales.x;
    if (scale === undefined || event.buttons === 0) return;
    const value = scale.getValueForPixel(event.clientX - event.currentTarget.getBoundingClientRect().left);
    if (value !== undefined) moveTo(value);
  };
  const handleKey = (event: KeyboardEvent) => {
    const by = stepOf(event.key);
    if (by === 0) return;
    event.preventDefault();
    moveTo(at + by);
  };
  return (
    <div
      className="bb-curve"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={100}
      aria-valuenow={Math.round(at * 100)}
      aria-valuetext={valueText}
      data-testid="curve"
      onKeyDown={handleKey}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={follow}
    >
      <canvas ref={canvas} aria-hidden />
    </div>
  );
}
