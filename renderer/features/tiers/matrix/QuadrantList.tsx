import { quadrantTones } from '@renderer/components/charts/matrix-chart';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { useTheme } from '@renderer/components/theme/ThemeProvider';
import { nameQuadrant } from '@renderer/data/tiers/matrix-workbook';
import type { MatrixPlaces } from '@shared/domain/value-matrix/score-matrix';
import { type Quadrant, quadrants } from '@shared/domain/value-matrix/value-matrix';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import type { MatrixSelection } from './matrix-selection';

interface Props {
  readonly places: MatrixPlaces;
  readonly selection: MatrixSelection | null;
  readonly onSelect: (selection: MatrixSelection | null) => void;
}

const notes = {
  high: 'quadrantHighNote',
  second: 'quadrantSecondNote',
  potential: 'quadrantPotentialNote',
  low: 'quadrantLowNote',
} as const satisfies Record<Quadrant, keyof typeof tierPicturesWords>;

/** The four kinds of customers with what they come to; each opens its customers. */
export function QuadrantList({ places, selection, onSelect }: Props) {
  const words = useWords(tierPicturesWords);
  const { lang } = useLang();
  const formats = useFormats();
  const { palette } = useTheme();
  const tones = quadrantTones(palette);
  const placed = places.positions.length;
  const missing = places.missing.length;
  return (
    <table className="bb-quadrants" data-testid="quadrants">
      <thead>
        <tr>
          <th scope="col">{words.quadrant}</th>
          <th scope="col">{words.customers}</th>
          <th scope="col">{words.share}</th>
          <th scope="col">{words.assets}</th>
        </tr>
      </thead>
      <tbody>
        {quadrants.map((quadrant, place) => {
          const { count, assets } = places.sums[quadrant];
          const isOpen = selection?.by === 'quadrant' && selection.quadrant === quadrant;
          return (
            <tr key={quadrant} aria-current={isOpen} data-testid={`quadrant-${quadrant}`}>
              <th scope="row">
                <button
                  type="button"
                  className="bb-quadrant"
                  aria-pressed={isOpen}
                  onClick={() => onSelect(isOpen ? null : { by: 'quadrant', quadrant })}
                >
                  <i style={{ background: tones[place] }} />
                  <span>
                    {nameQuadrant(quadrant, lang)}
                    <small>{words[notes[quadrant]]}</small>
                  </span>
                </button>
              </th>
              <td>{formats.count(count)}</td>
              <td>{placed === 0 ? '' : formats.percent(count / placed)}</td>
              <td>{formats.money(assets)}</td>
            </tr>
          );
        })}
        {missing === 0 ? null : (
          <tr aria-current={selection?.by === 'missing'} data-testid="quadrant-missing">
            <th scope="row">
              <button
                type="button"
                className="bb-quadrant"
                aria-pressed={selection?.by === 'missing'}
                onClick={() => onSelect(selection?.by === 'missing' ? null : { by: 'missing' })}
              >
                <i className="bb-quadrant-missing" />
                <span>{words.missingData}</span>
              </button>
            </th>
            <td>{formats.count(missing)}</td>
            <td />
            <td />
          </tr>
        )}
      </tbody>
    </table>
  );
}
