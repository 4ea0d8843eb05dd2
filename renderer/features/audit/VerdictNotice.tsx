import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { TrailProblem, TrailVerdict } from '@shared/domain/audit/audit-chain';
import type { AuditEvent } from '@shared/domain/audit/audit-event';
import { auditPageWords } from '@shared/words/audit-page';
import { useEventWords } from './use-event-words';

/** More than these are counted, not named. */
const named = 6;

interface Props {
  /** What checking came to, and when (ISO); null while nobody asked. */
  readonly checked: { readonly verdict: TrailVerdict; readonly at: string } | null;
  /** What opening found that was not as it should be. */
  readonly found: readonly AuditEvent[];
  readonly onDismiss: () => void;
}

/** Whether the trail is as it was written: calm when it is, the rows by number when it is not. */
export function VerdictNotice({ checked, found, onDismiss }: Props) {
  const words = useWords(auditPageWords);
  const formats = useFormats();
  const describe = useEventWords();
  const describeProblem = useProblemWords();
  if (checked === null && found.length === 0) return null;
  const verdict = checked?.verdict ?? null;
  const isCalm =
    verdict === null
      ? found.every((event) => event.kind === 'trailFound' && event.what === 'torn')
      : verdict.sound;
  const left = (verdict?.problems.length ?? 0) - named;
  return (
    <div
      className="bb-audit-notice"
      role={isCalm ? 'status' : 'alert'}
      data-sound={isCalm}
      data-testid="audit-verdict"
    >
      <Icon name={isCalm ? 'check' : 'warning'} size={14} />
      <div>
        {verdict === null || checked === null ? (
          <p>
            <strong>{words.found}</strong> {found.map(describe).join(' ')}
          </p>
        ) : verdict.sound ? (
          <p>{words.sound(formats.count(verdict.rows), formats.moment(checked.at))}</p>
        ) : verdict.problems.length === 0 ? (
          <p>{words.headMissing}</p>
        ) : (
          <>
            <p>
              <strong>{words.unsound}</strong> {words.unsoundNote}
            </p>
            <ul>
              {verdict.problems.slice(0, named).map((problem) => (
                <li key={`${problem.kind}-${problem.from}`}>{describeProblem(problem, verdict)}</li>
              ))}
              {left > 0 ? <li>{words.more(formats.count(left))}</li> : null}
            </ul>
          </>
        )}
      </div>
      <button
        type="button"
        className="bb-icon-button"
        aria-label={words.dismiss}
        title={words.dismiss}
        onClick={onDismiss}
      >
        <Icon name="close" size={12} />
      </button>
    </div>
  );
}

function useProblemWords(): (problem: TrailProblem, verdict: TrailVerdict) => string {
  const words = useWords(auditPageWords);
  const formats = useFormats();
  const { lang } = useLang();
  return ({ kind, from, to }, { problems, missingAtEnd }) => {
    const rows =
      from === to
        ? formats.count(from)
        : `${formats.count(from)}${lang === 'en' ? '-' : '–'}${formats.count(to)}`;
    const isEnd = kind === 'missing' && missingAtEnd > 0 && problems.at(-1)?.to === to;
    return isEnd ? words.missingAtEnd(rows) : words[kind](rows);
  };
}
