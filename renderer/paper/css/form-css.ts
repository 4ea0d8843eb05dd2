/** The evaluation form as a controlled document, and the recovery key. */
export const formCss = `
.sheet.evaluation table.form { margin-bottom: 0; }
.sheet.evaluation .form td, .sheet.evaluation .form th { height: 9.4mm; text-align: center; padding: 0.8mm 1.4mm; }
.sheet.evaluation .form th { background: none; font-weight: 700; }
.sheet.evaluation .form td.text { text-align: left; font-size: 9.5pt; line-height: 1.35; }
.sheet.evaluation .form td.outcome { text-align: left; padding-left: 2.4mm; }
.sheet.evaluation col.w0 { width: 10mm; }
.sheet.evaluation col.w1 { width: 25mm; }
.sheet.evaluation col.w2 { width: 30mm; }
.sheet.evaluation col.w3 { width: 18mm; }
.sheet.evaluation col.w4 { width: 32mm; }
.sheet.evaluation .to { display: flex; justify-content: space-between; margin: 0 0 1.6mm; }
.sheet.evaluation .note { font-size: 8.5pt; color: #444; margin: 1.2mm 0 0; }
.sheet.evaluation table.control { margin-top: 5mm; }
.sheet.evaluation .control td { height: 8.6mm; text-align: center; }
.sheet.evaluation .control th { background: none; font-weight: 400; }
.sheet .choice { display: inline-block; white-space: nowrap; }
.sheet .box { display: inline-block; width: 3.4mm; height: 3.4mm; vertical-align: -0.4mm; margin: 0 1mm 0 3.6mm; }
.sheet .box rect, .sheet .box path { fill: none; stroke: #111; }
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
