import type { ResidentTable } from '@renderer/data/book-session';
import type { WorkbookContent } from '@renderer/data/workbook-files/save-workbook';
import { type ComposedForm, composeForm } from '@shared/domain/evaluations/compose-form';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import type { EvaluationTemplate } from '@shared/domain/evaluations/template';
import { type TemplatesView, templateOfForm } from '@shared/domain/evaluations/templates-in-book';
import { textOf } from '@shared/domain/fields/values';
import type { Month } from '@shared/domain/kernel/calendar';
import type { Advice, CustomerRecord } from '@shared/domain/records/records';
import type {
  ColumnDeclaration,
  SheetDeclaration,
  WriteCell,
  WriteRow,
} from '@shared/ipc/workbook-declaration';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { evaluationWorkbookWords } from '@shared/words/evaluation-workbook';
import { adviceName, evaluationWords } from '@shared/words/evaluations';

export interface EvaluationWorkbookOrder {
  readonly period: Month;
  readonly forms: readonly EvaluationForm[];
  readonly settings: TemplatesView;
  readonly customers: Pick<ResidentTable<CustomerRecord>, 'get'>;
  readonly lang: Lang;
}

/** Forms made from one version of a template; they share their columns. */
interface FormGroup {
  readonly template: EvaluationTemplate;
  readonly forms: EvaluationForm[];
}

const adviceOrder: readonly Advice[] = ['maintain', 'improve', 'end'];

function groupForms({ forms, settings }: EvaluationWorkbookOrder): readonly FormGroup[] {
  const groups = new Map<string, FormGroup>();
  for (const form of forms) {
    const key = `${form.templateId}@${form.templateVersion}`;
    let group = groups.get(key);
    if (group === undefined) {
      const template = templateOfForm(settings, form);
      if (template === undefined) continue;
      group = { template, forms: [] };
      groups.set(key, group);
    }
    group.forms.push(form);
  }
  return [...groups.values()];
}

function declareForms({ template }: FormGroup, lang: Lang): SheetDeclaration {
  const words = wordsIn(evaluationWords, lang);
  const own = wordsIn(evaluationWorkbookWords, lang);
  const nameIn = (named: { readonly zh: string; readonly en: string }) =>
    lang === 'en' ? named.en : named.zh;
  const text = (key: string, header: string, width: number): ColumnDeclaration => ({
    key,
    header,
    width,
    type: 'text',
  });
  const score = (key: string, header: string): ColumnDeclaration => ({
    key,
    header,
    width: 13,
    type: 'decimal',
    numFmt: '0.0',
  });
  return {
    name: nameIn(template),
    autoFilter: true,
    freeze: { rows: 1, columns: 3 },
    columns: [
      text('number', words.number, 16),
      text('customerNo', own.customerNo, 14),
      text('name', words.customerName, 24),
      text('manager', own.manager, 12),
      ...template.indicators.map(({ key, weight, ...named }) =>
        score(key, own.indicatorScore(nameIn(named), weight)),
      ),
      score('total', words.total),
      { key: 'known', header: own.knownWeight, width: 10, type: 'integer' },
      score('final', words.finalScore),
      text('grade', words.grade, 10),
      text('advice', words.advice, 12),
      { key: 'pending', header: own.pending, width: 10, type: 'integer' },
      { key: 'prepared', header: words.prepared, width: 12, type: 'date' },
      { key: 'approved', header: own.approved, width: 12, type: 'date' },
      ...template.indicators.map(({ key, ...named }) =>
        text(`${key}Basis`, own.indicatorBasis(nameIn(named)), 28),
      ),
    ],
  };
}

function listCells(form: ComposedForm, customerNo: string | null, lang: Lang): WriteCell[] {
  return [
    form.number,
    customerNo,
    form.customerName,
    form.manager,
    ...form.lines.map(({ score }) => score),
    form.total,
    form.knownWeight,
    form.finalScore,
    form.totalGrade,
    form.advice === null ? null : adviceName(form.advice, lang),
    form.pending,
    form.prepared.date,
    form.approved?.date ?? null,
    ...form.lines.map(({ basis }) => basis),
  ];
}

function* listForms(group: FormGroup, order: EvaluationWorkbookOrder): Generator<WriteRow> {
  for (const form of group.forms) {
    const customer = order.customers.get(form.customerId);
    const number = customer === undefined ? null : (textOf(customer, 'customerNo') ?? null);
    yield listCells(composeForm(form, group.template, order.lang), number, order.lang);
  }
}

function declareSummary(title: string, managers: readonly string[], lang: Lang): SheetDeclaration {
  const own = wordsIn(evaluationWorkbookWords, lang);
  return {
    name: own.summary,
    titleRows: [{ text: title, style: 'title' }],
    columns: [
      { key: 'item', header: own.item, type: 'text', width: 22 },
      { key: 'count', header: own.count, type: 'general', width: 10 },
      ...managers.map(
        (manager): ColumnDeclaration => ({
          key: `manager:${manager}`,
          header: manager === '' ? own.noManager : manager,
          type: 'general',
          width: 12,
        }),
      ),
    ],
  };
}

function averageScore(forms: readonly EvaluationForm[]): number | null {
  const scores = forms.flatMap(({ finalScore }) => (finalScore === null ? [] : [finalScore]));
  if (scores.length === 0) return null;
  return Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 10) / 10;
}

function listSummary(
  forms: readonly EvaluationForm[],
  managers: readonly string[],
  lang: Lang,
): readonly WriteRow[] {
  const own = wordsIn(evaluationWorkbookWords, lang);
  const columns = [forms, ...managers.map((manager) => forms.filter((form) => form.manager === manager))];
  const row = (label: string, count: (of: readonly EvaluationForm[]) => number | null): WriteRow => [
    label,
    ...columns.map(count),
  ];
  const countWhere = (accept: (form: EvaluationForm) => boolean) => (of: readonly EvaluationForm[]) =>
    of.filter(accept).length;
  return [
    row(own.allForms, (of) => of.length),
    ...adviceOrder.map((advice) =>
      row(
        adviceName(advice, lang),
        countWhere((form) => form.advice === advice),
      ),
    ),
    row(
      own.noAdvice,
      countWhere((form) => form.advice === null),
    ),
    row(
      own.provisionalCount,
      countWhere((form) => form.provisional),
    ),
    row(own.averageScore, averageScore),
  ];
}

/**
 * evaluations.xlsx of a month: a summary by advice and manager, then a sheet per template with a row per form, its
 * scores and what they are based on.
 */
export function describeEvaluationWorkbook(order: EvaluationWorkbookOrder): WorkbookContent {
  const { period, forms, lang } = order;
  const title = wordsIn(evaluationWorkbookWords, lang).title(period);
  const groups = groupForms(order);
  const managers = [...new Set(forms.map(({ manager }) => manager))].sort(
    (a, b) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1),
  );
  return {
    declaration: {
      title,
      sheets: [declareSummary(title, managers, lang), ...groups.map((group) => declareForms(group, lang))],
    },
    rows: [listSummary(forms, managers, lang), ...groups.map((group) => listForms(group, order))],
  };
}
