import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SealedHead } from '@shared/ipc/book-port';
import { z } from 'zod';
import { readTextIfPresent, writeDurably } from './durable-file';

const base64 = z
  .string()
  .regex(/^[A-Za-z0-9+/]+=*$/)
  .max(8192);

const headSchema = z.object({
  format: z.literal('branchbook-audit-head'),
  version: z.literal(1),
  iv: base64,
  sealed: base64,
});

/** Where the head of a book's trail lies: in the profile, away from the log. */
export function auditHeadPath(base: string, bookId: string): string {
  return join(base, 'profile', 'trail', `${bookId}.json`);
}

/** The sealed head; null when it is not there or no longer one. */
export async function readAuditHead(path: string): Promise<SealedHead | null> {
  const text = await readTextIfPresent(path).catch(() => undefined);
  if (text === undefined) return null;
  try {
    const { iv, sealed } = headSchema.parse(JSON.parse(text));
    return {
      iv: new Uint8Array(Buffer.from(iv, 'base64')),
      sealed: new Uint8Array(Buffer.from(sealed, 'base64')),
    };
  } catch {
    return null;
  }
}

/** Writes the head. Errors of the file system are thrown. */
export async function writeAuditHead(path: string, { iv, sealed }: SealedHead): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = {
    format: 'branchbook-audit-head',
    version: 1,
    iv: Buffer.from(iv).toString('base64'),
    sealed: Buffer.from(sealed).toString('base64'),
  };
  await writeDurably(path, `${JSON.stringify(file)}\n`);
}
