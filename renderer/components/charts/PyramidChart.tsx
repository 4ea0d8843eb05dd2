import { Chart } from 'chart.js';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTheme } from '../theme/ThemeProvider';
import './pyramid-controller';
import './pyramid-chart.css';

export interface PyramidBand {
  readonly key: string;
  readonly name: string;
  /** Decides the area of the band. */
  readonly count: number;
  readonly countText: string;
  /** Said at the right end, such as a share. */
  readonly note: string;
  readonly tone: string;
}

interface Props {
  /** From the tip down. */
  readonly bands: readonly PyramidBand[];
  readonly noteTitle: string;
  /** The whole picture in words, for screen readers. */
  readonly label: string;
  readonly onChoose?: (key: string) => void;
}

const font = '"PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif';

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
    const tones: Readonly<Record<string, string>> = {
      diamond: palette.tierDiamond,
      platinum: palette.tierPlatinum,
      gold: palette.tierGold,
      ordinary: palette.tierOrdinary,
      restricted: palette.tierRestricted,
    };
    shown.data = {
      labels: bands.map((band) => band.name),
      datasets: [
        {
          data: bands.map((band) => band.count),
          look: {
            fills: bands.map((band) => tones[band.tone] ?? palette.tierOrdinary),
            names: bands.map((band) => band.name),
            counts: bands.map((band) => band.countText),
            notes: bands.map((band) => band.note),
            noteTitle,
            ink: palette.ink,
            softInk: palette.ink3,
            line: palette.control,
            font,
          },
        },
      ],
    };
    shown.update('none');
  }, [bands, noteTitle, palette]);

  return (
    <div className="bb-pyramid">
      <canvas ref={canvas} role="img" aria-label={label} data-testid="pyramid" />
    </div>
  );
}
