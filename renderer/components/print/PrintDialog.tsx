import { useWords } from '@renderer/components/language/language-context';
import { PaperPreview } from '@renderer/components/PaperPreview';
import { ProgressPanel } from '@renderer/components/ProgressPanel';
import type { PrintedContent } from '@renderer/data/paper/paper-jobs';
import type { PageSize } from '@shared/ipc/printing';
import { printWords } from '@shared/words/print';
import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { findDialogPlace } from './dialog-place';
import { usePaperJob } from './use-paper-job';
import './print-dialog.css';

interface Props {
  readonly title: string;
  /** Style sheet and pages of the document, shown as they print. */
  readonly css: string;
  readonly pages: readonly string[];
  /** Size of a page; A4 upright when absent. */
  readonly size?: PageSize;
  /** By which layout it was made, what and who stands on it, for the audit trail; asked for when it goes out. */
  readonly printed?: () => PrintedContent;
  /** The whole document for the printer. */
  readonly makeHtml: () => string;
  /** Name of the PDF without its ending. */
  readonly fileName: string;
  /** While the pages are still laid out: how far that is. Nothing can be printed until then. */
  readonly progress?: { readonly title: string; readonly done: number; readonly total: number } | null;
  /** What can be chosen about the document, above the pages. */
  readonly options?: ReactNode;
  readonly onClose: () => void;
}

/** A document before it leaves the PC: the pages as they print, then printer or PDF. */
export function PrintDialog(props: Props) {
  const { title, css, pages, size, printed, makeHtml, fileName, options, onClose, progress = null } = props;
  const words = useWords(printWords);
  const job = usePaperJob();
  const isBlocked = job.stage !== null || progress !== null || pages.length === 0;
  const make = () =>
    Promise.resolve({
      title: fileName,
      html: makeHtml(),
      ...(size === undefined ? {} : { size }),
      ...(printed === undefined ? {} : { printed: printed() }),
    });
  return (
    <Modal
      open
      centered
      width={980}
      title={title}
      onCancel={onClose}
      getContainer={findDialogPlace}
      className="bb-print"
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            data-testid="dialog-print"
            loading={job.stage === 'printing'}
            disabled={isBlocked}
            onClick={() => void job.print(make, fileName)}
          >
            {words.print}
          </Button>
          <Button
            type="primary"
            data-testid="dialog-save-pdf"
            loading={job.stage === 'saving'}
            disabled={isBlocked}
            onClick={() => void job.save(fileName, make)}
          >
            {words.savePdf}
          </Button>
        </>
      }
    >
      {options === undefined ? null : <div className="bb-print-options">{options}</div>}
      <div className="bb-print-desk">
        {progress === null ? (
          <PaperPreview css={css} pages={pages} label={title} />
        ) : (
          <div className="bb-print-progress">
            <ProgressPanel title={progress.title} done={progress.done} total={progress.total} />
          </div>
        )}
      </div>
    </Modal>
  );
}
