import { html, type SafeHtml } from './html';

/** A share 0 to 1 as a grey bar that stays readable on a copier; the number stands beside it in the table. */
export function drawShareBar(share: number): SafeHtml {
  const width = Math.round(Math.max(0, Math.min(1, share)) * 1000) / 10;
  return html`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="rest" x="0" y="0" width="100" height="6"/><rect x="0" y="0" width="${width}" height="6"/></svg>`;
}
