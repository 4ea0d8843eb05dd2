const pageBegin = '<section class="page">';
const bodyEnd = '</body>';

/**
 * Splits a document whose body is a row of `<section class="page">` into documents of at most `pages` pages each, in
 * order. Laying out takes more than twice the time and memory for twice the pages; a few hundred at once cost little.
 * Any other document stays whole. Text in a page is escaped, so it cannot hold a section's tag.
 */
export function splitDocument(html: string, pages: number): readonly string[] {
  const first = html.indexOf(pageBegin);
  const end = html.lastIndexOf(bodyEnd);
  if (first === -1 || end < first) return [html];
  const head = html.slice(0, first);
  const tail = html.slice(end);
  const parts: string[] = [];
  let from = first;
  let count = 0;
  for (let at = first; at !== -1; at = html.indexOf(pageBegin, at + 1)) {
    if (count === pages) {
      parts.push(`${head}${html.slice(from, at)}${tail}`);
      from = at;
      count = 0;
    }
    count += 1;
  }
  parts.push(`${head}${html.slice(from, end)}${tail}`);
  return parts;
}
