/** Ruled tables: the card, the evaluation form, lists and shares. */
export const tableCss = `
.sheet table { border-collapse: collapse; width: 100%; table-layout: fixed; }
.sheet td, .sheet th { border: var(--rule); padding: 0.8mm 1.6mm; height: 6.6mm; font-weight: 400; text-align: left; vertical-align: middle; }
.sheet th { padding: 0.8mm; text-wrap: balance; background: #f2f2f2; font-family: var(--hei); font-size: 9.5pt; text-align: center; }
.sheet:lang(en) th { font-size: 8.5pt; }
.sheet td.number, .sheet th.number { text-align: right; }
.sheet td.center { text-align: center; }
.sheet .band td { background: #000; color: #fff; font-family: var(--hei); border-color: #000; height: 5.3mm; padding: 0.3mm 2mm; letter-spacing: 0.5mm; }
.sheet:lang(en) .band td { letter-spacing: 0; }
.sheet .total td, .sheet .total th { font-family: var(--hei); font-weight: 700; }
.sheet thead th { font-size: 9pt; }
.sheet .list td { height: 6mm; padding: 0.4mm 1.6mm; font-size: 9.5pt; }
.sheet .list td, .sheet .list th { border-left: 0; border-right: 0; border-color: #999; }
.sheet .list thead th { padding: 0.4mm 1.6mm; border-top: var(--rule); border-bottom: var(--rule); background: none; text-align: left; }
.sheet .list thead th.number { text-align: right; }
.sheet .list .total td { border-top: var(--rule); border-bottom: var(--rule); }
.sheet .bar { display: block; width: 100%; height: 3mm; }
.sheet .bar rect { fill: #444; }
.sheet .bar .rest { fill: #e6e6e6; }

.sheet .shares col.s1 { width: 46mm; }
.sheet .shares col.s2 { width: 21mm; }
.sheet .shares col.s3 { width: 32mm; }
.sheet .tiers col.t1 { width: 20mm; }
.sheet .tiers col.t2 { width: 40mm; }
.sheet .tiers col.t3 { width: 18mm; }
.sheet .tiers col.t4 { width: 30mm; }
.sheet .members col.m1 { width: 12mm; }
.sheet .members col.m2 { width: 38mm; }
.sheet .members col.m3 { width: 28mm; }
.sheet .members col.m4 { width: 32mm; }
.sheet .members col.m5 { width: 24mm; }
.sheet .trail col.a1 { width: 15mm; }
.sheet .trail col.a2 { width: 31mm; }
.sheet .trail col.a3 { width: 20mm; }
.sheet .trail col.a4 { width: 24mm; }
.sheet .trail col.a6 { width: 16mm; }
.sheet .list.trail td { height: auto; padding: 0.6mm 1.6mm; font-size: 8.5pt; line-height: 1.4; vertical-align: top; overflow-wrap: anywhere; }
.sheet .group td { font-family: var(--hei); background: #f2f2f2; }
.sheet .note { font-size: 8.5pt; color: #444; margin: 1.5mm 0 0; }
.sheet table.members { margin-top: 4mm; }
`;
