import type { AuditRow } from '@shared/domain/audit/audit-event';
import type { AuditSketch } from '@shared/domain/audit/audit-filter';
import { groupOf } from '@shared/domain/audit/audit-group';
import { type Bytes, packEnvelope, readBody, readHead } from '../../codec/envelope';

const blockVersion = 2;

interface BlockHead {
  readonly v: number;
  readonly sketches: readonly AuditSketch[];
}

/** Rows opened together: their sketches can be read without the rows, which stay bytes until somebody looks. */
export interface AuditBlock {
  readonly sketches: readonly AuditSketch[];
  readonly bytes: Bytes;
}

/** Packs rows into a block. */
export function packBlock(rows: readonly AuditRow[]): AuditBlock {
  const sketches = rows.map(({ at, person, event }): AuditSketch => ({ at, person, group: groupOf(event) }));
  return { sketches, bytes: packEnvelope({ v: blockVersion, sketches } satisfies BlockHead, rows) };
}

/** Reads a packed block; null when it was made by another version and must be made anew. */
export function readBlock(bytes: Bytes): AuditBlock | null {
  const { v, sketches } = readHead(bytes) as BlockHead;
  return v === blockVersion ? { sketches, bytes } : null;
}

/** The rows of a block. */
export function rowsOfBlock({ bytes }: AuditBlock): readonly AuditRow[] {
  return readBody(bytes) as readonly AuditRow[];
}
