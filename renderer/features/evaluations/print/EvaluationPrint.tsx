import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { PrintDialog } from '@renderer/components/print/PrintDialog';
import { usePrintFoot } from '@renderer/components/print/use-print-foot';
import { runSteps } from '@renderer/data/paper/run-steps';
import { useSelectedIds } from '@renderer/data/selection';
import { useSession, useSettings } from '@renderer/data/session-context';
import { type PaperDocument, toDocumentHtml } from '@renderer/paper/document';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import { readTemplates } from '@shared/domain/evaluations/templates-in-book';
import type { Month } from '@shared/domain/kernel/calendar';
import { type PaperLayout, sayNamed } from '@shared/domain/paper/layout';
import { layoutsOf } from '@shared/domain/paper/layouts-in-book';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { InputNumber, Segmented, Select } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { describePrinted, layOutForms, type WantedForms } from './lay-out-forms';

type Scope = 'one' | 'selected' | 'manager' | 'all' | 'blank';

/** Stands for the month's summary among the templates of blank sheets. */
const summaryId = '#summary';
/** Blank sheets of one job. */
const mostSheets = 50;

interface Props {
  readonly period: Month;
  /** Forms of the month in the order of the queue. */
  readonly forms: readonly EvaluationForm[];
  readonly current: EvaluationForm | null;
  /** Manager whose forms are looked at; empty name: forms without one; null: all. */
  readonly manager: string | null;
  readonly onClose: () => void;
}

interface Laid {
  readonly forms: WantedForms;
  readonly layout: PaperLayout | undefined;
  readonly document: PaperDocument;
}

/** Managers of the month's forms by name, forms without one last. */
function listFormManagers(forms: readonly EvaluationForm[]): readonly string[] {
  const names = new Set(forms.map((form) => form.manager));
  return [...names].sort((a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'zh-CN'));
}

/**
 * The forms before they are printed: this one, those of the selected customers, of a manager, the whole month, or
 * blank ones for handwriting.
 */
export function EvaluationPrint({ period, forms, current, manager, onClose }: Props) {
  const words = useWords(evaluationsPageWords);
  const formats = useFormats();
  const session = useSession();
  const settings = useSettings();
  const ticked = useSelectedIds(session);
  const foot = usePrintFoot();
  const latest = useRef({ settings, foot });
  latest.current = { settings, foot };
  const selected = useMemo(() => forms.filter((form) => ticked.has(form.customerId)), [forms, ticked]);
  const [scope, setScope] = useState<Scope>(forms.length === 0 ? 'blank' : current === null ? 'all' : 'one');
  const managers = useMemo(() => listFormManagers(forms), [forms]);
  const [whose, setWhose] = useState(manager ?? managers[0] ?? '');
  const templates = useMemo(() => readTemplates(settings), [settings]);
  const [templateId, setTemplateId] = useState<string | null>(null);
  const isSummary = templateId === summaryId;
  const template = isSummary ? null : (templates.find(({ id }) => id === templateId) ?? templates[0] ?? null);
  const [sheets, setSheets] = useState(1);
  const wanted = useMemo<WantedForms>(() => {
    if (scope === 'blank') return { template, sheets };
    if (scope === 'all') return forms;
    if (scope === 'selected') return selected;
    if (scope === 'manager') return forms.filter((form) => form.manager === whose);
    return current === null ? [] : [current];
  }, [scope, forms, selected, current, whose, template, sheets]);
  const paper = scope === 'blank' && isSummary ? 'monthSummary' : 'evaluationForm';
  const layouts = useMemo(() => layoutsOf(settings, paper), [settings, paper]);
  const [layoutId, setLayoutId] = useState(layouts[0]?.id);
  const layout = layouts.find(({ id }) => id === layoutId) ?? layouts[0];
  const [laid, setLaid] = useState<Laid | null>(null);
  const [done, setDone] = useState(0);
  useEffect(() => {
    let isStale = false;
    setDone(0);
    const steps = layOutForms(wanted, latest.current.settings, latest.current.foot, layout);
    void runSteps(steps, () => isStale, setDone).then((document) => {
      if (document !== null) setLaid({ forms: wanted, layout, document });
    });
    return () => {
      isStale = true;
    };
  }, [wanted, layout]);
  const ready = laid?.forms === wanted && laid.layout === layout ? laid.document : null;
  const fileName =
    scope === 'blank'
      ? isSummary
        ? words.fileBlankSummary
        : words.fileBlank
      : scope === 'one' && current !== null
        ? words.fileOne(current.customerName, period)
        : words.fileName(period);
  const scopes: { value: Scope; label: string; disabled?: boolean }[] = [
    { value: 'one', label: words.thisForm, disabled: current === null },
    {
      value: 'selected',
      label: words.selectedForms(formats.count(selected.length)),
      disabled: selected.length === 0,
    },
    { value: 'manager', label: words.byManagerForms, disabled: managers.length < 2 },
    { value: 'all', label: words.allForms(formats.count(forms.length)), disabled: forms.length === 0 },
    { value: 'blank', label: words.blankForms },
  ];
  return (
    <PrintDialog
      title={words.print}
      css={ready?.css ?? ''}
      pages={ready?.pages ?? []}
      {...(ready === null ? {} : { size: ready.size })}
      {...(layout === undefined ? {} : { printed: () => describePrinted(wanted, layout, foot.lang) })}
      makeHtml={() => (ready === null ? '' : toDocumentHtml(ready))}
      fileName={fileName}
      onClose={onClose}
      progress={
        ready === null
          ? { title: words.layingOut, done, total: 'template' in wanted ? wanted.sheets : wanted.length }
          : null
      }
      options={
        <>
          <Segmented<Scope>
            aria-label={words.printScope}
            value={scope}
            onChange={setScope}
            options={scopes}
          />
          {scope === 'manager' ? (
            <Select
              aria-label={words.manager}
              className="bb-print-manager"
              value={whose}
              onChange={setWhose}
              options={managers.map((name) => ({
                value: name,
                label: name === '' ? words.noManager : name,
              }))}
            />
          ) : null}
          {scope === 'blank' ? (
            <>
              <Select
                aria-label={words.blankTemplate}
                value={isSummary ? summaryId : (template?.id ?? null)}
                onChange={setTemplateId}
                popupMatchSelectWidth={false}
                options={[
                  ...templates.map(({ id, zh, en }) => ({
                    value: id,
                    label: foot.lang === 'en' ? en : zh,
                  })),
                  { value: summaryId, label: words.blankSummary },
                ]}
              />
              <InputNumber<number>
                aria-label={words.blankSheets}
                min={1}
                max={mostSheets}
                precision={0}
                value={sheets}
                onChange={(value) => setSheets(value ?? 1)}
                suffix={words.blankUnit}
              />
            </>
          ) : null}
          {layouts.length > 1 ? (
            <Select
              aria-label={words.layout}
              className="bb-print-layout"
              value={layout?.id ?? null}
              onChange={(id) => {
                if (id !== null) setLayoutId(id);
              }}
              options={layouts.map(({ id, name }) => ({ value: id, label: sayNamed(name, foot.lang) }))}
            />
          ) : null}
        </>
      }
    />
  );
}
