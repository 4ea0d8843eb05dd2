export interface HtmlHandler {
  /** `name` in lower case; `attributes` is the raw text after it. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Entities are not resolved yet. */
  text(text: string): void;
}

/** What stands between these tags is not shown. */
const silent: ReadonlySet<string> = new Set(['script', 'style', 'title', 'xml', 'noscript']);

/** Walks through the tags of a page as browsers do, without minding whether they match. Linear in the text. */
export function* walkTags(html: string, handler: HtmlHandler): Generator<void> {
  let at = 0;
  let tags = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    if (start < 0) {
      handler.text(html.slice(at));
      return;
    }
    if (start > at) handler.text(html.slice(at, start));
    at = passTag(html, start, handler);
    tags += 1;
    if (tags % 4096 === 0) yield;
  }
}

/** Reports the tag at `start`; returns where to go on. */
function passTag(html: string, start: number, handler: HtmlHandler): number {
  if (html.startsWith('<!--', start)) return after(html, '-->', start + 4);
  const second = html.charCodeAt(start + 1);
  if (second === 0x21 || second === 0x3f) return after(html, '>', start + 2);
  const closing = second === 0x2f;
  const nameStart = closing ? start + 2 : start + 1;
  let nameEnd = nameStart;
  while (nameEnd - nameStart < 40 && /[a-z0-9:]/i.test(html.charAt(nameEnd))) nameEnd++;
  if (nameEnd === nameStart) {
    handler.text('<');
    return start + 1;
  }
  const name = html.slice(nameStart, nameEnd).toLowerCase();
  const end = findTagEnd(html, nameEnd);
  if (closing) {
    handler.close(name);
    return end + 1;
  }
  if (!silent.has(name)) {
    handler.open(name, html.slice(nameEnd, end));
    return end + 1;
  }
  return html.charCodeAt(end - 1) === 0x2f ? end + 1 : afterElement(html, name, end + 1);
}

/** Place of the `>` that ends a tag; one inside a quoted value does not. */
function findTagEnd(html: string, from: number): number {
  let mark = 0;
  for (let at = from; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (mark !== 0) {
      if (code === mark) mark = 0;
    } else if (code === 0x3e) return at;
    else if ((code === 0x22 || code === 0x27) && html.charCodeAt(at - 1) === 0x3d) mark = code;
    else if (code === 0x3c) return at - 1;
  }
  return html.length;
}

function after(html: string, text: string, from: number): number {
  const at = html.indexOf(text, from);
  return at < 0 ? html.length : at + text.length;
}

function afterElement(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}\\s*>`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(html);
  return found === null ? html.length : found.index + found[0].length;
}

/** Value of an attribute in a tag's raw text; undefined without one. */
export function findAttribute(attributes: string, name: string): string | undefined {
  if (attributes.length < name.length) return undefined;
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(
    attributes,
  );
  return found?.[1] ?? found?.[2] ?? found?.[3];
}
