import type { ByteSource } from './source/byte-source';

/** What a file is by its content; its name is not asked. */
export type FileKind =
  | 'empty'
  /** A zip: .xlsx, .xlsm, .xlsb, .ods, .docx ... */
  | 'zip'
  /** An OLE container that holds an encrypted .xlsx. */
  | 'encryptedPackage'
  /** .xls in an OLE container. */
  | 'xls'
  /** The records of an .xls without a container. */
  | 'bareXls'
  /** Any other OLE container (.doc, .msi ...). */
  | 'ole'
  /** A page of a browser. */
  | 'html'
  /** Printable text: CSV, TSV. */
  | 'text'
  /** XML Spreadsheet 2003, as report systems write it under the name .xls. */
  | 'xmlSpreadsheet'
  | Foreign
  | 'unknown';

/** What is known and not read: tables of other formats first, then what holds no table at all. */
export type Foreign = 'mht' | 'sylk' | 'pdf' | 'word' | 'picture' | 'archive';

const oleSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const headBytes = 4096;

const signatures: readonly { readonly bytes: Buffer; readonly kind: Foreign }[] = [
  { bytes: Buffer.from('%PDF-'), kind: 'pdf' },
  { bytes: Buffer.from('89504e470d0a1a0a', 'hex'), kind: 'picture' },
  { bytes: Buffer.from('ffd8ff', 'hex'), kind: 'picture' },
  { bytes: Buffer.from('GIF8'), kind: 'picture' },
  { bytes: Buffer.from('526172211a07', 'hex'), kind: 'archive' },
  { bytes: Buffer.from('377abcaf271c', 'hex'), kind: 'archive' },
  { bytes: Buffer.from('1f8b08', 'hex'), kind: 'archive' },
];
/** An OLE directory lies anywhere in the file; names of its entries stand on multiples of 128 bytes. */
const oleEntryBytes = 128;
const oleScanBytes = 256 * 1024 * 1024;

/** Tells what the bytes of a file are; `head` is its beginning. Throws what reading throws. */
export async function sniffFile(
  source: ByteSource,
): Promise<{ readonly kind: FileKind; readonly head: Buffer }> {
  const head = Buffer.alloc(Math.min(headBytes, source.size));
  await source.read(head, 0);
  if (head.subarray(0, 8).equals(oleSignature)) return { kind: await sniffOle(source), head };
  return { kind: sniffHead(head), head };
}

function sniffHead(head: Buffer): FileKind {
  if (head.length === 0) return 'empty';
  if (head.length >= 4 && head.readUInt32LE(0) === 0x04034b50) return 'zip';
  const foreign = signatures.find(({ bytes }) => head.subarray(0, bytes.length).equals(bytes));
  if (foreign !== undefined) return foreign.kind;
  // BIFF2 to BIFF8 begin with a BOF record.
  if (head[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(head[1] ?? -1) && (head[2] ?? 0) <= 16) {
    return 'bareXls';
  }
  return isText(head) ? sniffText(readStart(head)) : 'unknown';
}

/** The first characters, where a mark of UTF-16 says that they take two bytes. */
function readStart(head: Buffer): string {
  const text = head[0] === 0xff && head[1] === 0xfe ? head.toString('utf16le') : head.toString('latin1');
  return text.replace(/^(\uFEFF|ï»¿)/, '').trimStart();
}

function sniffText(start: string): FileKind {
  const shown = start
    .replace(/^<\?xml[^>]*>/i, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .trimStart();
  if (/^<(!doctype\s+html|html|table|meta|head|body|div|style)\b/i.test(shown)) {
    return 'html';
  }
  if (/^<\?xml/i.test(start) && start.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return 'xmlSpreadsheet';
  }
  if (/^MIME-Version:/i.test(start)) return 'mht';
  if (/^ID;P/.test(start)) return 'sylk';
  if (/^\{\\rtf/i.test(start)) return 'word';
  return /^<[?!a-z]/i.test(start) ? 'unknown' : 'text';
}

async function sniffOle(source: ByteSource): Promise<FileKind> {
  const block = Buffer.alloc(1024 * 1024);
  let kind: FileKind = 'ole';
  for (let offset = 0; offset < Math.min(source.size, oleScanBytes); ) {
    const bytesRead = await source.read(block, offset);
    if (bytesRead === 0) break;
    for (let at = 0; at + oleEntryBytes <= bytesRead; at += oleEntryBytes) {
      const name = readOleName(block, at);
      if (name === 'EncryptedPackage') return 'encryptedPackage';
      if (/^(work)?book$/i.test(name)) kind = 'xls';
    }
    offset += bytesRead;
  }
  return kind;
}

/** Name of the OLE directory entry at `at`, or '' when there is none of a length that matters. */
function readOleName(block: Buffer, at: number): string {
  const bytes = block.readUInt16LE(at + 64);
  if (bytes < 10 || bytes > 34 || bytes % 2 !== 0) return '';
  return block.toString('utf16le', at, at + bytes - 2);
}

/** No control characters but white space and the end mark of DOS in the first bytes (UTF-16 needs its mark). */
function isText(head: Buffer): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  return head.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1a);
}
