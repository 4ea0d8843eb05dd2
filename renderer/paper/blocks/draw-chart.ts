import type { AssetsMonth } from '@renderer/data/paper/card-facts';
import type { Lang } from '@shared/words/define-words';
import { wordsIn } from '@shared/words/define-words';
import { paperWords } from '@shared/words/paper';
import { html, type SafeHtml } from '../html';
import { formatAmount } from '../paper-values';

/** Tenths of a millimetre in the picture. */
const tenths = 10;
const margin = 85;
/** Heights of a line of numbers, and of the months below, in tenths. */
const numberRoom = 34;
const monthRoom = 34;

/**
 * The assets of some months as a line with its numbers, in ink only, so that it prints in black and white. A month
 * nobody knows breaks the line; it is never drawn as nothing. Numbers stand at as many months as there is room for,
 * the last one always.
 */
export function drawMonths(
  months: readonly AssetsMonth[],
  size: { readonly widthMm: number; readonly heightMm: number },
  lang: Lang,
): SafeHtml {
  const words = wordsIn(paperWords, lang);
  const width = Math.round(size.widthMm * tenths);
  const height = Math.round(size.heightMm * tenths);
  const known = months.flatMap(({ assets }) => assets ?? []);
  const least = Math.min(...known);
  const range = Math.max(...known) - least;
  const top = numberRoom + 14;
  const bottom = height - monthRoom - 12;
  const step = months.length > 1 ? (width - 2 * margin) / (months.length - 1) : 0;
  const xOf = (place: number) => Math.round(margin + place * step);
  const yOf = (assets: number) =>
    Math.round(range === 0 ? (top + bottom) / 2 : bottom - ((assets - least) / range) * (bottom - top));
  const longest = Math.max(...known.map((amount) => formatAmount(amount, lang).length), 3);
  const every = Math.max(1, Math.ceil((longest * 15 + 14) / Math.max(1, step)));
  const isSaid = (place: number) => (months.length - 1 - place) % every === 0;
  const lines: string[] = [];
  let line: string[] = [];
  for (const [place, { assets }] of months.entries()) {
    if (assets === undefined) {
      if (line.length > 1) lines.push(line.join(' '));
      line = [];
    } else line.push(`${xOf(place)},${yOf(assets)}`);
  }
  if (line.length > 1) lines.push(line.join(' '));
  const dots = months.map(({ assets }, place) =>
    assets === undefined ? '' : html`<circle cx="${xOf(place)}" cy="${yOf(assets)}" r="5"/>`,
  );
  const numbers = months.map(({ assets }, place) =>
    assets === undefined || !isSaid(place)
      ? ''
      : html`<text x="${xOf(place)}" y="${yOf(assets) - 13}">${formatAmount(assets, lang)}</text>`,
  );
  const names = months.map(({ month }, place) =>
    isSaid(place) ? html`<text x="${xOf(place)}" y="${height - 8}">${words.monthShort(month)}</text>` : '',
  );
  return html`<svg class="months" viewBox="0 0 ${width} ${height}" width="${size.widthMm}mm" height="${size.heightMm}mm" role="img">${lines.map((points) => html`<polyline points="${points}"/>`)}${dots}${numbers}${names}</svg>`;
}
