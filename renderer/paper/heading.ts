import type { PaperFrame } from '@shared/domain/paper/layout';
import { sayNamed } from '@shared/domain/paper/layout';
import type { Lang } from '@shared/words/define-words';
import { roomOf, usualFrame } from './frame';
import { html, type SafeHtml } from './html';
import { estimateLines, heightOfLines } from './text-measure';

/** The heading of a page: the branch's own words, or the usual ones of the paper; empty text for none. */
export function headingOf(frame: PaperFrame, usual: string, lang: Lang): string {
  return frame.heading === null ? usual : sayNamed(frame.heading, lang);
}

/** Heading and logo at the top of a page; nothing when the frame has neither. `after`: such as 续. */
export function renderHeading(frame: PaperFrame, usual: string, lang: Lang, after = ''): SafeHtml {
  const heading = headingOf(frame, usual, lang);
  const title = heading === '' ? '' : html`<h1>${heading}${after}</h1>`;
  if (frame.logo === null) return html`${title}`;
  return html`<div class="title"><i class="logo"></i>${title}</div>`;
}

/** Height of heading and logo in millimetres, the space below them included. */
export function measureHeading(frame: PaperFrame, usual: string, lang: Lang): number {
  const heading = headingOf(frame, usual, lang);
  const points = Math.max(12, (17 * frame.points) / usualFrame.points);
  const beside = frame.logo === null ? 0 : 2 * 3 * frame.logo.heightMm;
  const width = Math.max(30, roomOf(frame).widthMm - beside);
  const spaced = lang === 'en' ? points * 1.05 : points * 1.25;
  const text = heading === '' ? 0 : heightOfLines(estimateLines(heading, width, spaced), points, 1.3) + 3;
  return Math.max(text, frame.logo === null ? 0 : frame.logo.heightMm + 2);
}
