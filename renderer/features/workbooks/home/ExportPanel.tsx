import { useCustomersExport } from '@renderer/components/export/use-customers-export';
import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import { usePageAction } from '@renderer/components/page-actions';
import { useCustomers } from '@renderer/data/session-context';
import { exportsWords } from '@shared/words/exports';
import { Button } from 'antd';

/** The way out: the whole book as a workbook or as CSV. */
export function ExportPanel() {
  const words = useWords(exportsWords);
  const formats = useFormats();
  const count = useCustomers().all().length;
  const startExport = useCustomersExport();
  usePageAction('export', () => void startExport());
  return (
    <Panel title={words.outTitle} className="bb-home-export" testId="export-card">
      <p className="bb-second">{words.outText}</p>
      <div className="bb-door-buttons">
        <Button
          icon={<Icon name="export" size={14} />}
          disabled={count === 0}
          data-testid="export-book"
          onClick={() => void startExport()}
        >
          {words.bookButton(formats.count(count))}
        </Button>
      </div>
    </Panel>
  );
}
