import { useExportRun } from '@renderer/components/export/use-export-run';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { describeEvaluationWorkbook } from '@renderer/data/evaluations/evaluation-workbook';
import { loadResultsExtras } from '@renderer/data/evaluations/results-extras';
import { maskContent } from '@renderer/data/exports/mask-content';
import { useSession } from '@renderer/data/session-context';
import { writeWorkbookFile } from '@renderer/data/workbook-files/write-file';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import type { MonthResults } from '@shared/domain/evaluations/results/summarize-results';
import { resultsWords } from '@shared/words/evaluation-results';
import { exportsWords } from '@shared/words/exports';

export interface ResultsExport {
  readonly busy: boolean;
  run(results: MonthResults, forms: readonly EvaluationForm[]): void;
}

/** Columns that hold numbers of the house, not of people. */
const numberColumns = ['number', 'customerNo'];

/** Exports the summary of a month with its forms as a workbook where the person says; what people wrote is masked. */
export function useResultsExport(): ResultsExport {
  const words = useWords(resultsWords);
  const told = useWords(exportsWords);
  const formats = useFormats();
  const { lang } = useLang();
  const session = useSession();
  const { busy, run } = useExportRun();
  return {
    busy,
    run: (results, forms) =>
      void run({
        what: 'evaluations',
        suggestedName: words.fileName(results.period),
        ending: 'xlsx',
        full: false,
        total: null,
        write: async (token, watch) => {
          const extras = await loadResultsExtras(session, results);
          if (!extras.ok) return extras;
          const { customers, settings } = session;
          const content = describeEvaluationWorkbook({
            period: results.period,
            forms,
            settings,
            customers,
            lang,
            extras: extras.value,
          });
          return writeWorkbookFile(token, maskContent(content, numberColumns), watch);
        },
        describe: (file, { rows }) => told.exportedLines(file, formats.count(rows)),
      }),
  };
}
