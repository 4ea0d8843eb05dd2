import type { ComposedForm, ComposedLine } from '@shared/domain/evaluations/compose-form';
import type { PaperFrame, PaperLayout } from '@shared/domain/paper/layout';
import type { Advice } from '@shared/domain/records/records';
import { wordsIn } from '@shared/words/define-words';
import { adviceName, evaluationWords } from '@shared/words/evaluations';
import { paperWords } from '@shared/words/paper';
import { chooseSize } from './blocks/choose-size';
import { pointSteps, pointsClass } from './css/frame-css';
import { finishDocument, type PageContent, type PaperDocument, type PrintContext } from './document';
import { drawBox } from './draw-box';
import { listControlRows } from './evaluation/control-rows';
import {
  controlColumns,
  type FormMeasures,
  formColumns,
  measureClosing,
  measureForm,
  measureLine,
  roomOfTexts,
} from './evaluation/measure-form';
import { usualFrame } from './frame';
import { headingOf, renderHeading } from './heading';
import { html, type SafeHtml } from './html';
import { type Block, paginate } from './paginate';
import { cutIntoPieces } from './text-measure';

const adviceOrder: readonly Advice[] = ['improve', 'maintain', 'end'];

function formatScore(score: number | null): string {
  return score === null ? '' : String(score);
}

/** The three boxes. */
function renderAdvice(form: ComposedForm, context: PrintContext): readonly SafeHtml[] {
  return adviceOrder.map(
    (advice) =>
      html`<span class="choice">${drawBox(form.advice === advice)}${adviceName(advice, context.lang)}</span>`,
  );
}

function renderColumns(percents: readonly number[]): SafeHtml {
  return html`<colgroup>${percents.map((share) => html`<col width="${share.toFixed(2)}%">`)}</colgroup>`;
}

function renderLine(line: ComposedLine, place: number): SafeHtml {
  return html`<tr><td>${place}</td><td>${line.name}</td><td>${line.weight}</td><td>${formatScore(line.score)}</td><td>${line.grade}</td><td class="text">${line.basis}</td><td class="text">${line.remark}</td></tr>`;
}

/** What of a line's texts did not fit into its row. */
function renderMore(basis: string, remark: string): SafeHtml {
  return html`<tr class="more"><td colspan="5"></td><td class="text">${basis}</td><td class="text">${remark}</td></tr>`;
}

/** Rows of a line: one, or several where its texts would not go on half a page. */
function layLine(line: ComposedLine, place: number, measures: FormMeasures): readonly Block<SafeHtml>[] {
  const heightMm = measureLine(line, measures);
  if (heightMm <= measures.rowsMm / 2) return [{ content: renderLine(line, place), heightMm }];
  const { basisMm, remarkMm, points } = roomOfTexts(measures);
  const basis = cutIntoPieces(line.basis, 6, basisMm, points);
  const remark = cutIntoPieces(line.remark, 6, remarkMm, points);
  return Array.from({ length: Math.max(basis.length, remark.length) }, (_, at): Block<SafeHtml> => {
    const piece = { ...line, basis: basis[at] ?? '', remark: remark[at] ?? '' };
    const content = at === 0 ? renderLine(piece, place) : renderMore(piece.basis, piece.remark);
    return { content, heightMm: measureLine(piece, measures) };
  });
}

function renderClosing(form: ComposedForm, context: PrintContext): SafeHtml {
  const words = wordsIn(evaluationWords, context.lang);
  const colon = context.lang === 'en' ? ': ' : '：';
  const mark = form.provisional && form.finalScore !== null ? html`${words.provisionalMark}` : '';
  const note = form.provisional
    ? html`<p class="note">${words.provisionalNote(form.pending, form.knownWeight)}</p>`
    : '';
  const control = listControlRows(form, context.lang).map(
    (row) => html`<tr>${row.map(([label, value]) => html`<th>${label}</th><td>${value}</td>`)}</tr>`,
  );
  return html`<tr class="total"><th colspan="2">${words.total}</th><td>${form.totalWeight}</td><td>${formatScore(form.total)}</td><td>${form.totalGrade}</td><td></td><td></td></tr><tr><th colspan="2">${words.outcome}</th><td colspan="5" class="outcome">${words.finalScore}${colon}<b class="strong">${formatScore(form.finalScore)}</b>${mark}　　<span class="advice">${words.advice}${colon}${renderAdvice(form, context)}</span></td></tr></tbody></table>${note}<table class="control">${renderColumns([...controlColumns, ...controlColumns, ...controlColumns])}<tbody>${control}</tbody></table>`;
}

/** Rows on pages in one size of type; the closing tables are one block, for they belong together. */
function layAt(points: number, form: ComposedForm, context: PrintContext, frame: PaperFrame) {
  const measures = measureForm(frame, context.lang, points, form);
  const blocks = form.lines.flatMap((line, index) => layLine(line, index + 1, measures));
  const closing: Block<SafeHtml> = {
    content: renderClosing(form, context),
    heightMm: measureClosing(form, context.lang, measures),
  };
  return { points, pages: paginate([...blocks, closing], measures.rowsMm, measures.rowsMm) };
}

function makePages(form: ComposedForm, context: PrintContext, frame: PaperFrame): readonly PageContent[] {
  const words = wordsIn(evaluationWords, context.lang);
  const { continued } = wordsIn(paperWords, context.lang);
  const colon = context.lang === 'en' ? ': ' : '：';
  const head = html`${renderColumns(formColumns)}<thead><tr><th>${words.sequence}</th><th>${words.indicator}</th><th>${words.weight}</th><th>${words.score}</th><th>${words.grade}</th><th>${words.basis}</th><th>${words.remark}</th></tr></thead>`;
  // A form that needs more than a page is set smaller while that keeps it to one; else it goes on in the usual size.
  const { points, pages } = chooseSize(
    pointSteps(frame),
    (size) => layAt(size, form, context, frame),
    (laid) => laid.pages.length === 1,
  ).laid;
  return pages.map((rows, index): PageContent => {
    const end = index === pages.length - 1 ? '' : html`</tbody></table>`;
    const title = renderHeading(frame, words.title, context.lang, index === 0 ? '' : continued);
    return {
      kind: 'evaluation',
      series: form.id,
      body: html`${title}<div class="laid-form ${pointsClass(points)}"><div class="to"><span>${words.customerName}${colon}<b class="strong">${form.customerName}</b></span><span>${words.number}${colon}${form.number}</span></div><table class="form">${head}<tbody>${rows}${end}</div>`,
    };
  });
}

/**
 * 客户关系评估表 exactly as branch-practice section 6 lays it out, one form a page (more when its texts need them), each
 * numbered by itself. A provisional final score says so beside the number and in a note. `layout`: whose frame
 * (paper, margins, type, heading, logo, foot) the branch designed; absent: the usual A4.
 */
export function buildEvaluationsHtml(
  forms: readonly ComposedForm[],
  context: PrintContext,
  layout?: PaperLayout,
): PaperDocument {
  const frame = layout?.frame ?? usualFrame;
  const pages = forms.flatMap((form) => makePages(form, context, frame));
  const usual = wordsIn(evaluationWords, context.lang).title;
  return finishDocument(headingOf(frame, usual, context.lang) || usual, pages, context, frame);
}
