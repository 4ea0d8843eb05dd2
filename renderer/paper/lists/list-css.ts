import { lineHeight, padding } from './list-rows';
import { numberPadding, sidePadding } from './list-widths';

/** The table of the customer list; widths and size of type are those of one list. */
export function listCss(widths: readonly number[], points: number): string {
  const own = '.sheet.customer-list';
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width, index) => `${own} col.k${index} { width: ${say(width)}mm; }`);
  return `
${own} table.list { width: ${say(total)}mm; }
${own} .list td, ${own} .list th { height: auto; padding: ${padding}mm ${sidePadding}mm; font-size: ${points}pt; line-height: ${lineHeight}; vertical-align: top; white-space: pre-wrap; }
${own} .list thead th { padding: ${padding}mm ${sidePadding}mm; vertical-align: bottom; text-wrap: wrap; }
${own} .list .number { padding-right: ${numberPadding}mm; }
${own} .list thead th.number { padding-right: ${numberPadding}mm; }
${own} .list .blank td { height: 9mm; }
${own} .list .group td { background: #f2f2f2; font-family: var(--hei); }
${own} .list .total td { white-space: pre-wrap; }
${columns.join('\n')}`;
}

function say(amount: number): string {
  return String(Math.round(amount * 1000) / 1000);
}
