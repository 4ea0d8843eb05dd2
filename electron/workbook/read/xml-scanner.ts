import { WorkbookFault } from './fault';

/**
 * Takes what the scanner meets. Positions are into `bytes` and valid only during the call. Names come without their
 * namespace prefix, which lies before `nameStart`.
 */
export interface XmlHandler {
  /** Asked before each stretch of text; text that nobody wants is skipped without a look. */
  readonly wantsText: boolean;
  /** `attributesEnd` is where the tag's `>` or `/>` stands. */
  open(bytes: Buffer, nameStart: number, nameEnd: number, attributesEnd: number, selfClosing: boolean): void;
  /** Not called for self-closing tags. */
  close(bytes: Buffer, nameStart: number, nameEnd: number): void;
  /** Text between two tags, entities not yet resolved; CDATA has been escaped into the same form. */
  text(bytes: Buffer, start: number, end: number): void;
}

const lt = 0x3c;
const gt = 0x3e;
const slash = 0x2f;
const bang = 0x21;
const question = 0x3f;
const colon = 0x3a;
const hyphen = 0x2d;
const quote = 0x22;
const apostrophe = 0x27;

const commentEnd = Buffer.from('-->');
const cdataStart = Buffer.from('<![CDATA[');
const cdataEnd = Buffer.from(']]>');
const instructionEnd = Buffer.from('?>');

/** A tag or text longer than this is no part of a real workbook. */
const maxTokenBytes = 1024 * 1024;

/**
 * A scanner for UTF-8 XML that arrives in pieces. No tree, no validation beyond what keeps values right: it knows
 * tags, text, CDATA, comments and instructions, and refuses a document type (entities are a classic attack).
 */
export class XmlScanner {
  /** Holds what is being scanned; what a piece leaves unfinished stands at its front. */
  private work = Buffer.allocUnsafeSlow(512 * 1024);
  private carried = 0;
  private needle: Buffer | null = null;
  private textParts: Buffer[] = [];
  private textPartsBytes = 0;

  constructor(private readonly handler: XmlHandler) {}

  /** Skips ahead to the next place where `needle` stands; called by a handler that has seen enough. */
  skipTo(needle: Buffer): void {
    this.needle = needle;
  }

  /** Scans the next piece. Throws `WorkbookFault`. */
  feed(piece: Buffer): void {
    const length = this.carried + piece.length;
    if (length > this.work.length) this.growWork(length);
    piece.copy(this.work, this.carried);
    const stopped = this.scan(this.work, length);
    this.carried = length - stopped;
    if (this.carried > maxTokenBytes) throw new WorkbookFault('workbook.damaged', 'endless token');
    this.work.copyWithin(0, stopped, length);
  }

  /** Call after the last piece. Throws `WorkbookFault` when the document breaks off. */
  end(): void {
    if (this.work.subarray(0, this.carried).some((byte) => byte > 0x20)) {
      throw new WorkbookFault('workbook.damaged', 'xml breaks off');
    }
  }

  /** Scans as far as tokens are complete and returns where it stopped. */
  private scan(bytes: Buffer, length: number): number {
    let at = 0;
    while (at < length) {
      if (this.needle !== null) {
        const found = findBefore(bytes, this.needle, at, length);
        if (found < 0) return Math.max(at, length - this.needle.length + 1);
        this.needle = null;
        at = found;
      }
      if (bytes[at] !== lt) {
        const end = findTextEnd(bytes, at, length);
        if (this.handler.wantsText) {
          if (end >= length - 1) return at;
          this.takeText(bytes, at, end);
        }
        at = end;
        continue;
      }
      if (at + 1 >= length) return at;
      const next = bytes[at + 1];
      const after =
        next === slash
          ? this.takeClose(bytes, at, length)
          : next === bang || next === question
            ? this.takeSpecial(bytes, at, next, length)
            : this.takeOpen(bytes, at, length);
      if (after < 0) return at;
      at = after;
    }
    return at;
  }

