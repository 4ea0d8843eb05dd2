import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a change stands: in which segment, and the bytes of its frames. */
export interface FramePlace {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly seq: number;
}

/** The journal as its layout in file-formats.md tells, read without the program's own reader. */
export interface JournalMap {
  /** In order. A header has no number of a change: `firstSeq` says which ones follow. */
  readonly segments: readonly {
    readonly file: string;
    readonly headerEnd: number;
    readonly firstSeq: number;
  }[];
  readonly frames: readonly FramePlace[];
  readonly lastSeq: number;
}

const preamble = 16;
const frameHead = 8;

/** Maps a sound journal. */
export async function mapJournal(folder: string): Promise<JournalMap> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.bbj')).sort();
  const segments: JournalMap['segments'][number][] = [];
  const frames: FramePlace[] = [];
  for (const name of names) {
    const file = join(folder, name);
    const bytes = await readFile(file);
    const headerEnd = preamble + bytes.readUInt32LE(8);
    const header: { readonly firstSeq: number } = JSON.parse(bytes.toString('utf8', preamble, headerEnd));
    segments.push({ file, headerEnd, firstSeq: header.firstSeq });
    for (let start = headerEnd; start < bytes.byteLength; ) {
      const end = start + frameHead + bytes.readUInt32LE(start);
      frames.push({ file, start, end, seq: Number(bytes.readBigUInt64LE(start + frameHead + 4)) });
      start = end;
    }
  }
  return { segments, frames, lastSeq: frames.at(-1)?.seq ?? (segments.at(-1)?.firstSeq ?? 1) - 1 };
}

/** Damage to a file: from `from` on everything is gone (`cut`), or only the bytes from `from` to `to` are altered. */
export interface Wound {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

/** The last change that a snapshot of change `base` and the journal behind it can bring back in spite of the wound. */
export function lastReachable(map: JournalMap, base: number, wound: Wound): number {
  const header = map.segments.find(({ file }) => file === wound.file);
  if (header !== undefined && wound.from < header.headerEnd) {
    const place = map.segments.indexOf(header);
    const next = map.segments[place + 1];
    // Behind the snapshot nobody needs it.
    const lastInside = next === undefined ? map.lastSeq : next.firstSeq - 1;
    return lastInside <= base ? map.lastSeq : Math.max(base, header.firstSeq - 1);
  }
  const hurt = map.frames.find(({ file, end, seq }) => file === wound.file && end > wound.from && seq > base);
  const isHurt = hurt !== undefined && hurt.start < wound.to;
  return isHurt ? hurt.seq - 1 : map.lastSeq;
}
