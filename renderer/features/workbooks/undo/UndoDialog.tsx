import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { findDialogPlace } from '@renderer/components/print/dialog-place';
import type { ImportRecord } from '@renderer/data/imports/import-record';
import { type ImportUndo, previewUndoImport, undoImport } from '@renderer/data/imports/undo-import';
import { useSession } from '@renderer/data/session-context';
import { importCheckWords } from '@shared/words/import-check';
import { Modal } from 'antd';
import { useEffect, useState } from 'react';

interface Props {
  readonly record: Pick<ImportRecord, 'id' | 'file'>;
  readonly onClose: () => void;
}

/** Customers named one by one. */
const named = 12;

/** What taking an import back would do, told before it is done. */
export function UndoDialog({ record, onClose }: Props) {
  const words = useWords(importCheckWords);
  const formats = useFormats();
  const session = useSession();
  const [preview, setPreview] = useState<ImportUndo | null>(null);
  const [busy, setBusy] = useState(false);
  const { id } = record;
  useEffect(() => {
    let isStale = false;
    void previewUndoImport(session, id).then((looked) => {
      if (isStale) return;
      if (looked.ok) setPreview(looked.value);
      else {
        tellFailure(looked);
        onClose();
      }
    });
    return () => {
      isStale = true;
    };
  }, [session, id, onClose]);
  const undo = async () => {
    setBusy(true);
    const done = await undoImport(session, id);
    setBusy(false);
    if (done.ok) {
      tell(words.undoneCount(formats.count(done.value.undone), formats.count(done.value.keptCount)));
    } else tellFailure(done);
    onClose();
  };
  const count = formats.count(preview?.undone ?? 0);
  return (
    <Modal
      open
      centered
      width={480}
      title={words.undoTitle(record.file)}
      getContainer={findDialogPlace}
      okText={words.undoDo(count)}
      cancelText={words.undoKeepAll}
      okButtonProps={{ disabled: preview === null || preview.undone === 0, loading: busy }}
      onOk={() => void undo()}
      onCancel={onClose}
    >
      <div className="bb-undo" data-testid="undo-preview" data-ready={preview !== null}>
        {preview === null ? (
          <p className="bb-muted" role="status">
            {words.undoLooking}
          </p>
        ) : (
          <>
            <p>{preview.undone === 0 ? words.undoNothing : words.undoAll(count)}</p>
            {preview.keptCount === 0 ? null : (
              <>
                <p>{words.undoKept(formats.count(preview.keptCount))}</p>
                <p className="bb-undo-kept">
                  {preview.kept.slice(0, named).map((customer) => (
                    <span key={customer.id}>{customer.name}</span>
                  ))}
                  {preview.keptCount > named ? (
                    <span>{words.undoKeptMore(formats.count(preview.keptCount - named))}</span>
                  ) : null}
                </p>
              </>
            )}
            {preview.undone === 0 ? null : <p className="bb-door-note">{words.undoAgain}</p>}
          </>
        )}
      </div>
    </Modal>
  );
}
