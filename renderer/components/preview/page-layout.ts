/** A4 at 96 px per inch, as the pages' own style sheet has it. */
export const pageSize = { width: 793.7, height: 1122.52 } as const;

/** Room around and between pages on the desk, px. */
export const deskGap = 18;

/** How large pages are shown: as wide as the desk, one whole page at a time, or as large as the paper. */
export type PreviewZoom = 'width' | 'page' | 'true';

export interface Desk {
  readonly width: number;
  readonly height: number;
}

/** Factor at which a page is drawn. Fit never enlarges beyond one and a half: letters would look like a poster. */
export function chooseScale(zoom: PreviewZoom, desk: Desk): number {
  const byWidth = (desk.width - 2 * deskGap) / pageSize.width;
  const byHeight = (desk.height - 2 * deskGap) / pageSize.height;
  const scale = zoom === 'true' ? 1 : zoom === 'width' ? byWidth : Math.min(byWidth, byHeight);
  return Math.min(1.5, Math.max(0.2, scale));
}

/** Top of a page on the desk, px. */
export function placePage(index: number, scale: number): number {
  return deskGap + index * (pageSize.height * scale + deskGap);
}

/** Height of the desk that holds `count` pages, px. */
export function measureDesk(count: number, scale: number): number {
  return placePage(count, scale);
}

/** Index of the page under the upper third of the view: the one a reader would call the current page. */
export function findCurrentPage(scrollTop: number, viewHeight: number, count: number, scale: number): number {
  const at = scrollTop + viewHeight / 3 - deskGap;
  const index = Math.floor(at / (pageSize.height * scale + deskGap));
  return Math.min(count - 1, Math.max(0, index));
}

/** Pages to mount: those in view and one more on each side. */
export function chooseMounted(
  scrollTop: number,
  viewHeight: number,
  count: number,
  scale: number,
): readonly number[] {
  const step = pageSize.height * scale + deskGap;
  const first = Math.max(0, Math.floor(scrollTop / step) - 1);
  const last = Math.min(count - 1, Math.floor((scrollTop + viewHeight) / step) + 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
}
