/** An opening tag on its way through `editXml`. */
export interface XmlTag {
  /** Without its prefix. */
  readonly name: string;
  /** Names from the root to this tag, itself included, without prefixes. */
  readonly path: readonly string[];
  /** Value of an attribute, entities resolved; undefined when there is none. */
  get(attribute: string): string | undefined;
  /** Gives an attribute another value; one that is not there yet is added. */
  set(attribute: string, value: string): void;
  /** Leaves out the element with everything in it. */
  remove(): void;
}

/** What happens to an XML text on its way. Both leave alone what they do not change. */
export interface XmlEdits {
  readonly tag?: (tag: XmlTag) => void;
  /** Text of an element that holds only text, entities resolved; answers what stands there instead. */
  readonly text?: (text: string, path: readonly string[]) => string;
}

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<(\/?)([^\s/>]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>/g;

/** Rewrites parts of an XML text; everything that no edit changes comes out byte by byte as it was. */
export function editXml(xml: string, edits: XmlEdits): string {
  const path: string[] = [];
  let out = '';
  let from = 0;
  let removedAt = -1;
  /** Where the text of the innermost element begins; -1 once it holds something else. */
  let textFrom = -1;
  const keepUpTo = (at: number) => {
    if (removedAt < 0) out += xml.slice(from, at);
    from = at;
  };
  for (const match of xml.matchAll(token)) {
    const [whole, cdata, slash, qualified, attributes = '', selfClosing] = match;
    const { index } = match;
    if (qualified === undefined) {
      if (cdata !== undefined || whole.startsWith('<!--')) textFrom = -1;
      continue;
    }
    const end = index + whole.length;
    if (slash === '/') {
      if (textFrom >= 0 && removedAt < 0 && edits.text !== undefined && textFrom < index) {
        const text = decodeXml(xml.slice(textFrom, index));
        const written = edits.text(text, path);
        if (written !== text) {
          keepUpTo(textFrom);
          out += encodeXml(written);
          from = index;
        }
      }
      textFrom = -1;
      path.pop();
      if (removedAt === path.length) {
        from = end;
        removedAt = -1;
      }
      continue;
    }
    path.push(qualified.slice(qualified.indexOf(':') + 1));
    textFrom = selfClosing === '/' ? -1 : end;
    if (removedAt < 0 && edits.tag !== undefined) {
      let written = attributes;
      let removed = false;
      edits.tag({
        name: path.at(-1) ?? '',
        path,
        get: (name) => getAttribute(written, name),
        set: (name, value) => {
          written = setAttribute(written, name, value);
        },
        remove: () => {
          removed = true;
        },
      });
      if (removed) {
        keepUpTo(index);
        removedAt = path.length - 1;
      } else if (written !== attributes) {
        keepUpTo(index);
        out += `<${qualified}${written}${selfClosing}>`;
        from = end;
      }
    }
    if (selfClosing === '/') {
      path.pop();
      if (removedAt === path.length) {
        from = end;
        removedAt = -1;
      }
    }
  }
  keepUpTo(xml.length);
  return out;
}

/** Value of an attribute in the text of a tag, by its name with prefix. */
export function getAttribute(attributes: string, name: string): string | undefined {
  const found = attributePattern(name).exec(attributes);
  return found === null ? undefined : decodeXml(found[2] ?? found[3] ?? '');
}

/** The text of a tag's attributes with one of them set. */
export function setAttribute(attributes: string, name: string, value: string): string {
  const written = `${name}="${encodeXml(value).replaceAll('"', '&quot;')}"`;
  const pattern = attributePattern(name);
  if (!pattern.test(attributes)) return `${attributes.trimEnd()} ${written}`;
  return attributes.replace(pattern, (_whole, before: string) => `${before}${written}`);
}

/** The text of a tag's attributes without one of them. */
export function dropAttribute(attributes: string, name: string): string {
  return attributes.replace(attributePattern(name), '');
}

const patterns = new Map<string, RegExp>();

function attributePattern(name: string): RegExp {
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`(^|\\s)${name.replaceAll('.', '\\.')}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  return pattern;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its entities resolved. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});/g, (whole, body: string) => {
    if (!body.startsWith('#')) return named[body] ?? whole;
    const code = body[1] === 'x' ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Text as XML has it. */
export function encodeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
