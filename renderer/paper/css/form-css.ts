/** The evaluation form as a controlled document, and the recovery key. */
export const formCss = `
.sheet.evaluation table.form { margin-bottom: 0; }
.sheet.evaluation .form td, .sheet.evaluation .form th { height: 2.538em; text-align: center; padding: 0.216em 0.378em; }
.sheet.evaluation .form th { background: none; font-weight: 700; font-size: 0.905em; height: 2.805em; }
.sheet.evaluation .form thead th { font-size: 0.857em; height: 2.961em; }
.sheet:lang(en).evaluation .form th { font-size: 0.81em; height: 3.133em; }
.sheet.evaluation .form td.text { text-align: left; font-size: 0.905em; line-height: 1.35; height: 2.805em; white-space: pre-wrap; }
.sheet.evaluation .form td.outcome { text-align: left; padding-left: 0.648em; }
.sheet.evaluation .form tr + .more td { border-top-style: hidden; height: 0; }
.sheet.evaluation .advice { display: inline-block; }
.sheet.evaluation .to { display: flex; justify-content: space-between; gap: 4mm; margin: 0 0 0.432em; }
.sheet.evaluation .note { font-size: 0.81em; color: #444; margin: 0.4em 0 0; }
.sheet.evaluation table.control { margin-top: 1.35em; }
.sheet.evaluation .control td { height: 2.322em; text-align: center; word-break: keep-all; }
.sheet.evaluation .control th { background: none; font-weight: 400; font-size: 0.905em; }
.sheet:lang(en).evaluation .control th { font-size: 0.81em; }
.sheet .choice { display: inline-block; white-space: nowrap; }
.sheet .box { display: inline-block; width: 3.4mm; height: 3.4mm; vertical-align: -0.4mm; margin: 0 1mm 0 3.6mm; }
.sheet .box rect, .sheet .box path { fill: none; stroke: #000; }
.sheet .keys { display: grid; grid-template-columns: repeat(4, 1fr); gap: 3mm; margin: 6mm 0; }
.sheet .keys div { border: var(--rule); padding: 3mm 1mm; text-align: center; }
.sheet .keys small { display: block; font-size: 8pt; color: #555; }
.sheet .keys code { font: 700 17pt/1.4 "Consolas", "Menlo", "Liberation Mono", "Noto Sans Mono CJK SC", monospace; letter-spacing: 0.6mm; }
.sheet table.facts { margin: 4mm 0; }
.sheet .facts col.label { width: 34mm; }
.sheet.recovery { font-size: 11pt; }
.sheet.recovery ol, .sheet.recovery ul { margin: 0 0 4mm; padding-left: 7mm; }
.sheet.recovery li { margin: 0 0 1.2mm; }
.sheet.recovery .sign { display: grid; grid-template-columns: auto 1fr auto 40mm; gap: 3mm; margin-top: 14mm; align-items: end; }
.sheet.recovery .sign i { border-bottom: var(--rule); height: 8mm; }
`;
