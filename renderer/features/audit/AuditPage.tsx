import { EmptyState } from '@renderer/components/EmptyState';
import { FailureNotice } from '@renderer/components/FailureNotice';
import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Page } from '@renderer/components/Page';
import { ProgressPanel } from '@renderer/components/ProgressPanel';
import { navigate } from '@renderer/components/route/use-route';
import { useMay } from '@renderer/data/access/use-access';
import { useSession } from '@renderer/data/session-context';
import type { AuditRow } from '@shared/domain/audit/audit-event';
import { auditPageWords } from '@shared/words/audit-page';
import { Button } from 'antd';
import { useState } from 'react';
import { AuditDetails } from './AuditDetails';
import { AuditFilterBar } from './AuditFilterBar';
import { AuditList } from './AuditList';
import { AuditPrint } from './AuditPrint';
import { type FilterChoice, narrows, noFilter } from './filter-choice';
import { RetentionDialog } from './RetentionDialog';
import { useAuditEntries } from './use-audit-entries';
import { useAuditExport } from './use-audit-export';
import { useVerifying } from './use-verifying';
import { VerdictNotice } from './VerdictNotice';
import './audit.css';

/** Nobody files a hundred pages of entries: more belong into the workbook. */
const longestPrint = 2000;

/** Who did and saw what, when and how many; filtered, checked, taken out. */
export function AuditPage() {
  const words = useWords(auditPageWords);
  const formats = useFormats();
  const { audit } = useSession();
  const mayAdminister = useMay('administer');
  const mayExport = useMay('export');
  const mayPrint = useMay('print');
  const [choice, setChoice] = useState<FilterChoice>(noFilter);
  const [current, setCurrent] = useState<{
    readonly index: number;
    readonly of: number;
    readonly row: AuditRow;
  } | null>(null);
  const [printed, setPrinted] = useState<readonly AuditRow[] | null>(null);
  const [isKeeping, setKeeping] = useState(false);
  const entries = useAuditEntries(choice);
  const exporting = useAuditExport(entries);
  const verifying = useVerifying(audit, entries.refresh);
  const { found, progress } = entries;
  const matches = found?.matches ?? 0;
  // Newer entries come in above the one that is shown.
  const currentIndex = current === null ? -1 : current.index + matches - current.of;
  const change = (next: FilterChoice) => {
    setCurrent(null);
    setChoice(next);
  };
  const select = (index: number) => {
    const row = entries.rowAt(index);
    if (row !== undefined) setCurrent({ index, of: matches, row });
  };
  const print = async () => setPrinted(await entries.read(0, longestPrint));
  const isNarrow = narrows(choice);
  const since = verifying.facts?.firstMonth ?? '';
  const total = formats.count(found?.all ?? 0);
  return (
    <Page
      name="audit"
      title={words.title}
      sub={
        found === null
          ? undefined
          : since === ''
            ? words.facts(total)
            : words.factsSince(total, formats.month(since))
      }
      actions={
        <>
          <Button icon={<Icon name="left" size={14} />} onClick={() => navigate('settings')}>
            {words.back}
          </Button>
          {mayAdminister && verifying.facts !== null ? (
            <Button data-testid="audit-retention" onClick={() => setKeeping(true)}>
              {words.retention}
            </Button>
          ) : null}
          <Button data-testid="audit-verify" loading={verifying.progress !== null} onClick={verifying.run}>
            {words.verify}
          </Button>
          {mayPrint ? (
            <Button data-testid="audit-print" disabled={matches === 0} onClick={() => void print()}>
              {words.print}
            </Button>
          ) : null}
          {mayExport ? (
            <Button
              type="primary"
              data-testid="audit-export"
              disabled={matches === 0}
              loading={exporting.busy}
              onClick={exporting.run}
            >
              {words.export}
            </Button>
          ) : null}
        </>
      }
    >
      <AuditFilterBar choice={choice} persons={found?.persons ?? []} onChange={change}>
        {found === null || !isNarrow ? null : words.shown(formats.count(matches), total)}
      </AuditFilterBar>
      <VerdictNotice checked={verifying.checked} found={verifying.found} onDismiss={verifying.dismiss} />
      {verifying.progress === null ? null : (
        <ProgressPanel
          title={words.verifying}
          done={verifying.progress.done}
          total={verifying.progress.total}
          onCancel={verifying.stop}
        />
      )}
      {entries.failure === null ? null : <FailureNotice failure={entries.failure} />}
      <div className="bb-audit-body" data-testid="audit-body" aria-busy={found === null || progress !== null}>
        {found === null ? (
          progress === null ? null : (
            <ProgressPanel title={words.reading} done={progress.done} total={progress.total} />
          )
        ) : matches === 0 ? (
          <EmptyState icon="search" title={words.noMatch} text={words.noMatchText} />
        ) : (
          <AuditList count={matches} rowAt={entries.rowAt} current={currentIndex} onCurrent={select} />
        )}
        {current === null ? null : (
          <AuditDetails key={current.row.no} row={current.row} onClose={() => setCurrent(null)} />
        )}
      </div>
      {printed === null ? null : (
        <AuditPrint
          rows={printed}
          about={
            matches > longestPrint
              ? words.printedFirst(formats.count(longestPrint))
              : isNarrow
                ? words.shown(formats.count(matches), total)
                : words.everything
          }
          onClose={() => {
            setPrinted(null);
            entries.refresh();
          }}
        />
      )}
      {isKeeping && verifying.facts !== null ? (
        <RetentionDialog
          facts={verifying.facts}
          onCut={() => {
            setKeeping(false);
            verifying.reload();
            entries.refresh();
          }}
          onClose={() => setKeeping(false)}
        />
      ) : null}
    </Page>
  );
}
