/** The relationship cards: the full one is a ruled table, the small ones are cut out along the crosses. */
export const cardCss = `
.sheet.full-card col.label { width: 23mm; }
.sheet.full-card:lang(en) col.label { width: 29mm; }
.sheet.full-card td { white-space: pre-wrap; }
.sheet.full-card td.write { height: 22mm; vertical-align: top; color: #777; }
.sheet.full-card th.date { font-family: var(--song); font-size: 8.5pt; color: #555; padding: 0.8mm 0; white-space: pre; }
.sheet.small-cards { padding-top: 12mm; padding-left: 14mm; padding-right: 14mm; }
.sheet.small-cards .foot { left: 14mm; right: 14mm; }
.sheet .cards { display: grid; grid-template-columns: 1fr 1fr; gap: 6mm; grid-auto-rows: 82mm; }
.sheet.per-4 .cards { grid-auto-rows: 126mm; }
.sheet.per-8 .cards { grid-auto-rows: 60mm; }
.sheet .card { border: var(--rule); padding: 2.6mm 3.2mm; font-size: 9.5pt; line-height: 1.4; overflow: hidden; }
.sheet .card h3 { display: flex; justify-content: space-between; align-items: baseline; font: 700 11.5pt/1.3 var(--hei); margin: 0 0 1.2mm; }
.sheet:lang(en) .card h3 { font-size: 10.5pt; }
.sheet .card h3 span:last-child { flex: none; font: 400 9pt/1.3 var(--song); }
.sheet .card dl { display: grid; grid-template-columns: 16mm 1fr; margin: 0; row-gap: 0.6mm; }
.sheet:lang(en) .card dl { grid-template-columns: 19mm 1fr; }
.sheet .card dt { color: #444; }
.sheet .card dd { margin: 0; border-bottom: 0.25mm dotted #888; min-height: 4.95mm; white-space: pre-wrap; }
.sheet .card dd b { font-family: var(--hei); font-weight: 700; }
.sheet .cuts { position: absolute; inset: 0; width: 210mm; height: 297mm; pointer-events: none; }
.sheet .cuts path { fill: none; stroke: #888; stroke-width: 0.2; }
`;
