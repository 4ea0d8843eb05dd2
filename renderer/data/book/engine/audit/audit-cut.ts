import type { ChainPlace } from '@shared/domain/audit/audit-chain';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { Workbench } from '../workbench';
import { toHex } from './audit-seal';
import type { AuditStock } from './audit-stock';
import type { AuditTrail } from './audit-trail';

/**
 * Removes the files of months before `before`. The head learns first what the first kept row follows, then the files
 * go: whatever happens between, the rest of the chain can be checked. The cut is written down as a row of its own.
 */
export async function cutTrail(
  bench: Workbench,
  trail: AuditTrail,
  stock: AuditStock,
  before: string,
): Promise<Result<{ readonly rows: number }>> {
  const anchor = await trail.runQuiet(() => findAnchor(bench, before));
  if (!anchor.ok) return anchor;
  const rows = anchor.value.no - trail.head.anchor.no;
  if (rows <= 0) return fail('audit.nothingToCut');
  const noted = await trail.note({ kind: 'trailCut', upTo: before, rows });
  if (!noted.ok) return noted;
  const moved = await trail.runQuiet(() => trail.moveAnchor(anchor.value));
  if (!moved.ok) return moved;
  const cut = await bench.files.request('audit.cut', { tail: false, before });
  if (!cut.ok) return cut;
  await stock.forget(before);
  return succeed({ rows });
}

async function findAnchor(bench: Workbench, before: string): Promise<Result<ChainPlace>> {
  const listed = await bench.files.request('audit.list', {});
  if (!listed.ok) return listed;
  for (const { month } of listed.value.months) {
    if (month < before) continue;
    const slice = await bench.files.request('audit.read', { month, offset: 0, maxBytes: 100_000 });
    if (!slice.ok) return slice;
    const [first] = slice.value.rows;
    if (first !== undefined) return succeed({ no: first.no - 1, hash: toHex(first.previous) });
  }
  // Nothing would be left: the month that is written to always stays.
  return fail('audit.nothingToCut');
}
