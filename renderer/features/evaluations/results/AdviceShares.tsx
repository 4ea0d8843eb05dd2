import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { adviceInOrder } from '@shared/domain/evaluations/results/summarize-results';
import type { Advice } from '@shared/domain/records/records';
import { resultsWords } from '@shared/words/evaluation-results';

/** What forms advise as a bar in three parts with its numbers; dark, middle and outlined, so that it reads in grey. */
export function AdviceShares({ advice }: { readonly advice: Readonly<Record<Advice, number>> }) {
  const words = useWords(resultsWords);
  const formats = useFormats();
  const total = advice.maintain + advice.improve + advice.end;
  const count = (key: Advice) => formats.count(advice[key]);
  return (
    <span
      className="bb-results-advice-shares"
      title={words.adviceInWords(count('maintain'), count('improve'), count('end'))}
    >
      <span className="bb-results-advice-bar" aria-hidden="true">
        {total === 0
          ? null
          : adviceInOrder.map((key) => (
              <i key={key} data-advice={key} style={{ width: `${(advice[key] / total) * 100}%` }} />
            ))}
      </span>
      <span className="bb-results-advice-counts">
        {count('maintain')} / {count('improve')} / {count('end')}
      </span>
    </span>
  );
}
