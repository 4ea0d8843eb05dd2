import type { Lang } from '@shared/words/define-words';
import { wordsIn } from '@shared/words/define-words';
import { paperWords } from '@shared/words/paper';
import { type HtmlPart, html } from './html';
import { paperCss } from './paper-css';

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
 * Something to print. Each of `pages` is the inner HTML of one `<section class="page">` of A4 size, page number
 * included, that stands by itself under `paperCss`: the preview on screen mounts the very pages that are printed.
 * Pages hold no style attributes and no script, so they pass a strict content security policy.
 */
export interface PaperDocument {
  readonly title: string;
  readonly lang: Lang;
  readonly pages: readonly string[];
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

/** Numbers the pages and puts the foot under each of them. */
export function finishDocument(
  title: string,
  contents: readonly PageContent[],
  context: PrintContext,
): PaperDocument {
  const words = wordsIn(paperWords, context.lang);
  const branch = context.branch === '' && context.lang !== 'en' ? words.thisBranch : context.branch;
  const notice = words.internalNotice(branch);
  const lengths = new Map<string, number>();
  for (const { series = '' } of contents) lengths.set(series, (lengths.get(series) ?? 0) + 1);
  const reached = new Map<string, number>();
  const pages = contents.map(({ body, note, kind, series = '' }) => {
    const page = (reached.get(series) ?? 0) + 1;
    reached.set(series, page);
    const number = words.pageOf(page, lengths.get(series) ?? page);
    const foot = html`<footer class="foot"><span>${note ?? notice}</span><span>${words.printed(context.printedAt, context.printedBy)}</span><span>${number}</span></footer>`;
    return html`<div class="sheet ${kind}" lang="${context.lang}"><div class="body">${body}</div>${foot}</div>`
      .text;
  });
  return { title, lang: context.lang, pages };
}

/** The whole document as one file for the printer and for PDF: no script, no outside resource. */
export function toDocumentHtml(document: PaperDocument): string {
  const head = html`<meta charset="utf-8"><title>${document.title}</title>`.text;
  const pages = document.pages.map((page) => `<section class="page">${page}</section>`).join('');
  return `<!doctype html><html lang="${document.lang}"><head>${head}<style>${paperCss}</style></head><body>${pages}</body></html>`;
}
