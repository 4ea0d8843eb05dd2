import { type PaperFrame, sayNamed } from '@shared/domain/paper/layout';
import type { Lang } from '@shared/words/define-words';
import { wordsIn } from '@shared/words/define-words';
import { paperWords } from '@shared/words/paper';
import { cssOfFrames, footPoints, frameClass, pointSteps, pointsClass } from './css/frame-css';
import { hasFoot, type PaperSize, sizeOf, usualFrame } from './frame';
import { type HtmlPart, html, type SafeHtml } from './html';
import { columnFor, measureEms } from './text-measure';

/** Who prints, where and when: stands at the foot of every page. */
export interface PrintContext {
  /** Name of the branch; empty while nobody entered it. */
  readonly branch: string;
  readonly printedBy: string;
  /** Local time as `2026-11-03 14:32`. */
  readonly printedAt: string;
  readonly lang: Lang;
}

/**
 * Something to print. Each of `pages` is the inner HTML of one `<section class="page">` of the document's size, page
 * number included, that stands by itself under `css`: the preview on screen mounts the very pages that are printed.
 * Pages hold no style attributes and no script, so they pass a strict content security policy.
 */
export interface PaperDocument {
  readonly title: string;
  readonly lang: Lang;
  readonly pages: readonly string[];
  /** The whole style sheet. */
  readonly css: string;
  /** Size of a page; the larger one where two kinds of paper are joined. */
  readonly size: PaperSize;
}

/** The content of one page before it is numbered. */
export interface PageContent {
  readonly body: HtmlPart;
  /** Left part of the foot; absent: the notice that this is for internal use. */
  readonly note?: string;
  /**
   * Pages with the same series are counted together (`第 1 页　共 2 页` of this card): what is filed apart is numbered
   * apart. Absent: counted with the other pages that have none.
   */
  readonly series?: string;
  /** Class of the sheet, see the style sheets in `css/`. */
  readonly kind: string;
}

/** The filled ones of several short texts, side by side, as headings of a page show them. */
export function joinHead(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('　');
}

/** Space between the parts of a foot, in millimetres, as in `page-css.ts`. */
const footGapMm = 3;
/** The smallest type of a foot; with more to say it takes a second line. */
const leastFoot = 6.5;

/** Points in which a foot stands on one line; null: its usual size. A long name of a branch makes it smaller. */
function chooseFootSize(texts: readonly string[], frame: PaperFrame): number | null {
  const { left, right } = frame.margins;
  const room = sizeOf(frame).widthMm - left - right - footGapMm * (texts.length - 1);
  const needs = (points: number) =>
    texts.reduce((sum, text) => sum + (text === '' ? 0 : columnFor(measureEms(text), points)), 0);
  const usual = footPoints(frame);
  if (needs(usual) <= room) return null;
  const fits = pointSteps({ points: usual, leastPoints: leastFoot + 0.5 }).find(
    (points) => needs(points) <= room,
  );
  return fits ?? leastFoot;
}

/** The line at the foot of a page; nothing when the frame wants none. */
function renderFoot(
  frame: PaperFrame,
  note: string | undefined,
  number: string,
  context: PrintContext,
): SafeHtml | '' {
  if (!hasFoot(frame)) return '';
  const words = wordsIn(paperWords, context.lang);
  const branch = context.branch === '' && context.lang !== 'en' ? words.thisBranch : context.branch;
  const left =
    frame.foot === null ? (note ?? words.internalNotice(branch)) : sayNamed(frame.foot, context.lang);
  const printed = frame.showsPrinted ? words.printed(context.printedAt, context.printedBy) : '';
  const texts = [left, printed, frame.showsPages ? number : ''];
  const points = chooseFootSize(texts, frame);
  const size = points === null ? '' : html` class="${pointsClass(points)}"`;
  const spans = texts.map((text) => html`<span${size}>${text}</span>`);
  return html`<footer class="foot${points === null || points > leastFoot ? '' : ' long'}">${spans}</footer>`;
}

/** Numbers the pages and puts the foot under each of them. `frame`: paper, margins and type; absent: the usual A4. */
export function finishDocument(
  title: string,
  contents: readonly PageContent[],
  context: PrintContext,
  frame: PaperFrame = usualFrame,
): PaperDocument {
  const words = wordsIn(paperWords, context.lang);
  const lengths = new Map<string, number>();
  for (const { series = '' } of contents) lengths.set(series, (lengths.get(series) ?? 0) + 1);
  const reached = new Map<string, number>();
  const framed = frame === usualFrame ? '' : ` ${frameClass(frame)}`;
  const pages = contents.map(({ body, note, kind, series = '' }) => {
    const page = (reached.get(series) ?? 0) + 1;
    reached.set(series, page);
    const foot = renderFoot(frame, note, words.pageOf(page, lengths.get(series) ?? page), context);
    return html`<div class="sheet ${kind}${framed}" lang="${context.lang}"><div class="body">${body}</div>${foot}</div>`
      .text;
  });
  return { title, lang: context.lang, pages, css: cssOfFrames([frame]), size: sizeOf(frame) };
}

/** The whole document as one file for the printer and for PDF: no script, no outside resource. */
export function toDocumentHtml(document: PaperDocument): string {
  const head = html`<meta charset="utf-8"><title>${document.title}</title>`.text;
  const pages = document.pages.map((page) => `<section class="page">${page}</section>`).join('');
  return `<!doctype html><html lang="${document.lang}"><head>${head}<style>${document.css}</style></head><body>${pages}</body></html>`;
}
