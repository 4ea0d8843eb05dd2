import { useExportRun } from '@renderer/components/export/use-export-run';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { useSession } from '@renderer/data/session-context';
import { schemesOf, tieringOf } from '@renderer/data/tiers/schemes-of';
import { countTierRows, describeTierWorkbook } from '@renderer/data/tiers/tier-workbook';
import type { TieringView } from '@renderer/data/tiers/tiering-of-month';
import { writeWorkbookFile } from '@renderer/data/workbook-files/write-file';
import type { Month } from '@shared/domain/kernel/calendar';
import { exportsWords } from '@shared/words/exports';
import { tiersPageWords } from '@shared/words/tiers-page';

/** Exports the tiers of all schemes, or one of them as a settled month left it, as a workbook where the person says. It holds no phone and no ID number. */
export function useTierExport(): { readonly busy: boolean; run(period: Month, view?: TieringView): void } {
  const words = useWords(tiersPageWords);
  const told = useWords(exportsWords);
  const formats = useFormats();
  const { lang } = useLang();
  const { customers, settings } = useSession();
  const { busy, run } = useExportRun();
  return {
    busy,
    run: (period, view) => {
      const records = customers.all();
      const tierings =
        view === undefined ? schemesOf(settings).map((scheme) => tieringOf(scheme, records)) : [view.tiering];
      void run({
        what: 'tiers',
        suggestedName: words.fileName(period),
        ending: 'xlsx',
        full: false,
        total: countTierRows(tierings),
        write: (token, watch) =>
          writeWorkbookFile(token, describeTierWorkbook(tierings, customers, period, lang, view), watch),
        describe: (file, { rows }) => told.exportedLines(file, formats.count(rows)),
      });
    },
  };
}
