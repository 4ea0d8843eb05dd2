import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { FormTally, MonthSummary } from '@renderer/data/evaluations/summarize-month';
import type { FormProgress } from '@shared/domain/evaluations/progress';
import type { Advice } from '@shared/domain/records/records';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { formControlWords } from '@shared/words/form-control';
import { memo } from 'react';
import './month-strip.css';

interface Props {
  readonly summary: MonthSummary;
  /** Where the forms of the month wait. */
  readonly progress: FormProgress;
  /** Manager whose forms alone are listed; null for all. */
  readonly manager: string | null;
  readonly onManager: (manager: string | null) => void;
}

/** More would make the cells too narrow for a name and two numbers. */
const mostManagers = 4;
/** Under this share a manager is behind. */
const behindBelow = 0.75;

/** How far the month is: all together, by manager (a click lists only theirs), and what the forms advise. */
export const MonthStrip = memo(({ summary, progress, manager, onManager }: Props) => {
  const words = useWords(evaluationsPageWords);
  const control = useWords(formControlWords);
  const formats = useFormats();
  const { managers } = summary;
  // One cell less when the rest is gathered in a cell of its own.
  const shown = managers.length <= mostManagers ? managers : managers.slice(0, mostManagers - 1);
  const folded = managers.length - shown.length;
  const toDo = summary.count - summary.complete;
  const isUnderWay = progress.submitted + progress.reviewed + progress.approved > 0;
  const states = control.stateOf(
    formats.count(progress.pending + progress.ready),
    formats.count(progress.submitted),
    formats.count(progress.reviewed),
    formats.count(progress.approved),
  );
  return (
    <section className="bb-strip" aria-label={words.strip} data-testid="month-strip">
      <button
        type="button"
        className="bb-strip-cell bb-strip-all"
        aria-pressed={manager === null}
        title={words.allManagers}
        onClick={() => onManager(null)}
      >
        <span data-testid="month-progress">
          <b>{words.completeOf(formats.count(summary.complete), formats.count(summary.count))}</b>{' '}
          {words.complete}
          {toDo === 0 ? null : <i> · {words.toDo(formats.count(toDo))}</i>}
        </span>
        <StageBar progress={progress} label={states} isUnderWay={isUnderWay} />
      </button>
      {shown.map((tally) => {
        const name = tally.manager === '' ? words.noManager : tally.manager;
        return (
          <button
            key={tally.manager}
            type="button"
            className="bb-strip-cell"
            aria-pressed={manager === tally.manager}
            title={words.onlyManager(name)}
            onClick={() => onManager(manager === tally.manager ? null : tally.manager)}
          >
            <span>
              {name} <b>{words.completeOf(formats.count(tally.complete), formats.count(tally.count))}</b>
            </span>
            <ProgressBar tally={tally} />
          </button>
        );
      })}
      {folded > 0 ? <div className="bb-strip-cell bb-strip-rest">{words.otherManagers(folded)}</div> : null}
      <div className="bb-strip-cell bb-strip-advice">
        <span data-testid="month-advice">
          {words.advice} <b>{`${words.maintainShort} ${formats.count(summary.advice.maintain)}`}</b>
          {` · ${words.improveShort} ${formats.count(summary.advice.improve)} · ${words.endShort} ${formats.count(summary.advice.end)}`}
        </span>
        <AdviceBar advice={summary.advice} />
      </div>
    </section>
  );
});

/** The whole month: what is filled in, and of that what is under review and approved. */
function StageBar(props: {
  readonly progress: FormProgress;
  readonly label: string;
  readonly isUnderWay: boolean;
}) {
  const { progress, label, isUnderWay } = props;
  const { pending, ready, submitted, reviewed, approved } = progress;
  const count = pending + ready + submitted + reviewed + approved;
  const parts = isUnderWay
    ? [
        ['approved', approved],
        ['review', submitted + reviewed],
        ['ready', ready],
      ]
    : [['done', ready]];
  return (
    <span className="bb-strip-bar" role="img" aria-label={label} data-testid="month-stages">
      {parts.map(([key, part]) => (
        <i
          key={key}
          data-stage={key}
          style={{ width: `${count === 0 ? 0 : (Number(part) / count) * 100}%` }}
        />
      ))}
    </span>
  );
}

function ProgressBar({ tally }: { readonly tally: FormTally }) {
  const share = tally.count === 0 ? 0 : tally.complete / tally.count;
  return (
    <span className="bb-strip-bar" aria-hidden="true">
      <i
        style={{
          width: `${share * 100}%`,
          background: share < behindBelow ? 'var(--tier-gold)' : 'var(--good)',
        }}
      />
    </span>
  );
}

const adviceTones: Readonly<Record<Advice, string>> = {
  maintain: 'var(--good)',
  improve: 'var(--tier-gold)',
  end: 'var(--bad)',
};

function AdviceBar({ advice }: { readonly advice: Readonly<Record<Advice, number>> }) {
  const total = advice.maintain + advice.improve + advice.end;
  return (
    <span className="bb-strip-bar" aria-hidden="true">
      {total === 0
        ? null
        : (['maintain', 'improve', 'end'] as const).map((key) => (
            <i key={key} style={{ width: `${(advice[key] / total) * 100}%`, background: adviceTones[key] }} />
          ))}
    </span>
  );
}
