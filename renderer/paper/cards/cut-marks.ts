import { html, type SafeHtml } from '../html';

const arm = 1.6;

/**
 * Crosses where the cards are cut apart: at the outer corners and in the middle of the gaps, in millimetres of the
 * page. The cards start at (14, 12), are 88 wide and stand 6 apart.
 */
export function drawCutMarks(rows: number, heightMm: number): SafeHtml {
  const gap = 6;
  const xs = [14 - gap / 2, 14 + 88 + gap / 2, 14 + 2 * 88 + gap + gap / 2];
  const ys = Array.from({ length: rows + 1 }, (_, row) => 12 - gap / 2 + row * (heightMm + gap));
  const path = xs
    .flatMap((x) => ys.map((y) => `M${x - arm} ${y}h${arm * 2}M${x} ${y - arm}v${arm * 2}`))
    .join('');
  return html`<svg class="cuts" viewBox="0 0 210 297" aria-hidden="true"><path d="${path}"/></svg>`;
}
