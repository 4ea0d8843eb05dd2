import { FailureNotice } from '@renderer/components/FailureNotice';
import { FormLine } from '@renderer/components/FormLine';
import { useWords } from '@renderer/components/language/language-context';
import { findDialogPlace } from '@renderer/components/print/dialog-place';
import { readToday } from '@renderer/data/current-period';
import { longestFeedback } from '@shared/domain/evaluations/circulation-commands';
import type { Recipient } from '@shared/domain/evaluations/evaluation-month';
import type { Failure } from '@shared/domain/kernel/result';
import { readDate } from '@shared/domain/sheets/reading/read-date';
import { resultsWords } from '@shared/words/evaluation-results';
import { Button, Input, Modal } from 'antd';
import { type FormEvent, useId, useState } from 'react';
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
  const [saving, setSaving] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (saving) return;
    setSaving(true);
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
    setSaving(false);
    if (failed === null) onClose();
    else setFailure(failed);
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
    <Modal
      open
      centered
      width={460}
      title={words.noteOf(recipient.role)}
      onCancel={onClose}
      getContainer={findDialogPlace}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            type="primary"
            htmlType="submit"
            form={`${id}-form`}
            loading={saving}
            data-testid="save-recipient"
          >
            {words.save}
          </Button>
        </>
      }
    >
      <form id={`${id}-form`} data-testid="recipient-form" onSubmit={(event) => void save(event)}>
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
      </form>
    </Modal>
  );
}
