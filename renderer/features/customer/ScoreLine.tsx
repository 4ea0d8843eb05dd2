import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import { customerPageWords } from '@shared/words/customer-page';

interface Props {
  /** The newest first. */
  readonly forms: readonly EvaluationForm[];
}

const width = 260;
const height = 46;
const edge = 5;
const mostMonths = 12;

/** The final scores over the months as a small line from 0 to 100; the numbers stand in the table below. */
export function ScoreLine({ forms }: Props) {
  const words = useWords(customerPageWords);
  const formats = useFormats();
  const scored = forms
    .filter(({ finalScore }) => finalScore !== null)
    .slice(0, mostMonths)
    .reverse();
  const first = scored[0];
  const last = scored.at(-1);
  if (scored.length < 2 || first === undefined || last === undefined) return null;
  const step = (width - 2 * edge) / (scored.length - 1);
  const points = scored.map((form, place) => ({
    id: form.id,
    x: edge + place * step,
    y: height - edge - ((form.finalScore ?? 0) / 100) * (height - 2 * edge),
  }));
  return (
    <svg
      className="bb-score-line"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.scoresOver(
        formats.month(first.period),
        formats.month(last.period),
        scored.map(({ finalScore }) => String(finalScore)).join(', '),
      )}
      data-testid="score-line"
    >
      <path d={`M0 ${height - edge} H${width}`} className="bb-score-line-base" />
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ id, x, y }) => (
        <circle key={id} cx={x} cy={y} r="2.5" />
      ))}
    </svg>
  );
}
