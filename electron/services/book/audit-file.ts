import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { AuditFrame } from '@shared/ipc/book-port';
import { findAuditFrame } from './audit-frame';

/** Folder of the audit trail inside the book folder. */
export const auditFolderName = 'audit';

const namePattern = /^(\d{4}-\d{2})\.bba$/;
const magic = Buffer.from('BBAUDIT1', 'latin1');
const preambleBytes = 16;

/** A month of the trail on disk. */
export interface AuditMonthFile {
  readonly month: string;
  readonly path: string;
}

/** Path of a month's file. */
export function auditPath(folder: string, month: string): string {
  return join(folder, `${month}.bba`);
}

/** The files of the trail, oldest month first; none where there is no folder. */
export async function listAuditFiles(folder: string): Promise<AuditMonthFile[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .flatMap((name) => {
      const month = namePattern.exec(name)?.[1];
      return month === undefined ? [] : [{ month, path: join(folder, name) }];
    })
    .sort((left, right) => (left.month < right.month ? -1 : 1));
}

/** What a file begins with: whose trail it is and which month. Rows are found without it, should it be damaged. */
export function encodeAuditHeader(bookId: string, month: string, firstNo: number): Buffer {
  const about = { format: 'branchbook-audit', version: 1, bookId, month, firstNo };
  const text = Buffer.from(JSON.stringify(about), 'utf8');
  const preamble = Buffer.alloc(preambleBytes);
  magic.copy(preamble, 0);
  preamble.writeUInt32LE(text.byteLength, 8);
  preamble.writeUInt32LE(crc32(text), 12);
  return Buffer.concat([preamble, text]);
}

/** Bytes of a sound header; 0 when it is damaged or not there. */
export function headerLength(bytes: Buffer): number {
  if (bytes.byteLength < preambleBytes || !bytes.subarray(0, 8).equals(magic)) return 0;
  const end = preambleBytes + bytes.readUInt32LE(8);
  if (end > bytes.byteLength || crc32(bytes.subarray(preambleBytes, end)) !== bytes.readUInt32LE(12))
    return 0;
  return end;
}

/** Where the sound part of a file ends. */
export interface AuditEnd {
  readonly last: AuditFrame | null;
  /** Behind the last sound row, or behind the header when there is none; 0: not even that is sound. */
  readonly end: number;
  readonly size: number;
}

/** Looks a file through for its last sound row. */
export async function findAuditEnd(path: string): Promise<AuditEnd> {
  const bytes = await readFile(path);
  let end = headerLength(bytes);
  let last: AuditFrame | null = null;
  for (let found = findAuditFrame(bytes, end); found !== null; found = findAuditFrame(bytes, end)) {
    end = found.end;
    last = found.frame;
  }
  return { last, end, size: bytes.byteLength };
}
