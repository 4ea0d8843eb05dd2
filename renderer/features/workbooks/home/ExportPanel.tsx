import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import { ProgressPanel } from '@renderer/components/ProgressPanel';
import { usePageAction } from '@renderer/components/page-actions';
import { useCustomers } from '@renderer/data/session-context';
import { workbooksWords } from '@shared/words/workbooks';
import { Button } from 'antd';
import { useBookExport } from './use-book-export';

/** The way out: the whole book as one workbook. */
export function ExportPanel() {
  const words = useWords(workbooksWords);
  const formats = useFormats();
  const count = useCustomers().all().length;
  const { progress, start, cancel } = useBookExport();
  usePageAction('export', () => void start());
  return (
    <Panel title={words.exportTitle} className="bb-home-export" testId="export-card">
      {progress === null ? (
        <>
          <p className="bb-second">{words.exportText}</p>
          <p className="bb-door-note">{words.exportNote}</p>
          <div className="bb-door-buttons">
            <Button
              icon={<Icon name="export" size={14} />}
              disabled={count === 0}
              data-testid="export-book"
              onClick={() => void start()}
            >
              {words.exportButton(formats.count(count))}
            </Button>
          </div>
        </>
      ) : (
        <ProgressPanel
          title={words.exporting}
          done={progress.done}
          total={progress.total}
          onCancel={cancel}
        />
      )}
    </Panel>
  );
}
