import { FailureNotice } from '@renderer/components/FailureNotice';
import { FormLine } from '@renderer/components/FormLine';
import { useWords } from '@renderer/components/language/language-context';
import { findDialogPlace } from '@renderer/components/print/dialog-place';
import { longestMeasure } from '@shared/domain/improvements/edit-improvements';
import type { ImprovementRecord } from '@shared/domain/improvements/improvement';
import type { Failure } from '@shared/domain/kernel/result';
import { improvementWords } from '@shared/words/improvements';
import { Button, Input, Modal, Segmented } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { useImprovementDesk } from './use-improvement-desk';

interface Props {
  readonly improvement: ImprovementRecord;
  readonly onClose: () => void;
}

/** Closes an improvement: done or dropped, and what came of it. */
export function CloseImprovement({ improvement, onClose }: Props) {
  const words = useWords(improvementWords);
  const desk = useImprovementDesk();
  const id = useId();
  const [state, setState] = useState<'done' | 'dropped'>('done');
  const [outcome, setOutcome] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saving, setSaving] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (saving) return;
    setSaving(true);
    const failed = await desk.close(improvement, state, outcome);
    setSaving(false);
    if (failed === null) onClose();
    else setFailure(failed);
  };
  return (
    <Modal
      open
      centered
      width={480}
      title={words.closeOf(improvement.customerName ?? '')}
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
            data-testid="close-improvement"
          >
            {words.close}
          </Button>
        </>
      }
    >
      <form id={`${id}-form`} data-testid="close-form" onSubmit={(event) => void save(event)}>
        <p className="bb-improve-quoted">{improvement.text}</p>
        <Segmented<'done' | 'dropped'>
          className="bb-improve-state-choice"
          aria-label={words.state}
          value={state}
          onChange={setState}
          options={[
            { value: 'done', label: words.done },
            { value: 'dropped', label: words.dropped },
          ]}
        />
        <FormLine for={`${id}-outcome`} label={words.outcome}>
          <Input.TextArea
            id={`${id}-outcome`}
            autoFocus
            rows={3}
            maxLength={longestMeasure}
            placeholder={words.outcomeHint}
            value={outcome}
            onChange={(event) => setOutcome(event.target.value)}
          />
        </FormLine>
        {failure === null ? null : <FailureNotice failure={failure} />}
      </form>
    </Modal>
  );
}
