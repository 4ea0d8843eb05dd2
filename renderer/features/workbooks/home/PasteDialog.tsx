import { useWords } from '@renderer/components/language/language-context';
import { findDialogPlace } from '@renderer/components/print/dialog-place';
import type { Paste } from '@renderer/data/bridge';
import { workbooksWords } from '@shared/words/workbooks';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { readPaste } from './read-paste';

interface Props {
  readonly onPaste: (paste: Paste) => void;
  readonly onClose: () => void;
}

/** Explains how cells come in by the clipboard, and takes them. */
export function PasteDialog({ onPaste, onClose }: Props) {
  const words = useWords(workbooksWords);
  const [isEmpty, setEmpty] = useState(false);
  return (
    <Modal
      open
      centered
      width={480}
      title={words.pasteTitle}
      getContainer={findDialogPlace}
      footer={null}
      onCancel={onClose}
    >
      <div className="bb-paste">
        <p>{words.pasteLead}</p>
        <Input.TextArea
          aria-label={words.pasteField}
          placeholder={words.pasteField}
          data-testid="paste-field"
          rows={4}
          readOnly
          autoFocus
          onPaste={(event) => {
            event.preventDefault();
            event.stopPropagation();
            const paste = readPaste(event.clipboardData);
            if (paste === null) setEmpty(true);
            else onPaste(paste);
          }}
        />
        {isEmpty ? (
          <p className="bb-form-problem" role="alert">
            {words.pasteEmpty}
          </p>
        ) : (
          <p className="bb-door-note">{words.pasteNote}</p>
        )}
      </div>
    </Modal>
  );
}
