import { askExport } from '@renderer/components/export/export-desk';
import { useExportRun } from '@renderer/components/export/use-export-run';
import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { maskReport } from '@renderer/data/exports/mask-report';
import { mayExportFull } from '@renderer/data/exports/may-export-full';
import type { ImportRecord, ImportReportRecord } from '@renderer/data/imports/import-record';
import { describeReportWorkbook } from '@renderer/data/imports/report-workbook';
import { useSession } from '@renderer/data/session-context';
import { writeWorkbookFile } from '@renderer/data/workbook-files/write-file';
import type { BookRecord } from '@shared/domain/records/records';
import { exportsWords } from '@shared/words/exports';
import { workbooksWords } from '@shared/words/workbooks';

function isReport(record: BookRecord | undefined): record is ImportReportRecord {
  return record !== undefined && Array.isArray(record.lines);
}

/** Saves the report of an import as a workbook where the person says, original texts masked unless asked for. */
export function useReport(): { readonly busy: boolean; save(record: ImportRecord): void } {
  const session = useSession();
  const { lang } = useLang();
  const formats = useFormats();
  const words = useWords(workbooksWords);
  const told = useWords(exportsWords);
  const { busy, run } = useExportRun();

  const save = async (record: ImportRecord) => {
    const opened = await session.openPartition('importReports', record.period);
    if (!opened.ok) return tellFailure(opened);
    const report = opened.value.get(record.id);
    if (!isReport(report) || (report.lines.length === 0 && report.missing === undefined)) {
      return tell(words.reportGone);
    }
    const { lines, missing } = report;
    const choice = await askExport({
      title: told.reportTitle,
      subjects: [{ key: 'report', label: told.report, note: '', count: lines.length }],
      unit: 'lines',
      hasFormats: false,
      mayFull: mayExportFull(session),
    });
    if (choice === null) return;
    const { full } = choice;
    const { file, sheets, ignored, reportOmitted: omitted } = record;
    await run({
      what: 'importReport',
      suggestedName: words.reportName(file.replace(/\.[^.]+$/, '')),
      ending: 'xlsx',
      full,
      total: lines.length,
      write: (token, watch) => {
        const shown = full ? lines : maskReport(lines);
        const known = { file, sheets, ignored, omitted, report: shown };
        const reported = missing === undefined ? known : { ...known, missing };
        return writeWorkbookFile(token, describeReportWorkbook([reported], lang), {
          ...watch,
          form: choice,
        });
      },
      describe: (name, { rows }) => told.exportedLines(name, formats.count(rows)),
    });
  };
  return { busy, save: (record) => void save(record) };
}
