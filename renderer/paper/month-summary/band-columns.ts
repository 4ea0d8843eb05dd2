import type { BandCount } from '@shared/domain/evaluations/results/distribution';
import { html, type SafeHtml } from '../html';

/** Millimetres of the drawing, which is scaled to the width of the paper. */
const width = 178;
const height = 35;
const top = 5;
const base = 29;

/** Height of the drawing on paper `widthMm` wide. */
export function measureColumns(widthMm: number): number {
  return (height * widthMm) / width;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/**
 * Scores by ten points as columns, the lowest at the left: this month filled with its number above, last month an
 * outline beside it. It reads on a copier.
 */
export function drawColumns(
  bands: readonly BandCount[],
  showsBefore: boolean,
  words: {
    readonly thisMonth: string;
    readonly lastMonth: string;
    bandName(from: number, to: number): string;
  },
): SafeHtml {
  const largest = Math.max(1, ...bands.map(({ count, before }) => Math.max(count, showsBefore ? before : 0)));
  const step = width / bands.length;
  const tall = (count: number) => round(((base - top) * count) / largest);
  const columns = [...bands].reverse().map(({ from, to, count, before }, place) => {
    const left = place * step;
    const now = tall(count);
    const last = tall(before);
    const middle = round(left + step * 0.4);
    const nowBar = html`<rect class="now" x="${round(left + step * 0.18)}" y="${round(base - now)}" width="${round(step * 0.44)}" height="${now}"/>`;
    const lastBar =
      showsBefore && before > 0
        ? html`<rect class="before" x="${round(left + step * 0.64)}" y="${round(base - last)}" width="${round(step * 0.2)}" height="${last}"/>`
        : '';
    const number =
      count === 0
        ? ''
        : html`<text x="${middle}" y="${round(base - now - 1)}" font-size="3.2">${count}</text>`;
    const label = html`<text x="${round(left + step / 2)}" y="${base + 4.2}" font-size="2.9">${words.bandName(from, to)}</text>`;
    return html`${nowBar}${lastBar}${number}${label}`;
  });
  const legend = showsBefore
    ? html`<rect class="now" x="2" y="1" width="3" height="2.4"/><text class="key" x="6" y="3.2" font-size="2.9">${words.thisMonth}</text><rect class="before" x="26" y="1" width="3" height="2.4"/><text class="key" x="30" y="3.2" font-size="2.9">${words.lastMonth}</text>`
    : '';
  return html`<svg class="columns" viewBox="0 0 ${width} ${height}" aria-hidden="true">${legend}${columns}<path class="base" d="M0 ${base} H${width}"/></svg>`;
}
