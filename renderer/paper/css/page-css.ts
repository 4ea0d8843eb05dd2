/** Sizes of the page in millimetres; the estimates of `text-measure.ts` rest on the same numbers. */
export const pageSize = { width: 210, height: 297, top: 15, side: 16, foot: 9, footHeight: 8 } as const;

/** Page, foot, headings. Fonts: 黑体 for headings, 宋体 for text, with what Linux and macOS have instead. */
export const pageCss = `
@page { size: A4; margin: 0; }
html, body { margin: 0; padding: 0; background: #fff; }
.page { width: ${pageSize.width}mm; height: ${pageSize.height}mm; overflow: hidden; background: #fff; break-after: page; break-inside: avoid; }
.page:last-child { break-after: auto; }
.sheet {
  --hei: "SimHei", "Heiti SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  --song: "SimSun", "Songti SC", "STSong", "Noto Serif CJK SC", "Source Han Serif SC", serif;
  --rule: 0.25mm solid #000;
  box-sizing: border-box; position: relative; overflow: hidden;
  width: ${pageSize.width}mm; height: ${pageSize.height}mm;
  padding: ${pageSize.top}mm ${pageSize.side}mm 0;
  background: #fff; color: #000; color-scheme: light;
  font: 400 10.5pt/1.45 var(--song); text-align: left;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; line-break: strict;
  -webkit-print-color-adjust: exact; print-color-adjust: exact;
}
.sheet *, .sheet *::before, .sheet *::after { box-sizing: border-box; }
.sheet:lang(en) {
  --hei: "Helvetica Neue", Arial, "Liberation Sans", "Noto Sans CJK SC", sans-serif;
  --song: "Times New Roman", "Liberation Serif", "Noto Serif CJK SC", serif;
}
.sheet h1 { font: 700 17pt/1.3 var(--hei); text-align: center; letter-spacing: 1.3mm; margin: 0 0 3mm; }
.sheet:lang(en) h1 { letter-spacing: 0.2mm; }
.sheet .title { position: relative; }
.sheet .logo { position: absolute; top: 0; width: 60mm; background-size: contain; background-repeat: no-repeat; }
.sheet h2 { font: 700 11.5pt/1.3 var(--hei); margin: 5mm 0 1.5mm; }
.sheet p { margin: 0 0 2mm; }
.sheet .head { display: flex; justify-content: space-between; gap: 6mm; font-size: 9pt; margin: 0 0 1.3mm; }
.sheet .foot {
  position: absolute; left: ${pageSize.side}mm; right: ${pageSize.side}mm; bottom: ${pageSize.foot}mm;
  display: grid; grid-template-columns: minmax(max-content, 1fr) auto minmax(max-content, 1fr); gap: 3mm; padding-top: 1.2mm;
  border-top: var(--rule); font-size: 8.5pt; line-height: 1.35;
}
.sheet .foot.long { grid-template-columns: 1fr auto auto; }
.sheet .foot > :last-child { text-align: right; }
.sheet .quiet { color: #555; }
.sheet .strong { font-family: var(--hei); font-weight: 700; }
`;
