import { FailureNotice } from '@renderer/components/FailureNotice';
import { FormDialog } from '@renderer/components/FormDialog';
import { FormLine } from '@renderer/components/FormLine';
import { useWords } from '@renderer/components/language/language-context';
import { longestMeasure } from '@shared/domain/improvements/edit-improvements';
import type { ImprovementRecord } from '@shared/domain/improvements/improvement';
import type { Failure } from '@shared/domain/kernel/result';
import { improvementWords } from '@shared/words/improvements';
import { Input, Segmented } from 'antd';
import { useId, useState } from 'react';
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
  const save = async () => {
    const failed = await desk.close(improvement, state, outcome);
    setFailure(failed);
    return failed === null;
  };
  return (
    <FormDialog
      title={words.closeOf(improvement.customerName ?? '')}
      width={480}
      confirm={words.close}
      confirmTestId="close-improvement"
      testId="close-form"
      onSave={save}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
