import type { ChainPlace } from '@shared/domain/audit/audit-chain';
import type { AuditRow } from '@shared/domain/audit/audit-event';
import type { AuditHead } from '@shared/domain/audit/audit-head';
import type { AuditFrame, SealedHead } from '@shared/ipc/book-port';
import { type Bytes, packEnvelope, readBody } from '../../codec/envelope';
import type { Sealer } from '../../crypto/sealer';

const rowVersion = 1;
const placeOfHead = 'audit-head';

/** Where a row belongs: its number, behind the row with this hash. */
function placeOfRow(no: number, previous: string): string {
  return `audit|${no}|${previous}`;
}

/** A row sealed for its place, and the place it makes. */
export interface SealedRow {
  readonly frame: AuditFrame;
  readonly place: ChainPlace;
}

/** Seals a row behind `previous`. */
export async function sealRow(sealer: Sealer, row: AuditRow, previous: string): Promise<SealedRow> {
  const content = packEnvelope({ v: rowVersion }, row);
  const frame: AuditFrame = {
    no: row.no,
    previous: fromHex(previous),
    ...(await sealer.seal(content, placeOfRow(row.no, previous))),
  };
  return { frame, place: { no: row.no, hash: await hashOfRow(frame) } };
}

/** The row, or null when it was altered or moved. */
export async function openRow(sealer: Sealer, frame: AuditFrame): Promise<AuditRow | null> {
  const bytes = await sealer.open(toSealed(frame), placeOfRow(frame.no, toHex(frame.previous)));
  return bytes === null ? null : (readBody(bytes) as AuditRow);
}

/** The hash of a row, which the next one carries; hex. */
export async function hashOfRow(frame: AuditFrame): Promise<string> {
  const bytes = new Uint8Array(32 + frame.iv.byteLength + frame.sealed.byteLength);
  bytes.set(frame.previous, 0);
  bytes.set(frame.iv, 32);
  bytes.set(frame.sealed, 32 + frame.iv.byteLength);
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** Seals the head. */
export function sealHead(sealer: Sealer, head: AuditHead): Promise<SealedHead> {
  return sealer.seal(packEnvelope({ v: head.v }, head), placeOfHead);
}

/** The head, or null when there is none, or one that was altered. */
export async function openHead(sealer: Sealer, sealed: SealedHead | null): Promise<AuditHead | null> {
  if (sealed === null) return null;
  const bytes = await sealer.open(toSealed(sealed), placeOfHead);
  return bytes === null ? null : (readBody(bytes) as AuditHead);
}

/** What came over the port is backed by memory of its own. */
function toSealed({ iv, sealed }: SealedHead): { readonly iv: Bytes; readonly sealed: Bytes } {
  return { iv: iv as Bytes, sealed: sealed as Bytes };
}

/** Bytes as hex. */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += (byte + 256).toString(16).slice(1);
  return text;
}

function fromHex(text: string): Bytes {
  return Uint8Array.from({ length: text.length / 2 }, (_, at) =>
    Number.parseInt(text.slice(at * 2, at * 2 + 2), 16),
  );
}
