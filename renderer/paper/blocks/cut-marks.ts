import type { LayoutGrid, PaperFrame } from '@shared/domain/paper/layout';
import { type PaperSize, sizeOf } from '../frame';
import { html, type SafeHtml } from '../html';
import { cutArm } from './measure-card';

function say(amount: number): string {
  return String(Math.round(amount * 100) / 100);
}

/** Where the cards of one direction are cut: in the middle of the gaps, and as far out at the ends. */
function listCuts(from: number, size: number, gap: number, count: number): readonly number[] {
  return Array.from({ length: count + 1 }, (_, at) => from - gap / 2 + at * (size + gap));
}

/** Crosses where the cards are cut apart: at the outer corners and in the middle of the gaps. */
export function drawCutMarks(frame: PaperFrame, grid: LayoutGrid, card: PaperSize): SafeHtml {
  const { widthMm, heightMm } = sizeOf(frame);
  const xs = listCuts(frame.margins.left, card.widthMm, grid.gapMm.across, grid.across);
  const ys = listCuts(frame.margins.top, card.heightMm, grid.gapMm.down, grid.down);
  const path = xs
    .flatMap((x) =>
      ys.map((y) => `M${say(x - cutArm)} ${say(y)}h${cutArm * 2}M${say(x)} ${say(y - cutArm)}v${cutArm * 2}`),
    )
    .join('');
  return html`<svg class="cuts" viewBox="0 0 ${widthMm} ${heightMm}" aria-hidden="true"><path d="${path}"/></svg>`;
}
