import { EmptyState } from '@renderer/components/EmptyState';
import { FailureNotice } from '@renderer/components/FailureNotice';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Page } from '@renderer/components/Page';
import { usePageAction } from '@renderer/components/page-actions';
import { navigate, useRoute } from '@renderer/components/route/use-route';
import { currentPeriod } from '@renderer/data/current-period';
import { useMonthForms } from '@renderer/data/evaluations/use-month-forms';
import { useCustomers, useImports, useSettings } from '@renderer/data/session-context';
import { readTemplates, templateOfForm } from '@shared/domain/evaluations/templates-in-book';
import { addMonths, isMonth } from '@shared/domain/kernel/calendar';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { Button } from 'antd';
import { useState } from 'react';
import { EvaluationPrint } from './EvaluationPrint';
import { MonthPicker } from './MonthPicker';
import { MonthWork } from './MonthWork';
import { StartDialog } from './StartDialog';
import { TemplateDrawer } from './TemplateDrawer';
import { useEvaluationExport } from './use-evaluation-export';
import { useMonthView } from './use-month-view';
import { useQueue } from './use-queue';
import './evaluations.css';

type Opened = 'start' | 'print' | 'template' | null;

const noForms: readonly never[] = [];

/** The month's evaluation: progress on top, who is next at the left, the form itself at the right. */
export function EvaluationsPage() {
  const words = useWords(evaluationsPageWords);
  const { lang } = useLang();
  const formats = useFormats();
  const { params } = useRoute();
  const customers = useCustomers();
  const settings = useSettings();
  const imports = useImports();
  const [opened, setOpened] = useState<Opened>(null);
  const wanted = params.month ?? '';
  const period = isMonth(wanted) ? wanted : currentPeriod(imports.all());
  const month = useMonthForms(period);
  const before = useMonthForms(addMonths(period, -1));
  const forms = month.forms ?? noForms;
  const view = useMonthView(month.forms);
  const queue = useQueue(view, params.id);
  const exporting = useEvaluationExport();
  const hasForms = forms.length > 0;
  usePageAction('print', () => {
    if (hasForms) setOpened('print');
  });
  usePageAction('export', () => {
    if (hasForms) exporting.run(period, forms);
  });

  const isEmpty = customers.all().length === 0;
  const template =
    (queue.current === null ? undefined : templateOfForm(settings, queue.current)) ??
    readTemplates(settings)[0];
  const name = template === undefined ? '' : lang === 'en' ? template.en : template.zh;
  const start = (
    <Button
      type={hasForms ? 'default' : 'primary'}
      data-testid="start-evaluation"
      disabled={isEmpty || month.forms === null}
      onClick={() => setOpened('start')}
    >
      {hasForms ? words.runAgain : words.start}
    </Button>
  );
  return (
    <Page
      name="evaluations"
      title={words.title}
      lead={<MonthPicker period={period} onChange={(next) => navigate('evaluations', { month: next })} />}
      sub={
        template === undefined ? undefined : words.facts(name, template.version, template.indicators.length)
      }
      actions={
        <>
          <Button data-testid="edit-template" onClick={() => setOpened('template')}>
            {words.editTemplate}
          </Button>
          {hasForms ? start : null}
          <Button
            data-testid="export-evaluations"
            disabled={!hasForms || exporting.busy}
            onClick={() => exporting.run(period, forms)}
          >
            {words.export}
          </Button>
          {hasForms ? (
            <Button type="primary" data-testid="print-evaluations" onClick={() => setOpened('print')}>
              {words.print}
            </Button>
          ) : (
            start
          )}
        </>
      }
    >
      <div className="bb-evaluations">
        {isEmpty ? (
          <EmptyState
            icon="evaluations"
            title={words.emptyTitle}
            text={words.emptyText}
            actions={<Button onClick={() => navigate('workbooks')}>{words.importLedger}</Button>}
          />
        ) : month.failure !== null ? (
          <FailureNotice failure={month.failure} />
        ) : month.forms === null || view === null ? (
          <p className="bb-evaluations-opening">{words.opening}</p>
        ) : hasForms ? (
          <MonthWork summary={view.summary} previous={before.forms ?? noForms} queue={queue} />
        ) : (
          <EmptyState
            icon="evaluations"
            title={words.noForms(formats.month(period))}
            text={words.noFormsText}
            actions={<Button onClick={() => setOpened('start')}>{words.start}</Button>}
          />
        )}
        {opened === 'template' ? <TemplateDrawer onClose={() => setOpened(null)} /> : null}
      </div>
      {opened === 'start' ? (
        <StartDialog period={period} forms={forms} onClose={() => setOpened(null)} />
      ) : null}
      {opened === 'print' ? (
        <EvaluationPrint
          period={period}
          forms={forms}
          current={queue.current}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </Page>
  );
}
