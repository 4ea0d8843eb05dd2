import type { PrintFoot } from '@renderer/components/print/use-print-foot';
import { templateFinderOf } from '@renderer/data/evaluations/template-finder';
import type { PrintedContent } from '@renderer/data/paper/paper-jobs';
import { buildEvaluationsHtml } from '@renderer/paper/build-evaluations';
import type { PaperDocument } from '@renderer/paper/document';
import { buildBlankSummaryHtml } from '@renderer/paper/month-summary/build-month-summary';
import { composeBlankForm, composeForm } from '@shared/domain/evaluations/compose-form';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import type { EvaluationTemplate } from '@shared/domain/evaluations/template';
import { hashPair } from '@shared/domain/imports/hash-text';
import { usualLayout } from '@shared/domain/paper/default-layouts';
import { type PaperLayout, sayNamed } from '@shared/domain/paper/layout';

/** Sheets for handwriting: of a template, or (null) the month's summary. */
export interface BlankForms {
  readonly template: EvaluationTemplate | null;
  readonly sheets: number;
}

/** What is to be laid out: forms of a month, or blank ones for handwriting. */
export type WantedForms = readonly EvaluationForm[] | BlankForms;

/** True for blank sheets. */
export function isBlank(wanted: WantedForms): wanted is BlankForms {
  return 'template' in wanted;
}

/** Lays forms out one by one; each is numbered by itself, so their pages simply follow one another. */
export function* layOutForms(
  wanted: WantedForms,
  settings: Parameters<typeof templateFinderOf>[0],
  foot: PrintFoot,
  layout: PaperLayout | undefined,
): Generator<number, PaperDocument, void> {
  if (isBlank(wanted)) {
    const one = layOutBlank(wanted, foot, layout);
    return { ...one, pages: Array.from({ length: wanted.sheets }, () => one.pages).flat() };
  }
  const empty = buildEvaluationsHtml([], foot, layout);
  const templateOf = templateFinderOf(settings);
  const pages: string[] = [];
  for (const [index, form] of wanted.entries()) {
    const template = templateOf(form);
    if (template !== undefined)
      pages.push(...buildEvaluationsHtml([composeForm(form, template, foot.lang)], foot, layout).pages);
    yield index + 1;
  }
  return { ...empty, pages };
}

function layOutBlank(
  { template }: BlankForms,
  foot: PrintFoot,
  layout: PaperLayout | undefined,
): PaperDocument {
  if (template !== null) return buildEvaluationsHtml([composeBlankForm(template, foot.lang)], foot, layout);
  return buildBlankSummaryHtml(foot, layout ?? usualLayout('monthSummary'));
}

/** What the audit trail keeps of forms that were printed: by which layout, and what each came to. */
export function describePrinted(
  wanted: WantedForms,
  layout: PaperLayout,
  lang: PrintFoot['lang'],
): PrintedContent {
  const customers = isBlank(wanted)
    ? []
    : wanted.map(({ customerId, number, lines, finalScore }) => {
        const { high, low } = hashPair(5, number, JSON.stringify([lines, finalScore]));
        return { id: customerId, digest: `${high}.${low}` };
      });
  return {
    paper: layout.kind,
    layout: { id: layout.id, name: sayNamed(layout.name, lang) },
    fields: isBlank(wanted) ? [] : ['name'],
    customers,
  };
}
