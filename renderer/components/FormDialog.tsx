import { frameWords } from '@shared/words/frame';
import { Button, Modal } from 'antd';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useWords } from './language/language-context';
import { findDialogPlace } from './print/dialog-place';

interface Props {
  readonly title: string;
  readonly width: number;
  /** What saving is called. */
  readonly confirm: string;
  readonly confirmTestId?: string;
  /** What the form needs is not there yet: it cannot be saved, neither by Enter. */
  readonly disabled?: boolean;
  readonly testId: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
  /** Answers whether it was saved, which closes the dialog; what stands against it is the form's to tell. */
  readonly onSave: () => Promise<boolean>;
  readonly onClose: () => void;
}

/** A form in a dialog. Enter saves, once: while that is on its way another Enter does nothing. */
export function FormDialog({ onSave, onClose, ...props }: Props) {
  const words = useWords(frameWords);
  const id = useId();
  const [saving, setSaving] = useState(false);
  const sent = useRef(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (sent.current) return;
    sent.current = true;
    setSaving(true);
    const saved = await onSave();
    sent.current = false;
    setSaving(false);
    if (saved) onClose();
  };
  return (
    <Modal
      open
      centered
      width={props.width}
      title={props.title}
      onCancel={onClose}
      getContainer={findDialogPlace}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            type="primary"
            htmlType="submit"
            form={id}
            loading={saving}
            disabled={props.disabled ?? false}
            data-testid={props.confirmTestId}
          >
            {props.confirm}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className={props.className}
        data-testid={props.testId}
        onSubmit={(event) => void save(event)}
      >
        {props.children}
      </form>
    </Modal>
  );
}
