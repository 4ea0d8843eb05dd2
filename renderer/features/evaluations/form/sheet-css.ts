/** What the form looks like on screen beyond the paper: cells to fill in, scores from the data, last month's scores. */
export const sheetCss = `
.score .part { flex: none; padding-left: 1.2mm; color: #1d5fa8; white-space: nowrap; }
.page { box-shadow: 0 1px 4px rgb(31 42 55 / 0.2); margin-bottom: 18px; }
.sheet.evaluation .form td[data-host] { padding: 0; }
td[data-state="computed"] { color: #1d5fa8; }
td[data-state="todo"] { background: #fffbea; }
td[data-state="filled"] { background: #fffdf4; }
td[data-host]:focus-within { outline: 2px solid #1d5fa8; outline-offset: -2px; }
td[data-host]:has([aria-invalid="true"]) { background: #fdf3f3; outline: 2px solid #b4232a; outline-offset: -2px; }
/* The cells above hold their whole text. */
.form tr.more { display: none; }
.shown { display: block; padding: 0.8mm 1.4mm; }
input, textarea {
  box-sizing: border-box; display: block; width: 100%; min-height: 9mm; margin: 0; border: 0; outline: none;
  background: none; color: #111; font: inherit; padding: 1.6mm 1.4mm;
}
input { text-align: center; }
textarea { min-height: 0; padding-block: 2.3mm; resize: none; overflow: hidden; field-sizing: content; text-align: left; line-height: 1.35; }
input::placeholder, textarea::placeholder { color: #8a94a1; }
.score { display: flex; align-items: center; justify-content: center; }
.score.beside { display: grid; grid-template-columns: 1fr auto 1fr; }
.score.beside > :first-child { grid-column: 2; }
.score input { flex: 1; min-width: 0; }
.last { font-size: 8pt; line-height: 1; color: #667180; padding-left: 1.2mm; justify-self: start; }
.score input + .last { padding: 0 1.2mm 0 0; }
.last[data-move="up"] { color: #1b7f4d; }
.last[data-move="down"] { color: #b4232a; }
.compared { display: block; padding: 0.8mm 1.4mm; text-align: left; font-size: 9.5pt; color: #566170; }
`;
