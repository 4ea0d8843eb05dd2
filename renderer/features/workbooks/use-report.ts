import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { tellFile } from '@renderer/components/print/use-paper-job';
import type { ImportRecord, ImportReportRecord } from '@renderer/data/imports/import-record';
import { describeReportWorkbook } from '@renderer/data/imports/report-workbook';
import { useSession } from '@renderer/data/session-context';
import { saveWorkbook } from '@renderer/data/workbook-files/save-workbook';
import type { BookRecord } from '@shared/domain/records/records';
import { printWords } from '@shared/words/print';
import { workbooksWords } from '@shared/words/workbooks';
import { useState } from 'react';

function isReport(record: BookRecord | undefined): record is ImportReportRecord {
  return record !== undefined && Array.isArray(record.lines);
}

/** Saves the report of an import as a workbook where the person says. */
export function useReport(): { readonly busy: boolean; save(record: ImportRecord): void } {
  const session = useSession();
  const { lang } = useLang();
  const words = useWords(workbooksWords);
  const told = useWords(printWords);
  const [busy, setBusy] = useState(false);

  const save = async (record: ImportRecord) => {
    const opened = await session.openPartition('importReports', record.period);
    if (!opened.ok) return tellFailure(opened);
    const report = opened.value.get(record.id);
    if (!isReport(report) || report.lines.length === 0) return tell(words.reportGone);
    const name = words.reportName(record.file.replace(/\.[^.]+$/, ''));
    const { file, sheets, ignored, reportOmitted: omitted } = record;
    const reported = { file, sheets, ignored, omitted, report: report.lines };
    const saved = await saveWorkbook(`${name}.xlsx`, () => describeReportWorkbook([reported], lang));
    if (!saved.ok) tellFailure(saved);
    else if (saved.value !== null) tellFile(told.exported(saved.value.name), told.showFile, saved.value);
  };
  return {
    busy,
    save: (record) => {
      if (busy) return;
      setBusy(true);
      void save(record).finally(() => setBusy(false));
    },
  };
}
