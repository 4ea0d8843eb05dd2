/** A cell as it goes out: what the screen shows. */
export interface CopiedCell {
  readonly text: string;
  /** Long digits and leading zeros are text to Excel, or it would make 3.31E+17 of an ID number. */
  readonly isText: boolean;
}

export type CopiedBlock = readonly (readonly CopiedCell[])[];

/** The text copy, as Excel writes it: tabs, CRLF, quotes where a cell holds a tab, a line break or a quote. */
export function writeTsv(block: CopiedBlock): string {
  return block.map((row) => row.map(({ text }) => quote(text)).join('\t')).join('\r\n');
}

function quote(text: string): string {
  const plain = !/[\t\r\n]/.test(text) && !text.startsWith('"');
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}

/** The page copy: a table in which Excel and WPS take text for text. */
export function writeHtml(block: CopiedBlock): string {
  const rows = block.map((row) => `<tr>${row.map(writeCell).join('')}</tr>`);
  return `<html><head><meta charset="utf-8"></head><body><table>${rows.join('')}</table></body></html>`;
}

function writeCell({ text, isText }: CopiedCell): string {
  const kept = escapeHtml(text).replaceAll(/\r?\n/g, '<br style="mso-data-placement:same-cell">');
  return isText ? `<td style="mso-number-format:'\\@'">${kept}</td>` : `<td>${kept}</td>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/ {2}/g, ' &nbsp;');
}
