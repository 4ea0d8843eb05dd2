/**
 * Takes apart text copied from a sheet: tabs between cells, lines between rows. A cell that begins with a quote goes on
 * to its closing quote over tabs and lines, doubled quotes stand for one; a quote that never closes is only a
 * character. The line break that programs put after the last row is no row.
 */
export function readTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const quoted = text.charAt(at) === '"' ? readQuoted(text, at) : undefined;
    const end = quoted?.end ?? findEnd(text, at);
    row.push(quoted?.cell ?? text.slice(at, end));
    const mark = text.charAt(end);
    if (mark === '\t') {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    at = end + (mark === '\r' && text.charAt(end + 1) === '\n' ? 2 : 1);
    if (at >= text.length) return rows;
  }
}

const marks = /[\t\r\n]/g;

function findEnd(text: string, from: number): number {
  marks.lastIndex = from;
  return marks.exec(text)?.index ?? text.length;
}

/** A quoted cell and where it ends; undefined when the quote is only a character. */
function readQuoted(text: string, from: number): { readonly cell: string; readonly end: number } | undefined {
  let cell = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return undefined;
    cell += text.slice(at, quote);
    if (text.charAt(quote + 1) !== '"') {
      const end = quote + 1;
      const closed = end >= text.length || /[\t\r\n]/.test(text.charAt(end));
      return closed ? { cell: cell.replaceAll('\r\n', '\n'), end } : undefined;
    }
    cell += '"';
    at = quote + 2;
  }
}
