import type { FileHandle } from 'node:fs/promises';

/** What a file is by its content; its name is not asked. */
export type FileKind =
  | 'empty'
  /** A zip: .xlsx, .xlsm, .xlsb, .ods, .docx ... */
  | 'zip'
  /** An OLE container that holds an encrypted .xlsx. */
  | 'encryptedPackage'
  /** .xls, in an OLE container or bare. */
  | 'xls'
  /** Any other OLE container (.doc, .msi ...). */
  | 'ole'
  | 'html'
  /** Printable text: CSV, TSV. */
  | 'text'
  | 'unknown';

const oleSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const headBytes = 4096;
/** An OLE directory lies anywhere in the file; names of its entries stand on multiples of 128 bytes. */
const oleEntryBytes = 128;
const oleScanBytes = 256 * 1024 * 1024;

/** Tells what an open file is. Throws what reading throws. */
export async function sniffFile(file: FileHandle, size: number): Promise<FileKind> {
  if (size === 0) return 'empty';
  const head = Buffer.alloc(Math.min(headBytes, size));
  await file.read(head, 0, head.length, 0);
  if (head.length >= 4 && head.readUInt32LE(0) === 0x04034b50) return 'zip';
  if (head.subarray(0, 8).equals(oleSignature)) return sniffOle(file, size);
  // BIFF2 to BIFF4 begin with a bare BOF record.
  if (head[0] === 0x09 && [0x00, 0x02, 0x04].includes(head[1] ?? -1) && (head[2] ?? 0) <= 8) return 'xls';
  if (/^(\uFEFF|ï»¿)?\s*<(!doctype\s+html|html|table|meta|head)/i.test(head.toString('latin1')))
    return 'html';
  return isText(head) ? 'text' : 'unknown';
}

async function sniffOle(file: FileHandle, size: number): Promise<FileKind> {
  const block = Buffer.alloc(1024 * 1024);
  let kind: FileKind = 'ole';
  for (let offset = 0; offset < Math.min(size, oleScanBytes); ) {
    const { bytesRead } = await file.read(block, 0, block.length, offset);
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

/** No control characters but white space in the first bytes (UTF-16 needs its mark). */
function isText(head: Buffer): boolean {
  if (head[0] === 0xff && head[1] === 0xfe) return true;
  return head.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}
