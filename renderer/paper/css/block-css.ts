/** Half points from 5 to 24: sizes a text may be set in. */
const sizes = Array.from({ length: 39 }, (_, step) => 5 + step / 2);

/**
 * Papers laid out by blocks. All measures go with the type (em), so that a paper shrinks as a whole; the estimates of
 * `blocks/measures.ts` rest on the same numbers: 1 em is 10.5 pt or 3.704 mm as drawn.
 */
export const blockCss = `
.sheet .blocks { line-height: 1.45; }
.sheet .blocks table + table { margin-top: -0.25mm; }
.sheet .blocks td { height: 1.782em; padding: 0.216em 0.432em; white-space: pre-wrap; }
.sheet .blocks th { font-size: 0.905em; height: 1.97em; padding: 0.239em; word-break: keep-all; }
.sheet:lang(en) .blocks th { font-size: 0.81em; height: 2.2em; padding: 0.267em; }
.sheet .blocks td.hint, .sheet .blocks .hint { color: #777; }
.sheet .blocks th.hint { font-family: var(--body); font-size: 0.81em; height: 2.2em; color: #555; padding: 0.267em 0; white-space: pre; }
.sheet .blocks .band td { height: 1.431em; padding: 0.081em 0.54em; letter-spacing: 0.135em; }
.sheet:lang(en) .blocks .band td { letter-spacing: 0; }
.sheet .blocks td.room { position: relative; padding: 0; height: auto; line-height: 0; }
.sheet .blocks td.room .hint { position: absolute; top: 0.216em; left: 0.432em; line-height: 1.45; }
.sheet .blocks .lines { display: block; }
.sheet .blocks .lines line { stroke: #888; stroke-width: 0.7; stroke-dasharray: 1.5 2; }
.sheet .blocks td.picture { padding: 0; line-height: 0; }
.sheet .months { display: block; max-width: 100%; }
.sheet .months polyline { fill: none; stroke: #000; stroke-width: 4; }
.sheet .months circle { fill: #000; }
.sheet .months text { font: 27px var(--song); fill: #000; text-anchor: middle; font-variant-numeric: tabular-nums; }
.sheet .blocks td.choices { line-height: 1.6; }
.sheet .blocks .choice { margin-right: 1.1em; white-space: normal; }
.sheet .blocks .choices .box { width: 0.92em; height: 0.92em; margin: 0 0.35em 0 0; vertical-align: -0.1em; }
.sheet p.free { margin: 0.4em 0; white-space: pre-wrap; }
.sheet p.center { text-align: center; }
.sheet p.right { text-align: right; }
.sheet .signs { display: grid; gap: 0 5mm; }
.sheet .signs.across-2 { grid-template-columns: 1fr 1fr; }
.sheet .signs.across-3 { grid-template-columns: 1fr 1fr 1fr; }
.sheet .signs .one { display: grid; grid-template-columns: auto 1fr; align-items: end; height: 4.59em; column-gap: 0.3em; align-content: end; }
.sheet .signs i { border-bottom: 0.25mm solid #000; height: 1.6em; }
.sheet .signs small { grid-column: 1 / -1; text-align: right; font-size: 0.81em; color: #555; white-space: pre; padding-top: 0.35em; }
${sizes.map((size) => `.sheet .pt-${Math.round(size * 10)} { font-size: ${size}pt; }`).join('\n')}
`;
