/** Pixels of the screen a millimetre of paper takes at true size. */
const pixelsPerMillimetre = 96 / 25.4;

/** A size on the screen, px. */
export interface Desk {
  readonly width: number;
  readonly height: number;
}

/** A page of paper, in millimetres, as a document names it. */
export interface PaperMillimetres {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** A page at true size, px. */
export function measurePage({ widthMm, heightMm }: PaperMillimetres): Desk {
  return { width: widthMm * pixelsPerMillimetre, height: heightMm * pixelsPerMillimetre };
}

/** A4 upright, which documents have that name no size. */
export const pageSize: Desk = measurePage({ widthMm: 210, heightMm: 297 });

/** Room around and between pages on the desk, px. */
export const deskGap = 18;

/** How large pages are shown: as wide as the desk, one whole page at a time, or as large as the paper. */
export type PreviewZoom = 'width' | 'page' | 'true';

/** Factor at which a page is drawn. Fit never enlarges beyond one and a half: letters would look like a poster. */
export function chooseScale(zoom: PreviewZoom, desk: Desk, page: Desk = pageSize): number {
  const byWidth = (desk.width - 2 * deskGap) / page.width;
  const byHeight = (desk.height - 2 * deskGap) / page.height;
  const scale = zoom === 'true' ? 1 : zoom === 'width' ? byWidth : Math.min(byWidth, byHeight);
  return Math.min(1.5, Math.max(0.2, scale));
}

/** Top of a page on the desk, px. */
export function placePage(index: number, scale: number, page: Desk = pageSize): number {
  return deskGap + index * (page.height * scale + deskGap);
}

/** Height of the desk that holds `count` pages, px. */
export function measureDesk(count: number, scale: number, page: Desk = pageSize): number {
  return placePage(count, scale, page);
}

/** Index of the page under the upper third of the view: the one a reader would call the current page. */
export function findCurrentPage(
  scrollTop: number,
  viewHeight: number,
  count: number,
  scale: number,
  page: Desk = pageSize,
): number {
  const at = scrollTop + viewHeight / 3 - deskGap;
  const index = Math.floor(at / (page.height * scale + deskGap));
  return Math.min(count - 1, Math.max(0, index));
}

/** Pages to mount: those in view and one more on each side. */
export function chooseMounted(
  scrollTop: number,
  viewHeight: number,
  count: number,
  scale: number,
  page: Desk = pageSize,
): readonly number[] {
  const step = page.height * scale + deskGap;
  const first = Math.max(0, Math.floor(scrollTop / step) - 1);
  const last = Math.min(count - 1, Math.floor((scrollTop + viewHeight) / step) + 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
}
