import { WorkbookFault } from './fault';
import type { ReadLimits } from './limits';
import { toUtf8 } from './xml-part';
import { XmlScanner } from './xml-scanner';
import { decodeCellText, isLiteral } from './xml-text';

const blockBytes = 4 * 1024 * 1024;
const cacheSize = 8192;

/**
 * The texts that cells refer to by number. They stay UTF-8 bytes in big blocks and become strings when a cell asks:
 * 800,000 texts cost 20 MB this way, as strings they would cost 60.
 */
export class SharedStrings {
  private readonly blocks: Buffer[] = [];
  private blockUsed = 0;
  private totalBytes = 0;
  private blockOf = new Uint16Array(1024);
  private startOf = new Uint32Array(1024);
  private lengthOf = new Uint32Array(1024);
  private readonly cachedIndex = new Int32Array(cacheSize).fill(-1);
  private readonly cachedText: string[] = new Array<string>(cacheSize).fill('');
  count = 0;

  constructor(private readonly limits: ReadLimits) {}

  /** The text with this number. Throws `WorkbookFault` when there is none. */
  get(index: number): string {
    if (!(index >= 0 && index < this.count))
      throw new WorkbookFault('workbook.damaged', 'missing shared text');
    const slot = index & (cacheSize - 1);
    if (this.cachedIndex[slot] === index) return this.cachedText[slot] as string;
    const length = this.lengthOf[index] as number;
    if (length === 0) return '';
    const start = this.startOf[index] as number;
    const end = start + length;
    const block = this.blocks[this.blockOf[index] as number] as Buffer;
    const text = isAscii(block, start, end)
      ? block.toString('latin1', start, end)
      : block.toString('utf8', start, end);
    this.cachedIndex[slot] = index;
    this.cachedText[slot] = text;
    return text;
  }

  /** Begins the next text. */
  begin(): void {
    if (this.count >= this.limits.sharedCount) throw new WorkbookFault('workbook.tooLarge', 'shared texts');
    if (this.count === this.startOf.length) this.growIndex();
    const last = this.blocks.length - 1;
    this.blockOf[this.count] = Math.max(last, 0);
    this.startOf[this.count] = this.blockUsed;
    this.lengthOf[this.count] = 0;
    this.count += 1;
  }

  /** Adds bytes to the text begun last. */
  append(bytes: Buffer, start: number, end: number): void {
    const index = this.count - 1;
    const added = end - start;
    this.totalBytes += added;
    if (this.totalBytes > this.limits.sharedBytes)
      throw new WorkbookFault('workbook.tooLarge', 'shared texts');
    const current = this.blocks.at(-1);
    if (current === undefined || this.blockUsed + added > current.length) this.moveToNewBlock(index, added);
    bytes.copy(this.blocks.at(-1) as Buffer, this.blockUsed, start, end);
    this.blockUsed += added;
    this.lengthOf[index] = (this.lengthOf[index] as number) + added;
  }

  /** A text never spans two blocks: what it already has moves along. */
  private moveToNewBlock(index: number, added: number): void {
    const old = this.blocks.at(-1);
    const length = this.lengthOf[index] as number;
    const start = this.startOf[index] as number;
    const block = Buffer.allocUnsafeSlow(Math.max(blockBytes, length + added));
    if (old !== undefined && length > 0) old.copy(block, 0, start, start + length);
    this.blocks.push(block);
    this.blockOf[index] = this.blocks.length - 1;
    this.startOf[index] = 0;
    this.blockUsed = length;
  }

  private growIndex(): void {
    const size = this.startOf.length * 2;
    const blockOf = new Uint16Array(size);
    blockOf.set(this.blockOf);
    this.blockOf = blockOf;
    const startOf = new Uint32Array(size);
    startOf.set(this.startOf);
    this.startOf = startOf;
    const lengthOf = new Uint32Array(size);
    lengthOf.set(this.lengthOf);
    this.lengthOf = lengthOf;
  }
}

/** Reads `sharedStrings.xml`: runs of rich text are joined, phonetic guides left out. */
export async function readSharedStrings(
  pieces: AsyncIterable<Buffer>,
  limits: ReadLimits,
): Promise<SharedStrings> {
  const strings = new SharedStrings(limits);
  let inText = false;
  let inPhonetic = false;
  let inItem = false;
  const scanner = new XmlScanner({
    get wantsText() {
      return inText;
    },
    open(bytes, nameStart, nameEnd, _attributesEnd, selfClosing) {
      const length = nameEnd - nameStart;
      if (length === 1 && bytes[nameStart] === 0x74) inText = inItem && !inPhonetic && !selfClosing;
      else if (length === 2 && bytes[nameStart] === 0x73 && bytes[nameStart + 1] === 0x69) {
        strings.begin();
        inItem = !selfClosing;
      } else if (length === 3 && bytes.toString('latin1', nameStart, nameEnd) === 'rPh')
        inPhonetic = !selfClosing;
    },
    close(bytes, nameStart, nameEnd) {
      const length = nameEnd - nameStart;
      if (length === 1 && bytes[nameStart] === 0x74) inText = false;
      else if (length === 2 && bytes[nameStart] === 0x73) inItem = false;
      else if (length === 3 && bytes.toString('latin1', nameStart, nameEnd) === 'rPh') inPhonetic = false;
    },
    text(bytes, start, end) {
      if (isLiteral(bytes, start, end)) {
        strings.append(bytes, start, end);
      } else {
        const decoded = Buffer.from(decodeCellText(bytes, start, end));
        strings.append(decoded, 0, decoded.length);
      }
    },
  });
  for await (const piece of toUtf8(pieces)) scanner.feed(piece);
  scanner.end();
  return strings;
}

function isAscii(bytes: Buffer, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if ((bytes[i] as number) >= 0x80) return false;
  return true;
}
