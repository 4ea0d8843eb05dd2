import type { ComposedForm, ComposedLine } from '@shared/domain/evaluations/compose-form';
import type { SignedDate } from '@shared/domain/evaluations/form';
import type { Advice } from '@shared/domain/records/records';
import { wordsIn } from '@shared/words/define-words';
import { adviceName, evaluationWords } from '@shared/words/evaluations';
import { pageSize } from './css/page-css';
import { finishDocument, type PageContent, type PaperDocument, type PrintContext } from './document';
import { drawBox } from './draw-box';
import { html, type SafeHtml } from './html';
import { type Block, paginate } from './paginate';
import { estimateLines, heightOfLines } from './text-measure';

const adviceOrder: readonly Advice[] = ['improve', 'maintain', 'end'];

/** Columns in millimetres of the 178 there are; 得分依据 and 备注 take the rest. */
const basisWidth = 52;
const remarkWidth = 32;
const headHeight = 36;
/** Total, outcome, notes and the three tables of the controlled document. */
const closingHeight = 84;
const pageRoom = pageSize.height - pageSize.top - pageSize.foot - pageSize.footHeight - 2;

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

function renderSigned(signed: SignedDate | null): string {
  return signed === null ? '' : `${signed.date} ${signed.person}`.trim();
}

function renderLine(line: ComposedLine, place: number): SafeHtml {
  return html`<tr><td>${place}</td><td>${line.name}</td><td>${line.weight}</td><td>${formatScore(line.score)}</td><td>${line.grade}</td><td class="text">${line.basis}</td><td class="text">${line.remark}</td></tr>`;
}

function renderClosing(form: ComposedForm, context: PrintContext): SafeHtml {
  const words = wordsIn(evaluationWords, context.lang);
  const colon = context.lang === 'en' ? ': ' : '：';
  const mark = form.provisional && form.finalScore !== null ? html`${words.provisionalMark}` : '';
  const note = form.provisional
    ? html`<p class="note">${words.provisionalNote(form.pending, form.knownWeight)}</p>`
    : '';
  const foot = (cells: readonly (readonly [string, string])[]) =>
    html`<tr>${cells.map(([label, value]) => html`<th>${label}</th><td>${value}</td>`)}</tr>`;
  const { document, revision } = form;
  return html`<tr class="total"><th colspan="2">${words.total}</th><td>${form.totalWeight}</td><td>${formatScore(form.total)}</td><td>${form.totalGrade}</td><td></td><td></td></tr><tr><th colspan="2">${words.outcome}</th><td colspan="5" class="outcome">${words.finalScore}${colon}<b class="strong">${formatScore(form.finalScore)}</b>${mark}　　${words.advice}${colon}${renderAdvice(form, context)}</td></tr></tbody></table>${note}<table class="control"><colgroup><col class="w1"><col><col class="w1"><col><col class="w1"><col></colgroup><tbody>${foot(
    [
      [words.documentTitle, document.title],
      [words.control, document.control],
      [words.documentNumber, document.number],
    ],
  )}${foot([
    [words.executing, document.executing],
    [words.supervising, document.supervising],
    [words.verifying, document.verifying],
  ])}${foot([
    [words.prepared, renderSigned(form.prepared)],
    [words.reviewed, renderSigned(form.reviewed)],
    [words.approved, renderSigned(form.approved)],
  ])}${foot([
    [words.revisionMark, revision?.mark ?? ''],
    [words.revisionPlaces, revision === null ? '' : String(revision.places)],
    [words.revisionDate, revision?.date ?? ''],
  ])}</tbody></table>`;
}

function measureLine(line: ComposedLine): number {
  const lines = Math.max(
    estimateLines(line.basis, basisWidth - 3.2, 9.5),
    estimateLines(line.remark, remarkWidth - 3.2, 9.5),
    estimateLines(line.name, 27, 10.5),
  );
  return Math.max(9.5, heightOfLines(lines, 9.5, 1.4) + 2);
}

function makePages(form: ComposedForm, context: PrintContext): readonly PageContent[] {
  const words = wordsIn(evaluationWords, context.lang);
  const colon = context.lang === 'en' ? ': ' : '：';
  const head = html`<colgroup><col class="w0"><col class="w2"><col class="w3"><col class="w3"><col class="w3"><col><col class="w4"></colgroup><thead><tr><th>${words.sequence}</th><th>${words.indicator}</th><th>${words.weight}</th><th>${words.score}</th><th>${words.grade}</th><th>${words.basis}</th><th>${words.remark}</th></tr></thead>`;
  const blocks = form.lines.map(
    (line, index): Block<SafeHtml> => ({ content: renderLine(line, index + 1), heightMm: measureLine(line) }),
  );
  // The closing tables are one block: 合计, 评估结果 and signatures belong together.
  const closing: Block<SafeHtml> = { content: renderClosing(form, context), heightMm: closingHeight };
  const pages = paginate([...blocks, closing], pageRoom - headHeight, pageRoom - headHeight);
  return pages.map((rows, index): PageContent => {
    const end = index === pages.length - 1 ? '' : html`</tbody></table>`;
    return {
      kind: 'evaluation',
      series: form.id,
      body: html`<h1>${words.title}</h1><div class="to"><span>${words.customerName}${colon}<b class="strong">${form.customerName}</b></span><span>${words.number}${colon}${form.number}</span></div><table class="form">${head}<tbody>${rows}${end}`,
    };
  });
}

/**
 * 客户关系评估表 exactly as branch-practice section 6 lays it out, one form a page (two when its texts need them), each
 * numbered by itself. A provisional final score says so beside the number and in a note.
 */
export function buildEvaluationsHtml(forms: readonly ComposedForm[], context: PrintContext): PaperDocument {
  const pages = forms.flatMap((form) => makePages(form, context));
  return finishDocument(wordsIn(evaluationWords, context.lang).title, pages, context);
}
