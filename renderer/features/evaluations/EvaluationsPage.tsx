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
import type { SignStep } from '@shared/domain/evaluations/sign-forms';
import { readTemplates, templateOfForm } from '@shared/domain/evaluations/templates-in-book';
import { addMonths, isMonth } from '@shared/domain/kernel/calendar';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { Button, Segmented } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { FormActs } from './control/FormSteps';
import { ReopenDialog } from './control/ReopenDialog';
import { RevisionDrawer } from './control/RevisionDrawer';
import { SignDialog } from './control/SignDialog';
import { MonthPicker } from './MonthPicker';
import { MonthWork } from './MonthWork';
import { EvaluationPrint } from './print/EvaluationPrint';
import { useEvaluationExport } from './print/use-evaluation-export';
import { useMonthView } from './queue/use-month-view';
import { useQueue } from './queue/use-queue';
import { StartDialog } from './StartDialog';
import { TemplateDrawer } from './TemplateDrawer';
import { WorkActions } from './WorkActions';
import './evaluations.css';

const ResultsView = lazy(() =>
  import('./results/ResultsView').then((module) => ({ default: module.ResultsView })),
);
const OwnFormDialog = lazy(() =>
  import('./own-form/OwnFormDialog').then((module) => ({ default: module.OwnFormDialog })),
);

type Opened =
  | { readonly what: 'start' | 'print' | 'ownForm' | 'template' | 'reopen' | 'revisions' }
  | { readonly what: 'sign'; readonly step: SignStep; readonly many: boolean };

type View = 'work' | 'results';

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
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const wanted = params.month ?? '';
  const period = isMonth(wanted) ? wanted : currentPeriod(imports.all());
  const shown: View = params.view === 'results' ? 'results' : 'work';
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
  usePageAction('export', () => {
    if (hasForms) exporting.run(period, forms);
  });
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
    (current === null ? undefined : templateOfForm(settings, current)) ?? readTemplates(settings)[0];
  const name = template === undefined ? '' : lang === 'en' ? template.en : template.zh;
  const goTo = (next: View) =>
    navigate('evaluations', { month: params.month, ...(next === 'results' ? { view: next } : {}) });
  return (
    <Page
      name="evaluations"
      title={words.title}
      lead={
        <>
          <MonthPicker
            period={period}
            onChange={(next) =>
              navigate('evaluations', { month: next, view: isWork ? undefined : 'results' })
            }
          />
          <Segmented<View>
            aria-label={words.view}
            value={shown}
            onChange={goTo}
            options={[
              { value: 'work', label: words.work },
              { value: 'results', label: words.results },
            ]}
          />
        </>
      }
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
            queue={queue}
            hasForms={hasForms}
            isExporting={exporting.busy}
            canStart={!isEmpty && month.forms !== null}
            onTemplate={() => setOpened({ what: 'template' })}
            onStart={() => setOpened({ what: 'start' })}
            onPrint={() => setOpened({ what: 'print' })}
            onOwnForm={() => setOpened({ what: 'ownForm' })}
            onExport={() => exporting.run(period, forms)}
            onSign={(step) => setOpened({ what: 'sign', step, many: true })}
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
            actions={<Button onClick={() => navigate('workbooks')}>{words.importLedger}</Button>}
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
          <MonthWork view={view} previous={before.forms ?? noForms} queue={queue} acts={acts} />
        ) : (
          <EmptyState
            icon="evaluations"
            title={words.noForms(formats.month(period))}
            text={words.noFormsText}
            actions={<Button onClick={() => setOpened({ what: 'start' })}>{words.start}</Button>}
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
