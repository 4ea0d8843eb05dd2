import type { LayoutGrid } from '@shared/domain/paper/layout';
import { envelopeIndent, type LabelPlaces, labelPadding, lineHeight } from './fit-label';

/** Class of a paragraph in a size of type. */
export function labelPointsClass(points: number): string {
  return `p${Math.round(points * 10)}`;
}

/** Places of the labels on their sheet, and the sizes of type that came up. */
export function labelCss(places: LabelPlaces, grid: LayoutGrid | null, points: ReadonlySet<number>): string {
  const own = '.sheet.labels';
  const { widthMm, heightMm } = places.size;
  const gaps = grid === null ? '0' : `${grid.gapMm.down}mm ${grid.gapMm.across}mm`;
  const sizes = [...points].map((size) => `${own} .${labelPointsClass(size)} { font-size: ${size}pt; }`);
  return `
${own} .places { display: grid; grid-template-columns: repeat(${grid?.across ?? 1}, ${widthMm}mm); grid-auto-rows: ${heightMm}mm; gap: ${gaps}; }
${own} .label { display: flex; flex-direction: column; justify-content: center; overflow: hidden; padding: ${labelPadding.down}mm ${labelPadding.across}mm; line-height: ${lineHeight}; }
${own} .label.edged { border: var(--rule); }
${own} .label p { margin: 0; white-space: pre-wrap; }
${own} .label p span { display: block; text-wrap: balance; }
${own} .label .center { text-align: center; }
${own} .label .right { margin-top: auto; text-align: right; }
${own} .label i { display: block; height: 7mm; border-bottom: 0.25mm dotted #888; }
${own}.envelope .label { padding: 0; justify-content: flex-start; }
${own}.envelope .label .left { margin: auto 0 auto ${envelopeIndent * 100}%; }
${own}.envelope .label i { width: 60%; height: 12mm; margin-left: ${envelopeIndent * 100}%; }
${own}.envelope .label .code { margin: 0; letter-spacing: 0.5em; }
${sizes.join('\n')}`;
}
