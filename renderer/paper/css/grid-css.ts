import type { LayoutGrid, PaperFrame } from '@shared/domain/paper/layout';
import { sizeOfCard } from '../blocks/measure-card';

/** Class of sheets with several cards. */
export function gridClass(frame: PaperFrame, grid: LayoutGrid): string {
  const { widthMm, heightMm } = sizeOfCard(frame, grid);
  const { gapMm, across, down } = grid;
  const sizes = [across, down, widthMm, heightMm, gapMm.across, gapMm.down];
  return `grid-${sizes.map((size) => Math.round(size * 100)).join('-')}`;
}

/** Places of the cards on their sheet. */
export function gridCss(frame: PaperFrame, grid: LayoutGrid): string {
  const { widthMm, heightMm } = sizeOfCard(frame, grid);
  return `.sheet.${gridClass(frame, grid)} .cards { grid-template-columns: repeat(${grid.across}, ${widthMm}mm); grid-auto-rows: ${heightMm}mm; gap: ${grid.gapMm.down}mm ${grid.gapMm.across}mm; }`;
}
