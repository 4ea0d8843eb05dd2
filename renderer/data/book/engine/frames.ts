import type { FrameKind, JournalFrame } from '@shared/ipc/book-port';
import type { Bytes } from '../codec/envelope';
import { placeOfFrame, type Sealer } from '../crypto/sealer';
import type { HeadRow, PartRow } from '../store/database';

/** Seals the content of a frame for its place in the journal. */
export async function sealFrame(
  sealer: Sealer,
  kind: FrameKind,
  seq: number,
  part: number,
  content: Bytes,
): Promise<JournalFrame> {
  return { kind, seq, part, ...(await sealer.seal(content, placeOfFrame(kind, seq, part))) };
}

/** Content of a frame or of the row it was kept in; `null` when it is not sound. */
export function openFrame(
  sealer: Sealer,
  frame: Pick<JournalFrame, 'seq' | 'part' | 'iv' | 'sealed'> & { readonly kind: FrameKind },
): Promise<Bytes | null> {
  return sealer.open(frame, placeOfFrame(frame.kind, frame.seq, frame.part));
}

/** The row that keeps a `change` or `commit` frame. */
export function toHeadRow(frame: JournalFrame): HeadRow {
  const { seq, part, iv, sealed } = frame;
  return { seq, kind: frame.kind === 'change' ? 'change' : 'commit', part, iv, sealed };
}

/** The row that keeps a `part` frame. */
export function toPartRow(frame: JournalFrame): PartRow {
  const { seq, part, iv, sealed } = frame;
  return { seq, part, iv, sealed };
}
