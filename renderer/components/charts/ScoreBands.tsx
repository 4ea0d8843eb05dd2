import type { CSSProperties } from 'react';
import './score-bands.css';

/** One column of the chart. */
export interface ScoreBand {
  readonly key: string;
  /** Under the column. */
  readonly label: string;
  readonly count: number;
  /** Last month's count. */
  readonly before: number;
  /** The count as it is written above the column. */
  readonly text: string;
  /** The whole column in words. */
  readonly title: string;
}

interface Props {
  readonly bands: readonly ScoreBand[];
  readonly showsBefore: boolean;
  readonly label: string;
}

/**
 * Counts by band as columns: this month filled, last month an outline beside it, the number above, so that it reads in
 * grey print and without colours. Drawn as a list: every column is read out in words.
 */
export function ScoreBands({ bands, showsBefore, label }: Props) {
  const largest = Math.max(1, ...bands.map(({ count, before }) => Math.max(count, showsBefore ? before : 0)));
  const height = (count: number) => ({ '--part': count / largest }) as CSSProperties;
  return (
    <ol className="bb-score-bands-chart" aria-label={label} data-testid="score-bands">
      {bands.map((band) => (
        <li key={band.key} title={band.title} data-band={band.key} data-count={band.count}>
          <span className="bb-hidden-visually">{band.title}</span>
          <span className="bb-score-bands-columns" aria-hidden="true">
            <span className="bb-score-bands-now" style={height(band.count)}>
              <b>{band.count === 0 ? '' : band.text}</b>
            </span>
            {showsBefore ? <span className="bb-score-bands-before" style={height(band.before)} /> : null}
          </span>
          <span className="bb-score-bands-label" aria-hidden="true">
            {band.label}
          </span>
        </li>
      ))}
    </ol>
  );
}
