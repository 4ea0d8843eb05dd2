import { useEffect, useRef } from 'react';
import { useTheme } from '../../theme/ThemeProvider';
import type { Paint } from './picture';
import './painting.css';

interface Props {
  readonly paint: Paint;
  readonly height: number;
  /** The drawing in words; absent where a table beside it says the same. */
  readonly label?: string;
  readonly testId?: string;
}

/** A drawing on screen: as wide as its place, sharp, in the tones of the theme. */
export function Painting({ paint, height, label, testId }: Props) {
  const { palette } = useTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const shown = canvas.current;
    const context = shown?.getContext('2d') ?? null;
    if (shown === null || context === null) return;
    const draw = () => {
      const ratio = window.devicePixelRatio || 1;
      const width = shown.clientWidth;
      if (width === 0) return;
      shown.width = Math.round(width * ratio);
      shown.height = Math.round(height * ratio);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      paint(context, { width, height }, palette);
    };
    draw();
    const observer = new ResizeObserver(draw);
    observer.observe(shown);
    return () => observer.disconnect();
  }, [paint, palette, height]);
  return (
    <canvas
      ref={canvas}
      className="bb-painting"
      style={{ height }}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      data-testid={testId}
    />
  );
}
