import type { ResidentTable } from '@renderer/data/book-session';
import type { WorkbookContent } from '@renderer/data/workbook-files/write-file';
import { type ComposedForm, composeForm } from '@shared/domain/evaluations/compose-form';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import type { TemplatesView } from '@shared/domain/evaluations/templates-in-book';
import { textOf } from '@shared/domain/fields/values';
import type { Month } from '@shared/domain/kernel/calendar';
import type { CustomerRecord } from '@shared/domain/records/records';
import type {
  ColumnDeclaration,
  SheetDeclaration,
  WriteCell,
  WriteRow,
} from '@shared/ipc/workbook-declaration';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { adviceName, evaluationWords } from '@shared/words/evaluations';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import type { ResultsExtras } from './results-extras';
import { listResultsSheets } from './results-sheets';
import { summarizeMonth } from './summarize-month';
import { templateFinderOf } from './template-finder';

/** What the workbook is made from. */
export interface EvaluationWorkbookOrder {
  readonly period: Month;
  readonly forms: readonly EvaluationForm[];
  readonly settings: TemplatesView;
  readonly customers: Pick<ResidentTable<CustomerRecord>, 'get'>;
  readonly lang: Lang;
  /** The month's results, after the forms; absent: the forms alone. */
  readonly extras?: ResultsExtras;
}

/** One column per indicator; forms of several templates or versions share a column where the key is the same. */
function listIndicators(order: EvaluationWorkbookOrder): readonly { key: string; name: string }[] {
  const named = new Map<string, string>();
  const seen = new Set<string>();
  const templateOf = templateFinderOf(order.settings);
  for (const form of order.forms) {
    const version = `${form.templateId}@${form.templateVersion}`;
    if (seen.has(version)) continue;
    seen.add(version);
    for (const indicator of templateOf(form)?.indicators ?? []) {
      if (!named.has(indicator.key))
        named.set(indicator.key, order.lang === 'en' ? indicator.en : indicator.zh);
    }
  }
  return [...named].map(([key, name]) => ({ key, name }));
}

function declareSummary(title: string, lang: Lang): SheetDeclaration {
  const words = wordsIn(evaluationsPageWords, lang);
  const columns: ColumnDeclaration[] = [
    { header: words.manager, key: 'manager', type: 'text', width: 16 },
    { header: words.formCount, key: 'count', type: 'integer', width: 11 },
    { header: words.completeCount, key: 'complete', type: 'integer', width: 11 },
    { header: words.averageScore, key: 'average', type: 'decimal', width: 11, numFmt: '0.0' },
    { header: adviceName('improve', lang), key: 'improve', type: 'integer', width: 14 },
    { header: adviceName('maintain', lang), key: 'maintain', type: 'integer', width: 14 },
    { header: adviceName('end', lang), key: 'end', type: 'integer', width: 14 },
  ];
  return { name: words.summarySheet, titleRows: [{ text: title, style: 'title' }], columns };
}

function listSummary({ forms, lang }: EvaluationWorkbookOrder): readonly WriteRow[] {
  const words = wordsIn(evaluationsPageWords, lang);
  const summary = summarizeMonth(forms);
  const row = (name: string, tally: (typeof summary.managers)[number] | typeof summary): WriteCell[] => [
    name,
    tally.count,
    tally.complete,
    tally.average,
    tally.advice.improve,
    tally.advice.maintain,
    tally.advice.end,
  ];
  const total = row(wordsIn(evaluationWords, lang).total, summary);
  return [
    ...summary.managers.map((tally) => row(tally.manager === '' ? words.noManager : tally.manager, tally)),
    { cells: total, styles: total.map(() => 'total') },
  ];
}

