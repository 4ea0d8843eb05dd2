import { IfMay, IfMayRun } from '@renderer/components/access/IfMay';
import { EmptyState } from '@renderer/components/EmptyState';
import { FailureNotice } from '@renderer/components/FailureNotice';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Page } from '@renderer/components/Page';
import { usePageAction } from '@renderer/components/page-actions';
import { navigate, useRoute } from '@renderer/components/route/use-route';
import { currentPeriod } from '@renderer/data/current-period';
import { templateFinderOf } from '@renderer/data/evaluations/template-finder';
import { useMonthForms } from '@renderer/data/evaluations/use-month-forms';
import { useCustomers, useImports, useSettings } from '@renderer/data/session-context';
import { readTemplates } from '@shared/domain/evaluations/templates-in-book';
import { addMonths, isMonth } from '@shared/domain/kernel/calendar';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { Button } from 'antd';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import type { FormActs } from './control/FormSteps';
import { ReopenDialog } from './control/ReopenDialog';
import { RevisionDrawer } from './control/RevisionDrawer';
import { SignDialog } from './control/SignDialog';
import { MonthWork } from './MonthWork';
import { EvaluationPrint } from './print/EvaluationPrint';
import { useEvaluationExport } from './print/use-evaluation-export';
import { useMonthView } from './queue/use-month-view';
import { useQueue } from './queue/use-queue';
import { StartDialog } from './start/StartDialog';
import { TemplateDrawer } from './template/TemplateDrawer';
import { nextStep, type Opening, WorkActions } from './WorkActions';
import { type EvaluationView, WorkLead } from './WorkLead';
import './evaluations.css';

const ResultsView = lazy(() =>
  import('./results/ResultsView').then((module) => ({ default: module.ResultsView })),
);
const OwnFormDialog = lazy(() =>
  import('./own-form/OwnFormDialog').then((module) => ({ default: module.OwnFormDialog })),
);

const noForms: readonly never[] = [];

/** The month's evaluation: progress on top, who is next at the left, the form itself at the right; or its results. */
export function EvaluationsPage() {
  const words = useWords(evaluationsPageWords);
  const { lang } = useLang();
  const formats = useFormats();
  const { params } = useRoute();
  const customers = useCustomers();
  const settings = useSettings();
  const imports = useImports();
  const [opened, setOpened] = useState<Opening | null>(null);
  const close = () => setOpened(null);
  const wanted = params.month ?? '';
  const period = isMonth(wanted) ? wanted : currentPeriod(imports.all());
  const shown: EvaluationView = params.view === 'results' ? 'results' : 'work';
  const month = useMonthForms(period);
  const before = useMonthForms(addMonths(period, -1));
  const forms = month.forms ?? noForms;
  const view = useMonthView(month.forms);
  const queue = useQueue(view, params.id);
  const exporting = useEvaluationExport();
  const hasForms = forms.length > 0;
  const isWork = shown === 'work';
  usePageAction('print', () => {
    if (hasForms && isWork) setOpened({ what: 'print' });
  });
  const latestExport = useRef(() => {});
  latestExport.current = () => {
    if (hasForms) exporting.run(period, forms);
  };
  const exportForms = useCallback(() => latestExport.current(), []);
  usePageAction('export', exportForms);
  const acts: FormActs = useMemo(
    () => ({
      sign: (step) => setOpened({ what: 'sign', step, many: false }),
      reopen: () => setOpened({ what: 'reopen' }),
      showRevisions: () => setOpened({ what: 'revisions' }),
    }),
    [],
  );
  const { current, manager } = queue;
  const isEmpty = customers.all().length === 0;
  const template =
    (current === null ? undefined : templateFinderOf(settings)(current)) ?? readTemplates(settings)[0];
  const name = template === undefined ? '' : lang === 'en' ? template.en : template.zh;
  const step = nextStep[queue.stage];
  const waiting = step === null ? 0 : queue.progress[step === 'submit' ? 'ready' : queue.stage];
  return (
    <Page
      name="evaluations"
      title={words.title}
      lead={<WorkLead period={period} view={shown} />}
      sub={
        template === undefined || !isWork ? undefined : (
          <span title={words.facts(name, template.version, template.indicators.length)}>
            {words.facts(name, template.version, template.indicators.length)}
          </span>
        )
      }
      actions={
        isWork ? (
          <WorkActions
            stage={queue.stage}
            waiting={waiting}
            hasForms={hasForms}
            isExporting={exporting.busy}
            canStart={!isEmpty && month.forms !== null}
            onOpen={setOpened}
            onExport={exportForms}
          />
        ) : undefined
      }
    >
      <div className="bb-evaluations" data-view={shown}>
        {isEmpty ? (
          <EmptyState
            icon="evaluations"
            title={words.emptyTitle}
            text={words.emptyText}
            actions={
              <IfMay right="import">
                <Button onClick={() => navigate('workbooks')}>{words.importLedger}</Button>
              </IfMay>
            }
          />
        ) : month.failure !== null ? (
          <FailureNotice failure={month.failure} />
        ) : !isWork ? (
          <Suspense fallback={<p className="bb-evaluations-opening">{words.opening}</p>}>
            <ResultsView period={period} />
          </Suspense>
        ) : month.forms === null || view === null ? (
          <p className="bb-evaluations-opening">{words.opening}</p>
        ) : hasForms ? (
          <MonthWork
            view={view}
            previous={before.forms ?? noForms}
            queue={queue}
            acts={acts}
            onEditTemplate={() => setOpened({ what: 'template' })}
          />
        ) : (
          <EmptyState
            icon="evaluations"
            title={words.noForms(formats.month(period))}
            text={words.noFormsText}
            actions={
              <IfMayRun command="runEvaluation">
                <Button onClick={() => setOpened({ what: 'start' })}>{words.start}</Button>
              </IfMayRun>
            }
          />
        )}
        {opened?.what === 'template' ? <TemplateDrawer onClose={close} /> : null}
        {opened?.what === 'revisions' && current !== null ? (
          <RevisionDrawer form={current} onClose={close} />
        ) : null}
      </div>
      {opened?.what === 'start' ? <StartDialog period={period} forms={forms} onClose={close} /> : null}
      {opened?.what === 'print' ? (
        <EvaluationPrint
          period={period}
          forms={view?.ordered ?? forms}
          current={current}
          manager={manager}
          onClose={close}
        />
      ) : null}
      {opened?.what === 'ownForm' ? (
        <Suspense fallback={null}>
          <OwnFormDialog period={period} forms={view?.ordered ?? forms} current={current} onClose={close} />
        </Suspense>
      ) : null}
      {opened?.what === 'sign' ? (
        <SignDialog
          step={opened.step}
          many={opened.many}
          forms={manager === null ? forms : forms.filter((form) => form.manager === manager)}
          manager={manager}
          current={current}
          onClose={close}
        />
      ) : null}
      {opened?.what === 'reopen' && current !== null ? <ReopenDialog form={current} onClose={close} /> : null}
    </Page>
  );
}
