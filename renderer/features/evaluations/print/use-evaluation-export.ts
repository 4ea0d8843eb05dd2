import { useExportRun } from '@renderer/components/export/use-export-run';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { describeEvaluationWorkbook } from '@renderer/data/evaluations/evaluation-workbook';
import { maskContent } from '@renderer/data/exports/mask-content';
import { useSession } from '@renderer/data/session-context';
import { writeWorkbookFile } from '@renderer/data/workbook-files/write-file';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import type { Month } from '@shared/domain/kernel/calendar';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { exportsWords } from '@shared/words/exports';

export interface EvaluationExport {
  readonly busy: boolean;
  run(period: Month, forms: readonly EvaluationForm[]): void;
}

/** Columns that hold numbers of the house, not of people. */
const numberColumns = ['number', 'customerNo'];

/**
 * Exports a month of evaluations as a workbook where the person says. What people wrote into the forms may hold phone
 * numbers; they are hidden.
 */
export function useEvaluationExport(): EvaluationExport {
  const words = useWords(evaluationsPageWords);
  const told = useWords(exportsWords);
  const formats = useFormats();
  const { lang } = useLang();
  const { customers, settings } = useSession();
  const { busy, run } = useExportRun();
  return {
    busy,
    run: (period, forms) =>
      void run({
        what: 'evaluations',
        suggestedName: words.fileName(period),
        ending: 'xlsx',
        full: false,
        total: null,
        write: (token, watch) => {
          const content = describeEvaluationWorkbook({ period, forms, settings, customers, lang });
          return writeWorkbookFile(token, maskContent(content, numberColumns), watch);
        },
        describe: (file, { rows }) => told.exportedLines(file, formats.count(rows)),
      }),
  };
}
