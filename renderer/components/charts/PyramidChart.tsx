import { Chart } from 'chart.js';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTheme } from '../theme/ThemeProvider';
import { describePyramid, type PyramidBand } from './describe-pyramid';
import './pyramid-chart.css';

interface Props {
  /** From the tip down. */
  readonly bands: readonly PyramidBand[];
  readonly noteTitle: string;
  /** The whole picture in words, for screen readers. */
  readonly label: string;
  readonly onChoose?: (key: string) => void;
}

/** Customers as a pyramid: the area of a band is its number of customers. Follows the theme and the room it has. */
export function PyramidChart({ bands, noteTitle, label, onChoose }: Props) {
  const { palette } = useTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<Chart<'pyramid'> | null>(null);
  const latest = useRef({ bands, onChoose });
  latest.current = { bands, onChoose };

  useLayoutEffect(() => {
    if (canvas.current === null) return;
    const made = new Chart<'pyramid'>(canvas.current, {
      type: 'pyramid',
      data: { labels: [], datasets: [] },
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        events: ['mousemove', 'mouseout', 'click'],
        onClick: (_event, found) => {
          const key = latest.current.bands[found[0]?.index ?? -1]?.key;
          if (key !== undefined) latest.current.onChoose?.(key);
        },
        onHover: (_event, found, shown) => {
          shown.canvas.style.cursor = found.length > 0 ? 'pointer' : 'default';
        },
      },
    });
    chart.current = made;
    return () => made.destroy();
  }, []);

  useEffect(() => {
    const shown = chart.current;
    if (shown === null) return;
    shown.data = describePyramid(bands, noteTitle, palette);
    shown.update('none');
  }, [bands, noteTitle, palette]);

  return (
    <div className="bb-pyramid">
      <canvas ref={canvas} role="img" aria-label={label} data-testid="pyramid" />
    </div>
  );
}
