import { useExportRun } from '@renderer/components/export/use-export-run';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { useSession } from '@renderer/data/session-context';
import { schemesOf, tieringOf } from '@renderer/data/tiers/schemes-of';
import { countTierRows, describeTierWorkbook } from '@renderer/data/tiers/tier-workbook';
import { writeWorkbookFile } from '@renderer/data/workbook-files/write-file';
import type { Month } from '@shared/domain/kernel/calendar';
import { exportsWords } from '@shared/words/exports';
import { tiersPageWords } from '@shared/words/tiers-page';

/** Exports the tiers of all schemes as a workbook where the person says. It holds no phone and no ID number. */
export function useTierExport(): { readonly busy: boolean; run(period: Month): void } {
  const words = useWords(tiersPageWords);
  const told = useWords(exportsWords);
  const formats = useFormats();
  const { lang } = useLang();
  const { customers, settings } = useSession();
  const { busy, run } = useExportRun();
  return {
    busy,
    run: (period) => {
      const records = customers.all();
      const tierings = schemesOf(settings).map((scheme) => tieringOf(scheme, records));
      void run({
        what: 'tiers',
        suggestedName: words.fileName(period),
        ending: 'xlsx',
        full: false,
        total: countTierRows(tierings),
        write: (token, watch) =>
          writeWorkbookFile(token, describeTierWorkbook(tierings, customers, period, lang), watch),
        describe: (file, { rows }) => told.exportedLines(file, formats.count(rows)),
      });
    },
  };
}