function declareResults(indicators: readonly { key: string; name: string }[], lang: Lang): SheetDeclaration {
  const words = wordsIn(evaluationsPageWords, lang);
  const terms = wordsIn(evaluationWords, lang);
  return {
    name: words.resultsSheet,
    autoFilter: true,
    freeze: { rows: 1, columns: 3 },
    columns: [
      { header: terms.number, key: 'number', type: 'text', width: 18 },
      { header: words.customerNo, key: 'customerNo', type: 'text', width: 14 },
      { header: terms.customerName, key: 'name', type: 'text', width: 24 },
      { header: words.manager, key: 'manager', type: 'text', width: 12 },
      ...indicators.map(
        ({ key, name }): ColumnDeclaration => ({
          header: name,
          key: `score-${key}`,
          type: 'decimal',
          width: 11,
          numFmt: '0.0',
        }),
      ),
      { header: terms.total, key: 'total', type: 'decimal', width: 9, numFmt: '0.0' },
      { header: terms.finalScore, key: 'final', type: 'decimal', width: 11, numFmt: '0.0' },
      { header: words.stillToFill, key: 'pending', type: 'integer', width: 10 },
      { header: terms.advice, key: 'advice', type: 'text', width: 14 },
      { header: terms.prepared, key: 'preparedOn', type: 'date', width: 13 },
      { header: words.preparedBy, key: 'preparedBy', type: 'text', width: 12 },
    ],
  };
}

function* compose(order: EvaluationWorkbookOrder): Generator<readonly [EvaluationForm, ComposedForm]> {
  const templateOf = templateFinderOf(order.settings);
  for (const form of order.forms) {
    const template = templateOf(form);
    if (template !== undefined) yield [form, composeForm(form, template, order.lang)];
  }
}

function* listResults(
  order: EvaluationWorkbookOrder,
  indicators: readonly { key: string }[],
): Generator<WriteRow> {
  for (const [form, composed] of compose(order)) {
    const scores = new Map(composed.lines.map((line) => [line.key, line.score]));
    const record = order.customers.get(form.customerId);
    yield [
      form.number,
      record === undefined ? null : (textOf(record, 'customerNo') ?? null),
      form.customerName,
      form.manager,
      ...indicators.map(({ key }) => scores.get(key) ?? null),
      composed.total,
      composed.finalScore,
      composed.pending,
      composed.advice === null ? null : adviceName(composed.advice, order.lang),
      form.prepared.date,
      form.prepared.person,
    ];
  }
}

function declareLines(lang: Lang): SheetDeclaration {
  const words = wordsIn(evaluationsPageWords, lang);
  const terms = wordsIn(evaluationWords, lang);
  return {
    name: words.linesSheet,
    autoFilter: true,
    columns: [
      { header: terms.number, key: 'number', type: 'text', width: 18 },
      { header: terms.customerName, key: 'name', type: 'text', width: 24 },
      { header: terms.indicator, key: 'indicator', type: 'text', width: 16 },
      { header: terms.weight, key: 'weight', type: 'integer', width: 10 },
      { header: terms.score, key: 'score', type: 'decimal', width: 10, numFmt: '0.0' },
      { header: terms.grade, key: 'grade', type: 'text', width: 10 },
      { header: terms.basis, key: 'basis', type: 'text', width: 36 },
      { header: terms.remark, key: 'remark', type: 'text', width: 24 },
    ],
  };
}

function* listLines(order: EvaluationWorkbookOrder): Generator<WriteRow> {
  for (const [form, composed] of compose(order)) {
    for (const line of composed.lines) {
      yield [
        form.number,
        form.customerName,
        line.name,
        line.weight,
        line.score,
        line.grade,
        line.basis,
        line.remark,
      ];
    }
  }
}

/**
 * evaluations.xlsx: the month by manager, one row per form with a column per indicator, one row per score; then the
 * month's results, where they are given.
 */
export function describeEvaluationWorkbook(order: EvaluationWorkbookOrder): WorkbookContent {
  const title = wordsIn(evaluationsPageWords, order.lang).fileName(order.period);
  const indicators = listIndicators(order);
  const more = order.extras === undefined ? [] : listResultsSheets(order.extras, order.lang);
  return {
    declaration: {
      title,
      styles: { total: { bold: true } },
      sheets: [
        declareSummary(title, order.lang),
        declareResults(indicators, order.lang),
        declareLines(order.lang),
        ...more.map(({ sheet }) => sheet),
      ],
    },
    rows: [
      listSummary(order),
      listResults(order, indicators),
      listLines(order),
      ...more.map(({ rows }) => rows),
    ],
  };
}
