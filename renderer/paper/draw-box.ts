import { html, type SafeHtml } from './html';

/** A box to tick, drawn, because few branch PCs have a font with ☑. */
export function drawBox(ticked: boolean): SafeHtml {
  const tick = ticked ? html`<path d="M2 5.2 L4.3 7.8 L8.4 1.8" stroke-width="1.4"/>` : '';
  return html`<svg class="box" viewBox="0 0 10 10" aria-hidden="true"><rect x="0.6" y="0.6" width="8.8" height="8.8" stroke-width="0.8"/>${tick}</svg>`;
}
