import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { ProgressPanel } from '@renderer/components/ProgressPanel';
import { findDialogPlace } from '@renderer/components/print/dialog-place';
import { runMonth } from '@renderer/data/evaluations/run-month';
import { useSession } from '@renderer/data/session-context';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import type { Month } from '@shared/domain/kernel/calendar';
import type { CustomerRecord } from '@shared/domain/records/records';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { Modal } from 'antd';
import { useRef, useState } from 'react';
import { StartForm } from './StartForm';

interface Props {
  readonly period: Month;
  /** Forms the month has already. */
  readonly forms: readonly EvaluationForm[];
  readonly onClose: () => void;
}

/** A run under way. */
interface Running {
  readonly total: number;
  readonly done: number;
}

/** Starts a month: whom to evaluate, then the run with its progress. One undoable change. */
export function StartDialog({ period, forms, onClose }: Props) {
  const words = useWords(evaluationsPageWords);
  const formats = useFormats();
  const session = useSession();
  const tellWithUndo = useTellWithUndo();
  const [running, setRunning] = useState<Running | null>(null);
  const abort = useRef<AbortController | null>(null);
  const isSaving = running !== null && running.done >= running.total;

  const run = async (customers: readonly CustomerRecord[]) => {
    const controller = new AbortController();
    abort.current = controller;
    const total = customers.length;
    setRunning({ total, done: 0 });
    const result = await runMonth(session, {
      period,
      customers,
      signal: controller.signal,
      onProgress: (done) => setRunning({ total, done }),
    });
    setRunning(null);
    if (!result.ok) {
      if (result.reason !== 'evaluations.cancelled') tellFailure(result);
      return;
    }
    onClose();
    const { changeId, evaluated } = result.value;
    if (changeId === null) {
      tell(words.doneSame(formats.count(evaluated)));
      return;
    }
    tellWithUndo(words.done(formats.count(evaluated)), changeId);
  };

  const isRunning = running !== null;
  return (
    <Modal
      open
      centered
      width={560}
      title={words.startTitle(formats.month(period))}
      closable={!isRunning}
      maskClosable={!isRunning}
      keyboard={!isRunning}
      onCancel={onClose}
      getContainer={findDialogPlace}
      footer={null}
    >
      {running === null ? (
        <StartForm forms={forms} onRun={(customers) => void run(customers)} onCancel={onClose} />
      ) : (
        <ProgressPanel
          title={isSaving ? words.writing : words.running}
          done={running.done}
          total={running.total}
          {...(isSaving ? {} : { onCancel: () => abort.current?.abort(), cancelNote: words.runNote })}
        />
      )}
    </Modal>
  );
}
