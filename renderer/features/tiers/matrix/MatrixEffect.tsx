import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { useFields } from '@renderer/data/fields/use-fields';
import { useCustomers } from '@renderer/data/session-context';
import { knownPlaces, loadPlaces } from '@renderer/data/tiers/matrix-places';
import { nameQuadrant } from '@renderer/data/tiers/matrix-workbook';
import { useSliced } from '@renderer/data/tiers/use-sliced';
import { quadrants, type ValueMatrix } from '@shared/domain/value-matrix/value-matrix';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import './matrix-effect.css';

interface Props {
  /** The matrix in force, and the one that would be saved. */
  readonly before: ValueMatrix;
  readonly after: ValueMatrix;
}

/** How many customers each quadrant has now, and would have. */
export function MatrixEffect({ before, after }: Props) {
  const words = useWords(tierPicturesWords);
  const { lang } = useLang();
  const formats = useFormats();
  const customers = useCustomers();
  const records = customers.all();
  const fields = useFields();
  const now = useSliced(
    knownPlaces(records, before, fields),
    (isStale) => loadPlaces(records, before, isStale),
    [records, before, fields],
  ).value;
  const then = useSliced(
    knownPlaces(records, after, fields),
    (isStale) => loadPlaces(records, after, isStale),
    [records, JSON.stringify(after), fields],
  ).value;
  if (now === null || then === null) return <p className="bb-tiers-working">{words.working}</p>;
  const lines = [
    ...quadrants.map((quadrant) => ({
      key: quadrant,
      label: nameQuadrant(quadrant, lang),
      from: now.sums[quadrant].count,
      to: then.sums[quadrant].count,
    })),
    { key: 'missing', label: words.missingData, from: now.missing.length, to: then.missing.length },
  ];
  return (
    <section className="bb-matrix-effect" aria-label={words.effect}>
      <h3>{words.effect}</h3>
      <table>
        <thead>
          <tr className="bb-matrix-effect-head">
            <th scope="col" className="bb-matrix-effect-tier">
              {words.quadrant}
            </th>
            <th scope="col">{words.nowColumn}</th>
            <th scope="col">{words.afterColumn}</th>
            <th scope="col" className="bb-matrix-effect-difference" aria-label={words.effect} />
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, label, from, to }) => (
            <tr key={key} data-testid={`matrix-effect-${key}`}>
              <th scope="row" className="bb-matrix-effect-tier">
                {label}
              </th>
              <td>{formats.count(from)}</td>
              <td>{formats.count(to)}</td>
              <td className="bb-matrix-effect-difference bb-second">
                {to === from ? '' : `${to > from ? '+' : '−'}${formats.count(Math.abs(to - from))}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
