import { Chart } from 'chart.js';
import { useEffect, useRef } from 'react';
import { useTheme } from '../theme/ThemeProvider';
import { type BalancePicture, describeBalances } from './balance-chart';
import './balance-chart.css';

interface Props {
  readonly picture: BalancePicture;
  readonly label: string;
}

/** Amounts over the months as a small line; the numbers stand in a table beside it. */
export function BalanceChart({ picture, label }: Props) {
  const { palette } = useTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current === null) return;
    const made = new Chart<'line'>(canvas.current, describeBalances(picture, palette));
    return () => made.destroy();
  }, [picture, palette]);
  return (
    <div className="bb-balance-chart" data-testid="balance-chart">
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}
