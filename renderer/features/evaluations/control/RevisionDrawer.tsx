import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { SideDrawer } from '@renderer/components/SideDrawer';
import { useSettings } from '@renderer/data/session-context';
import type { EvaluationForm, SignedDate } from '@shared/domain/evaluations/form';
import { listRevisionChanges, type RevisionEntry } from '@shared/domain/evaluations/list-revision-changes';
import { templateOfForm } from '@shared/domain/evaluations/templates-in-book';
import { formControlWords } from '@shared/words/form-control';
import { useMemo } from 'react';
import './control.css';

interface Props {
  readonly form: EvaluationForm;
  readonly onClose: () => void;
}

/** The revisions of a form, the latest first: why, who, and what each of them changed. */
export function RevisionDrawer({ form, onClose }: Props) {
  const words = useWords(formControlWords);
  const { lang } = useLang();
  const settings = useSettings();
  const entries = useMemo(
    () => listRevisionChanges(form, templateOfForm(settings, form), lang),
    [form, settings, lang],
  );
  const title = words.revisionsOf(form.customerName);
  return (
    <SideDrawer
      label={title}
      head={
        <>
          <h2>{title}</h2>
          <span className="bb-muted">{form.number}</span>
        </>
      }
      testId="revision-drawer"
      takeFocus
      onClose={onClose}
    >
      {entries.map((entry) => (
        <Revision key={entry.mark} entry={entry} />
      ))}
    </SideDrawer>
  );
}

function Revision({ entry }: { readonly entry: RevisionEntry }) {
  const words = useWords(formControlWords);
  const formats = useFormats();
  const say = (signed: SignedDate) => words.signedBy(signed.person, formats.date(signed.date));
  const { scoreBefore, scoreAfter } = entry;
  return (
    <section className="bb-revision" aria-label={words.revisionMark(entry.mark)}>
      <h3>
        {words.revisionMark(entry.mark)}
        <small>{words.changeCount(entry.changes.length)}</small>
        <small data-open={entry.approvedAfter === null}>
          {entry.approvedAfter === null ? words.stillOpen : words.approvedAgain(say(entry.approvedAfter))}
        </small>
      </h3>
      <dl>
        <dt>{words.reason}</dt>
        <dd>{entry.reason}</dd>
        <dt>{words.reopenedBy}</dt>
        <dd>{say(entry.reopened)}</dd>
        <dt>{words.approvedFirst}</dt>
        <dd>{say(entry.approvedBefore)}</dd>
        <dt>{words.finalScore}</dt>
        <dd>{scoreBefore === scoreAfter ? scoreAfter : `${scoreBefore ?? ''} → ${scoreAfter ?? ''}`}</dd>
      </dl>
      {entry.changes.length === 0 ? (
        <p className="bb-muted">{words.nothingChanged}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th>{words.cell}</th>
              <th>{words.before}</th>
              <th>{words.after}</th>
            </tr>
          </thead>
          <tbody>
            {entry.changes.map(({ indicator, cell, before, after }) => (
              <tr key={`${indicator} ${cell}`}>
                <td>{words.cellOf(indicator, words[cell])}</td>
                <td>{before === '' ? <i>{words.emptyCell}</i> : before}</td>
                <td>{after === '' ? <i>{words.emptyCell}</i> : after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
