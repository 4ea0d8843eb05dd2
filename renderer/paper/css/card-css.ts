/**
 * Small cards, to be cut out along the crosses. All measures but the padding go with the type (em), see
 * `blocks/measure-card.ts`: 1 em is 9.5 pt or 3.351 mm as drawn.
 */
export const cardCss = `
.sheet .cards { display: grid; }
.sheet .card { border: var(--rule); padding: 2.6mm 3.2mm; line-height: 1.4; overflow: hidden; }
.sheet .card.bare { border-color: transparent; }
.sheet .card h3 { display: flex; justify-content: space-between; align-items: baseline; gap: 2mm; font: 700 1.21em/1.3 var(--hei); margin: 0 0 0.296em; }
.sheet:lang(en) .card h3 { font-size: 1.105em; margin-bottom: 0.324em; }
.sheet .card h3 span:last-child { flex: none; max-width: 60%; font: 400 0.783em/1.3 var(--body); }
.sheet .card dl { display: grid; grid-template-columns: 4.774em 1fr; margin: 0; row-gap: 0.179em; }
.sheet:lang(en) .card dl { grid-template-columns: 5.67em 1fr; }
.sheet .card dt { color: #444; }
.sheet .card dt.part { grid-column: 1 / -1; color: #000; font: 700 1em/1.4 var(--hei); padding-top: 0.179em; }
.sheet .card dd { margin: 0; border-bottom: 0.25mm dotted #888; min-height: 1.477em; white-space: pre-wrap; }
.sheet .card dd.free { grid-column: 1 / -1; border-bottom: 0; }
.sheet .card dd.boxes { border-bottom: 0; }
.sheet .card .choice { margin-right: 0.9em; white-space: normal; }
.sheet .card .box { width: 0.92em; height: 0.92em; margin: 0 0.3em 0 0; vertical-align: -0.1em; }
.sheet .card dd b { font-family: var(--hei); font-weight: 700; }
.sheet .cuts { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; }
.sheet .cuts path { fill: none; stroke: #888; stroke-width: 0.2; }
`;
