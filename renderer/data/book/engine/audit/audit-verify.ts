import { ChainWalk, type TrailVerdict } from '@shared/domain/audit/audit-chain';
import type { AuditHead } from '@shared/domain/audit/audit-head';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { Workbench } from '../workbench';
import { readHead } from './audit-opening';
import { hashOfRow, openRow, toHex } from './audit-seal';
import type { StockWatch } from './audit-stock';

const bytesPerSlice = 1_000_000;

/**
 * Checks the whole trail against its head. First along the hashes alone, which proves every row when the head agrees;
 * only where something does not fit each row is opened, to name the right one. `head` is what this opening knows.
 */
export async function verifyTrail(
  bench: Workbench,
  head: AuditHead,
  watch: StockWatch,
): Promise<Result<TrailVerdict>> {
  const listed = await bench.files.request('audit.list', {});
  if (!listed.ok) return listed;
  const kept = await readHead(bench, listed.value);
  const months = listed.value.months.map(({ month }) => month);
  const quick = await walk(bench, months, head, kept !== null, false, watch);
  if (!quick.ok || quick.value.problems.length === 0) return quick;
  return walk(bench, months, head, kept !== null, true, watch);
}

async function walk(
  bench: Workbench,
  months: readonly string[],
  head: AuditHead,
  hasHead: boolean,
  open: boolean,
  watch: StockWatch,
): Promise<Result<TrailVerdict>> {
  const chain = new ChainWalk(head.anchor, hasHead ? { no: head.count, hash: head.hash } : null);
  let damagedEnd = false;
  let done = 0;
  for (const month of months) {
    for (let offset: number | null = 0; offset !== null; ) {
      if (watch.signal.aborted) return fail('audit.stopped');
      const slice: Awaited<ReturnType<typeof bench.files.request<'audit.read'>>> = await bench.files.request(
        'audit.read',
        { month, offset, maxBytes: bytesPerSlice },
      );
      if (!slice.ok) return slice;
      const { rows, damagedBytes } = slice.value;
      const looked = await Promise.all(
        rows.map(async (frame) => ({
          hash: await hashOfRow(frame),
          opens: !open || (await openRow(bench.sealer, frame)) !== null,
        })),
      );
      for (const [index, frame] of rows.entries()) {
        const { hash = '', opens = false } = looked[index] ?? {};
        const damagedBefore: boolean = frame.damagedBefore > 0 || damagedEnd;
        damagedEnd = false;
        chain.take({ no: frame.no, previous: toHex(frame.previous), hash, opens, damagedBefore });
      }
      done += rows.length;
      watch.progress(done);
      damagedEnd ||= damagedBytes > 0;
      offset = slice.value.next;
    }
  }
  return succeed(chain.finish(damagedEnd));
}
