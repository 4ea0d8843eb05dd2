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
  private carry: Buffer | null = null;
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
    const bytes = this.carry === null ? piece : Buffer.concat([this.carry, piece]);
    const stopped = this.scan(bytes);
    if (stopped >= bytes.length) {
      this.carry = null;
    } else {
      if (bytes.length - stopped > maxTokenBytes)
        throw new WorkbookFault('workbook.damaged', 'endless token');
      this.carry = Buffer.from(bytes.subarray(stopped));
    }
  }

  /** Call after the last piece. Throws `WorkbookFault` when the document breaks off. */
  end(): void {
    if (this.carry?.some((byte) => byte > 0x20)) {
      throw new WorkbookFault('workbook.damaged', 'xml breaks off');
    }
  }

  /** Scans as far as tokens are complete and returns where it stopped. */
  private scan(bytes: Buffer): number {
    const length = bytes.length;
    let at = 0;
    while (at < length) {
      if (this.needle !== null) {
        const found = bytes.indexOf(this.needle, at);
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
          ? this.takeClose(bytes, at)
          : next === bang || next === question
            ? this.takeSpecial(bytes, at, next)
            : this.takeOpen(bytes, at);
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

  private takeClose(bytes: Buffer, at: number): number {
    const end = bytes.indexOf(gt, at + 2);
    if (end < 0) return -1;
    this.flushText();
    let nameStart = at + 2;
    let nameEnd = nameStart;
    for (; nameEnd < end; nameEnd++) {
      const byte = bytes[nameEnd] as number;
      if (byte === colon) nameStart = nameEnd + 1;
      else if (byte <= 0x20) break;
    }
    this.handler.close(bytes, nameStart, nameEnd);
    return end + 1;
  }

  private takeOpen(bytes: Buffer, at: number): number {
    const length = bytes.length;
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
  private takeSpecial(bytes: Buffer, at: number, next: number): number {
    if (next === question) return skipPast(bytes, at + 2, instructionEnd);
    const known = Math.min(bytes.length - at, cdataStart.length);
    if (bytes[at + 2] === 0x2d || bytes.length - at < 3) return skipPast(bytes, at + 4, commentEnd);
    if (bytes.compare(cdataStart, 0, known, at, at + known) !== 0) {
      throw new WorkbookFault('workbook.damaged', 'document type');
    }
    const end = bytes.indexOf(cdataEnd, at + cdataStart.length);
    if (end < 0) return -1;
    if (this.handler.wantsText) {
      const inner = bytes.toString('utf8', at + cdataStart.length, end);
      this.keepText(Buffer.from(inner.replaceAll('&', '&amp;').replaceAll('<', '&lt;')));
    }
    return end + cdataEnd.length;
  }
}

function findTextEnd(bytes: Buffer, from: number, length: number): number {
  let end = from + 1;
  while (end < length && bytes[end] !== lt) end++;
  return end;
}

function skipPast(bytes: Buffer, from: number, needle: Buffer): number {
  const found = bytes.indexOf(needle, from);
  return found < 0 ? -1 : found + needle.length;
}