  private takeText(bytes: Buffer, start: number, end: number): void {
    const next = bytes[end + 1];
    if (next === bang || next === question) {
      this.keepText(bytes.subarray(start, end));
    } else if (this.textParts.length > 0) {
      this.keepText(bytes.subarray(start, end));
      this.flushText();
    } else {
      this.handler.text(bytes, start, end);
    }
  }

  private keepText(part: Buffer): void {
    this.textPartsBytes += part.length;
    if (this.textPartsBytes > maxTokenBytes) throw new WorkbookFault('workbook.damaged', 'endless text');
    this.textParts.push(Buffer.from(part));
  }

  private flushText(): void {
    if (this.textParts.length === 0) return;
    const whole = Buffer.concat(this.textParts);
    this.textParts = [];
    this.textPartsBytes = 0;
    this.handler.text(whole, 0, whole.length);
  }

  private takeClose(bytes: Buffer, at: number, length: number): number {
    let nameStart = at + 2;
    let nameEnd = -1;
    let i = nameStart;
    for (; i < length; i++) {
      const byte = bytes[i] as number;
      if (byte === gt) break;
      if (byte === colon) nameStart = i + 1;
      else if (byte <= 0x20 && nameEnd < 0) nameEnd = i;
    }
    if (i >= length) return -1;
    if (this.textParts.length > 0) this.flushText();
    this.handler.close(bytes, nameStart, nameEnd < 0 ? i : nameEnd);
    return i + 1;
  }

  private takeOpen(bytes: Buffer, at: number, length: number): number {
    let nameStart = at + 1;
    let i = nameStart;
    let byte = 0;
    for (; i < length; i++) {
      byte = bytes[i] as number;
      if (byte <= 0x20 || byte === gt || byte === slash) break;
      if (byte === colon) nameStart = i + 1;
    }
    const nameEnd = i;
    for (; i < length; i++) {
      byte = bytes[i] as number;
      if (byte === gt) break;
      if (byte === quote || byte === apostrophe) {
        i++;
        while (i < length && bytes[i] !== byte) i++;
      }
    }
    if (i >= length) return -1;
    if (this.textParts.length > 0) this.flushText();
    const selfClosing = bytes[i - 1] === slash;
    this.handler.open(bytes, nameStart, nameEnd, selfClosing ? i - 1 : i, selfClosing);
    return i + 1;
  }

  /** Comments, CDATA and instructions; anything else that begins with `<!` is refused. */
  private takeSpecial(bytes: Buffer, at: number, next: number, length: number): number {
    if (next === question) return skipPast(bytes, instructionEnd, at + 2, length);
    if (length - at < 3) return -1;
    if (bytes[at + 2] === hyphen) return skipPast(bytes, commentEnd, at + 4, length);
    const known = Math.min(length - at, cdataStart.length);
    if (bytes.compare(cdataStart, 0, known, at, at + known) !== 0) {
      throw new WorkbookFault('workbook.damaged', 'document type');
    }
    const end = findBefore(bytes, cdataEnd, at + cdataStart.length, length);
    if (end < 0) return -1;
    if (this.handler.wantsText) {
      const inner = bytes.toString('utf8', at + cdataStart.length, end);
      this.keepText(Buffer.from(inner.replaceAll('&', '&amp;').replaceAll('<', '&lt;')));
    }
    return end + cdataEnd.length;
  }

  private growWork(length: number): void {
    const larger = Buffer.allocUnsafeSlow(length + 64 * 1024);
    this.work.copy(larger, 0, 0, this.carried);
    this.work = larger;
  }
}

function findTextEnd(bytes: Buffer, from: number, length: number): number {
  let end = from + 1;
  while (end < length && bytes[end] !== lt) end++;
  return end;
}

function skipPast(bytes: Buffer, needle: Buffer, from: number, length: number): number {
  const found = findBefore(bytes, needle, from, length);
  return found < 0 ? -1 : found + needle.length;
}

/** Where `needle` stands wholly before `length`; -1 when nowhere. What lies behind is left from an earlier piece. */
function findBefore(bytes: Buffer, needle: Buffer, from: number, length: number): number {
  return bytes.subarray(0, length).indexOf(needle, from);
}
