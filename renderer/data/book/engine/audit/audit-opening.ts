import type { AuditEvent } from '@shared/domain/audit/audit-event';
import { type AuditHead, chooseHead, compareWithLog, emptyHead } from '@shared/domain/audit/audit-head';
import type { Result } from '@shared/domain/kernel/result';
import { succeed } from '@shared/domain/kernel/result';
import type { AuditFiles } from '@shared/ipc/book-port';
import type { Workbench } from '../workbench';
import { hashOfRow, openHead, openRow, toHex } from './audit-seal';
import { changesAtBeginning } from './missed-changes';

const bytesPerSlice = 4_000_000;

/** How the trail goes on from what was found. */
export interface TrailOpening {
  readonly head: AuditHead;
  readonly machine: string;
  /** Month of the last file; empty when there is none. */
  readonly month: string;
  /** What the first rows have to tell: the beginning, or what opening found. */
  readonly found: readonly AuditEvent[];
}

/**
 * Looks where the trail stands. An end that the power cut off is put aside: calm when no head knows of it. Rows that a
 * head knows and the log lacks are told, and the trail goes on behind them, so that the gap stays to be seen.
 */
export async function openTrail(bench: Workbench, lastSeq: number): Promise<Result<TrailOpening>> {
  const listed = await bench.files.request('audit.list', {});
  if (!listed.ok) return listed;
  const files = listed.value;
  const head = await readHead(bench, files);
  const last = files.last === null ? null : { no: files.last.no, hash: await hashOfRow(files.last) };
  const state = compareWithLog(head, last);
  const found: AuditEvent[] = [];
  if (files.tailBytes > 0) {
    const cut = await bench.files.request('audit.cut', { tail: true, before: null });
    if (!cut.ok) return cut;
    if (state.kind !== 'missing') found.push({ kind: 'trailFound', what: 'torn', rows: 0 });
  }
  const about = { machine: files.machine, month: files.months.at(-1)?.month ?? '' };
  switch (state.kind) {
    case 'new':
      found.push({ kind: 'trailBegun', earlier: Math.max(0, lastSeq - changesAtBeginning) });
      return succeed({ ...about, head: emptyHead, found });
    case 'level':
      return succeed({ ...about, head: head ?? emptyHead, found });
    case 'missing':
      found.push({ kind: 'trailFound', what: 'missing', rows: state.rows });
      return succeed({ ...about, head: head ?? emptyHead, found });
    case 'ahead':
    case 'headMissing': {
      const known = await readBehind(bench, files, head);
      if (!known.ok) return known;
      if (state.kind === 'headMissing') found.push({ kind: 'trailFound', what: 'headMissing', rows: 0 });
      const next = { ...known.value, count: last?.no ?? 0, hash: last?.hash ?? emptyHead.hash };
      // Without a head it cannot be told which changes have their rows: none is written twice.
      return succeed({ ...about, head: head === null ? { ...next, lastSeq } : next, found });
    }
  }
}

/** The head that knows more of those in the profile and in IndexedDB; null when both are gone. */
export async function readHead(
  { store, sealer }: Pick<Workbench, 'store' | 'sealer'>,
  files: Pick<AuditFiles, 'head'>,
): Promise<AuditHead | null> {
  const row = await store.database.meta.get('auditHead');
  const inDatabase = row?.key === 'auditHead' ? { iv: row.iv, sealed: row.sealed } : null;
  return chooseHead(await openHead(sealer, inDatabase), await openHead(sealer, files.head));
}

/** What the rows behind the head say of time and changes; without a head the last file tells. */
async function readBehind(
  bench: Workbench,
  files: AuditFiles,
  head: AuditHead | null,
): Promise<Result<AuditHead>> {
  let { newest, lastSeq, anchor } = head ?? emptyHead;
  const months = head === null ? files.months.slice(-1) : files.months.slice(-2);
  if (head === null) {
    const first = files.months[0];
    const begin = first === undefined ? null : await readSlice(bench, first.month, 0);
    if (begin?.ok === false) return begin;
    const [frame] = begin?.value.rows ?? [];
    if (frame !== undefined && frame.no > 1) anchor = { no: frame.no - 1, hash: toHex(frame.previous) };
  }
  for (const { month } of months) {
    for (let offset: number | null = 0; offset !== null; ) {
      const slice: Awaited<ReturnType<typeof readSlice>> = await readSlice(bench, month, offset);
      if (!slice.ok) return slice;
      for (const frame of slice.value.rows) {
        if (head !== null && frame.no <= head.count) continue;
        const row = await openRow(bench.sealer, frame);
        if (row === null) continue;
        if (row.at > newest) newest = row.at;
        if (row.event.kind === 'change') lastSeq = Math.max(lastSeq, row.event.seq);
      }
      offset = slice.value.next;
    }
  }
  return succeed({ ...(head ?? emptyHead), newest, lastSeq, anchor });
}

function readSlice(bench: Workbench, month: string, offset: number) {
  return bench.files.request('audit.read', { month, offset, maxBytes: bytesPerSlice });
}
