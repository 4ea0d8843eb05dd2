import { IfMay } from '@renderer/components/access/IfMay';
import { copyTable } from '@renderer/components/clipboard/copy-table';
import { FailureNotice } from '@renderer/components/FailureNotice';
import { useWords } from '@renderer/components/language/language-context';
import { Panel } from '@renderer/components/Panel';
import { stateOfRecipient } from '@shared/domain/evaluations/circulation';
import type { Recipient } from '@shared/domain/evaluations/evaluation-month';
import type { Month } from '@shared/domain/kernel/calendar';
import { resultsWords } from '@shared/words/evaluation-results';
import { Button } from 'antd';
import { useState } from 'react';
import { CirculationDialog } from './CirculationDialog';
import { RecipientDialog } from './RecipientDialog';
import { tellCopied, useCirculation } from './use-circulation';
import './circulation.css';

/** 传阅: who gets the month's results, what they read and answered, and their feedback (branch-practice section 6). */
export function CirculationPanel({ period }: { readonly period: Month }) {
  const words = useWords(resultsWords);
  const desk = useCirculation(period);
  const [isEditing, setEditing] = useState(false);
  const [noted, setNoted] = useState<Recipient | null>(null);
  if (desk === null) return null;
  if (desk.failure !== null) return <FailureNotice failure={desk.failure} />;
  const { recipients } = desk;
  const states = {
    waiting: words.stateWaiting,
    sent: words.stateSent,
    read: words.stateRead,
    answered: words.stateAnswered,
  };
  const answered = recipients.filter((each) => stateOfRecipient(each) === 'answered').length;
  const copy = () => {
    const rows = recipients.map((each) => [
      each.role,
      each.name,
      states[stateOfRecipient(each)],
      each.sentOn ?? '',
      each.readOn ?? '',
      each.answeredOn ?? '',
      each.feedback ?? '',
    ]);
    const head = [
      words.role,
      words.person,
      words.state,
      words.sent,
      words.read,
      words.answered,
      words.feedback,
    ];
    tellCopied(copyTable([head, ...rows]), words);
  };
  return (
    <Panel
      title={words.circulation}
      testId="results-circulation"
      aside={
        <span className="bb-circulation-tools">
          <span className="bb-results-aside">
            {desk.isOwn ? words.answeredOf(answered, recipients.length) : words.takenOver}
          </span>
          <Button size="small" data-testid="copy-circulation" onClick={copy}>
            {words.copyList}
          </Button>
          <IfMay right="evaluate">
            <Button size="small" data-testid="edit-circulation" onClick={() => setEditing(true)}>
              {words.editList}
            </Button>
          </IfMay>
          <IfMay right="evaluate">
            <Button
              size="small"
              data-testid="mark-sent"
              disabled={recipients.every(({ sentOn }) => sentOn !== undefined)}
              onClick={() => desk.markAllSent(words.sentToday)}
            >
              {words.markSent}
            </Button>
          </IfMay>
        </span>
      }
    >
      <table className="bb-results-table bb-circulation">
        <thead>
          <tr>
            <th scope="col">{words.role}</th>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.sent}</th>
            <th scope="col">{words.read}</th>
            <th scope="col">{words.answered}</th>
            <th scope="col">{words.feedback}</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {recipients.map((each) => (
            <tr key={each.id} data-testid="recipient" data-state={stateOfRecipient(each)}>
              <th scope="row">{each.role}</th>
              <td>{each.name}</td>
              <td>
                <span className="bb-circulation-state">{states[stateOfRecipient(each)]}</span>
              </td>
              <td>{each.sentOn ?? '—'}</td>
              <td>{each.readOn ?? '—'}</td>
              <td>{each.answeredOn ?? '—'}</td>
              <td className="bb-circulation-feedback">{each.feedback ?? ''}</td>
              <td className="bb-circulation-do">
                <button
                  type="button"
                  className="bb-link"
                  aria-label={words.noteOf(each.role)}
                  onClick={() => setNoted(each)}
                >
                  {words.note}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isEditing ? <CirculationDialog desk={desk} onClose={() => setEditing(false)} /> : null}
      {noted === null ? null : (
        <RecipientDialog desk={desk} recipient={noted} onClose={() => setNoted(null)} />
      )}
    </Panel>
  );
}
