import { FailureNotice } from '@renderer/components/FailureNotice';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { PrintDialog } from '@renderer/components/print/PrintDialog';
import { usePrintFoot } from '@renderer/components/print/use-print-foot';
import { loadResultsExtras, type ResultsExtras } from '@renderer/data/evaluations/results-extras';
import { useSession, useSettings } from '@renderer/data/session-context';
import { toDocumentHtml } from '@renderer/paper/document';
import { buildMonthSummaryHtml } from '@renderer/paper/month-summary/build-month-summary';
import type { MonthResults } from '@shared/domain/evaluations/results/summarize-results';
import type { Failure } from '@shared/domain/kernel/result';
import { sayNamed } from '@shared/domain/paper/layout';
import { layoutsOf, usualLayoutOf } from '@shared/domain/paper/layouts-in-book';
import { resultsWords } from '@shared/words/evaluation-results';
import { Select } from 'antd';
import { useEffect, useMemo, useState } from 'react';

interface Props {
  readonly results: MonthResults;
  readonly onClose: () => void;
}

/** 评估月度汇总 before it is printed, in a layout of the branch. */
export function SummaryPrint({ results, onClose }: Props) {
  const words = useWords(resultsWords);
  const { lang } = useLang();
  const formats = useFormats();
  const session = useSession();
  const settings = useSettings();
  const foot = usePrintFoot();
  const layouts = layoutsOf(settings, 'monthSummary');
  const [chosen, setChosen] = useState<string | null>(null);
  const layout = layouts.find(({ id }) => id === chosen) ?? usualLayoutOf(settings, 'monthSummary');
  const [extras, setExtras] = useState<ResultsExtras | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void loadResultsExtras(session, results).then((loaded) => {
      if (!isCurrent) return;
      if (loaded.ok) setExtras(loaded.value);
      else setFailure(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [session, results]);
  const period = formats.month(results.period);
  const document = useMemo(
    () => (extras === null ? null : buildMonthSummaryHtml(extras, { ...foot, period }, layout)),
    [extras, foot, period, layout],
  );
  if (failure !== null) return <FailureNotice failure={failure} />;
  if (document === null) return null;
  return (
    <PrintDialog
      title={words.print}
      css={document.css}
      pages={document.pages}
      size={document.size}
      makeHtml={() => toDocumentHtml(document)}
      fileName={words.fileName(results.period)}
      printed={() => ({
        paper: 'monthSummary',
        layout: { id: layout.id, name: sayNamed(layout.name, lang) },
        fields: ['name', 'manager'],
        customers: [],
      })}
      onClose={onClose}
      {...(layouts.length > 1
        ? {
            options: (
              <Select
                aria-label={words.layout}
                value={layout.id}
                onChange={setChosen}
                options={layouts.map(({ id, name }) => ({ value: id, label: sayNamed(name, lang) }))}
              />
            ),
          }
        : {})}
    />
  );
}
