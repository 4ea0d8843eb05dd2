import { WorkbookFault } from '../fault';
import type { ByteSource } from '../source/byte-source';

/** How the bytes of a text are to be read. */
export interface TextEncoding {
  /** A label that `TextDecoder` knows. */
  readonly label: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';
  /** Bytes of the byte order mark. */
  readonly mark: number;
}

/**
 * Tells the encoding of a whole file, strictly: its mark, else UTF-8 if every byte fits, else GB18030 (GBK and GB2312
 * are parts of it). Bytes that are neither, and control characters no text holds, throw `workbook.notWorkbook`; a
 * UTF-8 text cut inside a character throws `workbook.damaged`, because as GB18030 it would read as nonsense.
 */
export async function findEncoding(source: ByteSource, head: Buffer): Promise<TextEncoding> {
  if (head[0] === 0xff && head[1] === 0xfe) return check(source, { label: 'utf-16le', mark: 2 });
  if (head[0] === 0xfe && head[1] === 0xff) return check(source, { label: 'utf-16be', mark: 2 });
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  if (marked) return check(source, { label: 'utf-8', mark: 3 });
  const utf8: TextEncoding = { label: 'utf-8', mark: 0 };
  const verdict = await tryEncoding(source, utf8);
  if (verdict === 'fits') return utf8;
  if (verdict === 'cutOff') throw new WorkbookFault('workbook.damaged', 'text breaks off');
  return check(source, { label: 'gb18030', mark: 0 });
}

async function check(source: ByteSource, encoding: TextEncoding): Promise<TextEncoding> {
  const verdict = await tryEncoding(source, encoding);
  if (verdict === 'fits') return encoding;
  throw new WorkbookFault('workbook.notWorkbook', `not ${encoding.label}`);
}

/** `cutOff`: only the last character is incomplete, and the text is more than ASCII. */
type Verdict = 'fits' | 'cutOff' | 'doesNotFit';

async function tryEncoding(source: ByteSource, encoding: TextEncoding): Promise<Verdict> {
  let beyondAscii = false;
  let ended = false;
  try {
    for await (const text of readText(source, encoding, () => {
      ended = true;
    })) {
      if (hasControl(text)) return 'doesNotFit';
      beyondAscii ||= /[\u0080-\uffff]/.test(text);
    }
    return 'fits';
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    return ended && beyondAscii ? 'cutOff' : 'doesNotFit';
  }
}

/**
 * The text of a file in pieces, without its mark. Throws `workbook.damaged` where the bytes do not fit, and disk errors;
 * `onEnd` is called when all bytes are read and only the end of the last character is left to check.
 */
export async function* readText(
  source: ByteSource,
  { label, mark }: TextEncoding,
  onEnd: () => void = () => {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  for await (const bytes of source.stream(mark)) {
    const text = decode(() => decoder.decode(bytes as Buffer, { stream: true }));
    if (text !== '') yield text;
  }
  onEnd();
  const rest = decode(() => decoder.decode());
  if (rest !== '') yield rest;
}

function decode(run: () => string): string {
  try {
    return run();
  } catch (error) {
    if (error instanceof TypeError) throw new WorkbookFault('workbook.damaged', 'bytes that are no text');
    throw error;
  }
}

/** NUL and its like; 0x1A, the end mark of DOS texts, is let through. */
function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && (code < 0x09 || (code > 0x0d && code !== 0x1a))) return true;
  }
  return false;
}
