import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { tellFile } from '@renderer/components/print/use-paper-job';
import { describeEvaluationWorkbook } from '@renderer/data/evaluations/evaluation-workbook';
import { useCustomers, useSettings } from '@renderer/data/session-context';
import { saveWorkbook } from '@renderer/data/workbook-files/save-workbook';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import type { Month } from '@shared/domain/kernel/calendar';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { printWords } from '@shared/words/print';
import { useState } from 'react';

export interface EvaluationExport {
  readonly busy: boolean;
  run(period: Month, forms: readonly EvaluationForm[]): void;
}

/** Exports a month of evaluations as a workbook where the person says. */
export function useEvaluationExport(): EvaluationExport {
  const words = useWords(evaluationsPageWords);
  const told = useWords(printWords);
  const { lang } = useLang();
  const customers = useCustomers();
  const settings = useSettings();
  const [busy, setBusy] = useState(false);

  const run = async (period: Month, forms: readonly EvaluationForm[]) => {
    if (busy) return;
    setBusy(true);
    const saved = await saveWorkbook(words.fileName(period), () =>
      describeEvaluationWorkbook({ period, forms, settings, customers, lang }),
    );
    setBusy(false);
    if (!saved.ok) tellFailure(saved);
    else if (saved.value !== null) tellFile(told.exported(saved.value.name), told.showFile, saved.value);
  };
  return { busy, run: (period, forms) => void run(period, forms) };
}
