import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { tellFile } from '@renderer/components/print/use-paper-job';
import { useCustomers, useSettings } from '@renderer/data/session-context';
import { schemesOf, tieringOf } from '@renderer/data/tiers/schemes-of';
import { describeTierWorkbook } from '@renderer/data/tiers/tier-workbook';
import { saveWorkbook } from '@renderer/data/workbook-files/save-workbook';
import type { Month } from '@shared/domain/kernel/calendar';
import { printWords } from '@shared/words/print';
import { tiersPageWords } from '@shared/words/tiers-page';
import { useState } from 'react';

/** Exports the tiers of all schemes as a workbook where the person says. */
export function useTierExport(): { readonly busy: boolean; run(period: Month): void } {
  const words = useWords(tiersPageWords);
  const told = useWords(printWords);
  const { lang } = useLang();
  const customers = useCustomers();
  const settings = useSettings();
  const [busy, setBusy] = useState(false);

  const run = async (period: Month) => {
    if (busy) return;
    setBusy(true);
    const saved = await saveWorkbook(words.fileName(period), () => {
      const records = customers.all();
      const tierings = schemesOf(settings).map((scheme) => tieringOf(scheme, records));
      return describeTierWorkbook(tierings, customers, period, lang);
    });
    setBusy(false);
    if (!saved.ok) tellFailure(saved);
    else if (saved.value !== null) tellFile(told.exported(saved.value.name), told.showFile, saved.value);
  };
  return { busy, run: (period) => void run(period) };
}
