import { useCustomersExport } from '@renderer/components/export/use-customers-export';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import { usePageAction } from '@renderer/components/page-actions';
import { useCustomers } from '@renderer/data/session-context';
import { exportsWords } from '@shared/words/exports';
import { LedgerWay } from './export-ways/LedgerWay';
import { TemplateWay } from './export-ways/TemplateWay';
import { Way } from './export-ways/Way';
import './export-ways/ways.css';

/** The ways out: the whole book, a ledger as it was, or a template filled in. */
export function ExportPanel() {
  const words = useWords(exportsWords);
  const formats = useFormats();
  const count = useCustomers().all().length;
  const startExport = useCustomersExport();
  usePageAction('export', () => {
    if (count > 0) void startExport();
  });
  return (
    <Panel title={words.outTitle} className="bb-home-export" testId="export-card">
      <ul>
        <Way
          icon="customers"
          title={words.bookWay}
          note={count === 0 ? words.nobody : words.bookWayNote(formats.count(count))}
          disabled={count === 0}
          testId="export-book"
          onOpen={() => void startExport()}
        />
        <LedgerWay />
        <TemplateWay />
      </ul>
    </Panel>
  );
}
