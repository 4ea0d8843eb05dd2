import { FailureNotice } from '@renderer/components/FailureNotice';
import { FormDialog } from '@renderer/components/FormDialog';
import { FormLine } from '@renderer/components/FormLine';
import { useWords } from '@renderer/components/language/language-context';
import { readToday } from '@renderer/data/current-period';
import { longestFeedback } from '@shared/domain/evaluations/circulation-commands';
import type { Recipient } from '@shared/domain/evaluations/evaluation-month';
import type { Failure } from '@shared/domain/kernel/result';
import { readDate } from '@shared/domain/sheets/reading/read-date';
import { resultsWords } from '@shared/words/evaluation-results';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { CirculationDesk } from './use-circulation';

interface Props {
  readonly desk: CirculationDesk;
  readonly recipient: Recipient;
  readonly onClose: () => void;
}

/** A day as typed; null for none. What is no day stays as it is, and the command says so. */
function readDay(text: string): string | null {
  if (text.trim() === '') return null;
  const read = readDate(text.trim());
  return read.ok && read.value !== null ? read.value : text.trim();
}

/** When one of the list got, read and answered the results, and the feedback. */
export function RecipientDialog({ desk, recipient, onClose }: Props) {
  const words = useWords(resultsWords);
  const id = useId();
  const [days, setDays] = useState({
    sentOn: recipient.sentOn ?? '',
    readOn: recipient.readOn ?? '',
    answeredOn: recipient.answeredOn ?? '',
  });
  const [feedback, setFeedback] = useState(recipient.feedback ?? '');
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async () => {
    const failed = await desk.note(
      recipient.id,
      {
        sentOn: readDay(days.sentOn),
        readOn: readDay(days.readOn),
        answeredOn: readDay(days.answeredOn),
        feedback,
      },
      words.noted(recipient.role),
    );
    setFailure(failed);
    return failed === null;
  };
  const dayLine = (key: keyof typeof days, label: string) => (
    <FormLine for={`${id}-${key}`} label={label}>
      <span className="bb-circulation-day">
        <Input
          id={`${id}-${key}`}
          placeholder={words.dateHint}
          value={days[key]}
          onChange={(event) => setDays({ ...days, [key]: event.target.value })}
        />
        <Button
          aria-label={`${label} ${words.todayButton}`}
          onClick={() => setDays({ ...days, [key]: readToday() })}
        >
          {words.todayButton}
        </Button>
      </span>
    </FormLine>
  );
  return (
    <FormDialog
      title={words.noteOf(recipient.role)}
      width={460}
      confirm={words.save}
      confirmTestId="save-recipient"
      testId="recipient-form"
      onSave={save}
      onClose={onClose}
    >
      {dayLine('sentOn', words.sent)}
      {dayLine('readOn', words.read)}
      {dayLine('answeredOn', words.answered)}
      <FormLine for={`${id}-feedback`} label={words.feedback}>
        <Input.TextArea
          id={`${id}-feedback`}
          rows={4}
          maxLength={longestFeedback}
          placeholder={words.feedbackHint}
          value={feedback}
          onChange={(event) => setFeedback(event.target.value)}
        />
      </FormLine>
      {failure === null ? null : <FailureNotice failure={failure} />}
    </FormDialog>
  );
}
