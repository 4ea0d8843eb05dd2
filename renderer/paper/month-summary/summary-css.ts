/** The month's summary: small ruled tables under short headings; black, white and two greys. */
export const summaryCss = `
.sheet.month-summary h2 { font-size: 10.5pt; margin: 3.4mm 0 1mm; }
.sheet.month-summary h2 small { font: 400 8.5pt/1.3 var(--song); margin-left: 2mm; color: #444; }
.sheet.month-summary table { font-size: 0.86em; line-height: 1.3; }
.sheet.month-summary td, .sheet.month-summary th { height: auto; padding: 0.7mm 1.2mm; font-size: inherit; border-color: #777; }
.sheet.month-summary th { font-weight: 400; text-align: left; }
.sheet.month-summary thead th { font-size: inherit; line-height: 1.25; text-wrap: balance; }
.sheet.month-summary:lang(en) thead th { font-size: 0.92em; padding-left: 0.6mm; padding-right: 0.6mm; overflow-wrap: normal; }
.sheet.month-summary:lang(en) .pair thead th { font-size: 0.84em; padding-left: 0.3mm; padding-right: 0.3mm; }
.sheet.month-summary:lang(en) thead th:first-child { padding-left: 1.2mm; }
.sheet.month-summary td.number, .sheet.month-summary th.number { text-align: right; }
.sheet.month-summary td.center, .sheet.month-summary th.center { text-align: center; }
.sheet.month-summary td.same { background: #f2f2f2; }
.sheet.month-summary td.fell { font-family: var(--hei); font-weight: 700; }
.sheet.month-summary td.said { white-space: pre-line; }
.sheet.month-summary .write { height: 9mm; }
.sheet.month-summary .line { height: 7.6mm; }
.sheet.month-summary .provisional { margin: 0 0 1mm; font-size: 0.86em; border: var(--rule); padding: 0.6mm 1.6mm; }
.sheet.month-summary .figures td { text-align: center; border-top: 0; font: 700 1.25em/1.3 var(--hei); }
.sheet.month-summary .figures th { text-align: center; border-bottom: 0; background: none; }
.sheet.month-summary .figures td small { display: block; font: 400 0.66em/1.3 var(--song); }
.sheet.month-summary .columns { display: block; width: 100%; }
.sheet.month-summary .columns .now { fill: #444; }
.sheet.month-summary .columns .before { fill: #fff; stroke: #000; stroke-width: 0.25; }
.sheet.month-summary .columns .base { stroke: #000; stroke-width: 0.25; }
.sheet.month-summary .columns text { font-family: var(--song); fill: #000; text-anchor: middle; }
.sheet.month-summary .columns text.key { text-anchor: start; }
.sheet.month-summary .pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 4mm; align-items: start; }
.sheet.month-summary .none { margin: 0; font-size: 0.86em; color: #444; }
.sheet.month-summary col.w6 { width: 6%; } .sheet.month-summary col.w8 { width: 8%; } .sheet.month-summary col.w9 { width: 9%; }
.sheet.month-summary col.w10 { width: 10%; } .sheet.month-summary col.w12 { width: 12%; } .sheet.month-summary col.w14 { width: 14%; }
.sheet.month-summary col.w16 { width: 16%; } .sheet.month-summary col.w18 { width: 18%; } .sheet.month-summary col.w22 { width: 22%; }
.sheet.month-summary .bar { height: 2.6mm; }
`;
