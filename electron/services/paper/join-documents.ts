const pageBegin = '<section class="page">';
const bodyEnd = '</body>';

/** The parts of a document as one again: the head of the first, the pages of all. The counterpart of `splitDocument`. */
export function joinDocuments(parts: readonly string[]): string {
  const [first = ''] = parts;
  if (parts.length <= 1) return first;
  const start = first.indexOf(pageBegin);
  if (start === -1) return parts.join('');
  const pages = parts.map((part) => {
    const from = part.indexOf(pageBegin);
    return from === -1 ? '' : part.slice(from, part.lastIndexOf(bodyEnd));
  });
  return `${first.slice(0, start)}${pages.join('')}${first.slice(first.lastIndexOf(bodyEnd))}`;
}
