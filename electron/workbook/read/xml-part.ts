import { readAttributes } from './xml-attributes';
import { XmlScanner } from './xml-scanner';

/** The head of a part decides its encoding: nearly always UTF-8, which passes through untouched. */
function chooseDecoder(head: Buffer): TextDecoder | null {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be');
  if (head[0] === 0x3c && head[1] === 0x00) return new TextDecoder('utf-16le');
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    head.toString('latin1', 0, 200),
  );
  const label = declared?.[1]?.toLowerCase() ?? 'utf-8';
  if (label === 'utf-8' || label === 'utf8' || label === 'us-ascii' || label.startsWith('utf-16'))
    return null;
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/** The pieces of an XML part as UTF-8 without a byte order mark. */
export async function* toUtf8(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | null | undefined;
  for await (const piece of pieces) {
    if (decoder === undefined) {
      decoder = chooseDecoder(piece);
      const marked = piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf;
      yield decoder === null
        ? marked
          ? piece.subarray(3)
          : piece
        : Buffer.from(decoder.decode(piece, { stream: true }));
    } else {
      yield decoder === null ? piece : Buffer.from(decoder.decode(piece, { stream: true }));
    }
  }
}

/** Calls `visit` for every opening tag of a small part; `path` holds the local names from the root to the tag. */
export async function eachElement(
  part: Buffer,
  visit: (path: readonly string[], attributes: ReadonlyMap<string, string>) => void,
): Promise<void> {
  const path: string[] = [];
  const scanner = new XmlScanner({
    wantsText: false,
    open(bytes, nameStart, nameEnd, attributesEnd, selfClosing) {
      path.push(bytes.toString('latin1', nameStart, nameEnd));
      visit(path, readAttributes(bytes, nameEnd, attributesEnd));
      if (selfClosing) path.pop();
    },
    close() {
      path.pop();
    },
    text() {},
  });
  for await (const piece of toUtf8(oneByOne(part))) scanner.feed(piece);
  scanner.end();
}

async function* oneByOne(part: Buffer): AsyncGenerator<Buffer> {
  yield part;
}
