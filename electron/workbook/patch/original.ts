import { basename } from 'node:path';
import type { Writable } from 'node:stream';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { WorkbookOriginal } from '@shared/ipc/workbook-port';
import { decryptPackage } from '../read/crypto/decrypt-package';
import type { ReadLimits } from '../read/limits';
import { nameFile } from '../read/name-file';
import { sniffFile } from '../read/sniff';
import { type HeldFile, openSource, readWhole } from '../read/source/byte-source';
import { copySheet } from './copies/copy-sheet';
import type { PatchDone, PatchOrder } from './order';
import { patchWorkbook } from './patch-workbook';
import { patchText } from './text/patch-text';

/**
 * The bytes of a workbook as it can be patched; of one under a password the package inside. Reasons: `workbook.*`;
 * `layout.notKept` beyond `limit` bytes.
 */
export async function readOriginal(
  place: string | HeldFile,
  limit: number,
  limits: ReadLimits,
  password: string | undefined,
): Promise<Result<WorkbookOriginal>> {
  const name = typeof place === 'string' ? basename(place) : place.name;
  try {
    const source = await openSource(place);
    try {
      if (source.size > limit) return fail('layout.notKept', { details: { file: name } });
      const { kind } = await sniffFile(source);
      if (kind === 'encryptedPackage') {
        const bytes = await decryptPackage(source, limits, password);
        return succeed({ kind: 'xlsx', bytes: Uint8Array.from(bytes) });
      }
      const bytes = Uint8Array.from(await readWhole(source));
      return succeed({ kind: kind === 'zip' ? 'xlsx' : kind === 'text' ? 'text' : 'other', bytes });
    } finally {
      source.close();
    }
  } catch (error) {
    return nameFile(name, error);
  }
}

/** Writes an original with edits into `out`. Throws `WorkbookFault`, and errors of `out`. */
export async function patchOriginal(
  original: WorkbookOriginal,
  order: PatchOrder,
  out: Writable,
  limits: ReadLimits,
): Promise<PatchDone> {
  const { bytes } = original;
  if (original.kind === 'xlsx') {
    return patchWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), order, out, limits);
  }
  return patchText(bytes, order.sheets.get(0) ?? { rows: new Map(), inserts: [] }, out, limits);
}

/** An .xlsx with one of its sheets repeated under these names (see `copySheet`). Reasons: `workbook.*`. */
export async function repeatSheet(
  bytes: Uint8Array,
  sheet: number,
  names: readonly string[],
  limits: ReadLimits,
): Promise<Result<Uint8Array>> {
  try {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return succeed(await copySheet(whole, sheet, names, limits));
  } catch (error) {
    return nameFile('', error);
  }
}
