import type { ChangeDraft } from '../changes/draft';
import type { CustomersView } from '../commands/customers-view';
import { nameOf } from '../fields/values';
import type { Month } from '../kernel/calendar';
import { fail, type Result, succeed } from '../kernel/result';
import { type CustomerRecord, solePartition } from '../records/records';
import { assignTier, tierOfKey } from './assign-tier';
import { schemeApplies } from './scheme-applies';
import type { TierException, TierStanding, TierStandings } from './standing';
import type { TierMove } from './tier-move';
import type { TierScheme } from './tier-scheme';

/** What both commands on exceptions need to keep the move that comes with them. */
interface MoveStamp {
  /** Id of the move; made on the machine. */
  readonly moveId: string;
  /** The month in which it is kept: the last settled one, or the month the book stands at. */
  readonly period: Month;
}

export interface GivenException extends MoveStamp {
  readonly customerId: string;
  readonly scheme: TierScheme;
  readonly tier: string;
  /** First and last month in which it holds. */
  readonly from: Month;
  readonly until: Month;
  readonly reason: string;
  readonly by: string;
}

export interface EndedException extends MoveStamp {
  readonly customerId: string;
  readonly scheme: TierScheme;
  /** First month in which it no longer holds. */
  readonly from: Month;
}

/**
 * Command: lets a customer stand in a tier through a month, whatever its amounts say; one given before is replaced.
 * Fails with `customer.gone`, `tiers.exceptionTier`, `tiers.exceptionReason`, `tiers.exceptionUntil`,
 * `tiers.schemeNotApplied`.
 */
export function giveException(view: CustomersView, given: GivenException): Result<ChangeDraft> {
  const { scheme, tier, from, until, by } = given;
  const record = view.get(given.customerId);
  if (record === undefined) return fail('customer.gone');
  if (tierOfKey(scheme, tier) === undefined) return fail('tiers.exceptionTier');
  if (!schemeApplies(scheme, record)) return fail('tiers.schemeNotApplied');
  const reason = given.reason.trim();
  if (reason === '') return fail('tiers.exceptionReason');
  if (until < from) return fail('tiers.exceptionUntil');
  const exception: TierException = { tier, until, reason, by, from };
  const present = record.standings?.[scheme.id];
  const standing: TierStanding =
    present === undefined ? { tier: '', since: from, exception } : { ...present, exception };
  return succeed(draftException(record, given, standing, false));
}

/** Command: ends an exception before its time. Fails with `customer.gone`; without an exception nothing is touched. */
export function endException(view: CustomersView, ended: EndedException): Result<ChangeDraft> {
  const record = view.get(ended.customerId);
  if (record === undefined) return fail('customer.gone');
  const present = record.standings?.[ended.scheme.id];
  if (present?.exception === undefined) {
    return succeed({
      command: 'endException',
      label: { kind: 'tierException', name: nameOf(record), ended: true },
      touched: [],
    });
  }
  const { exception: _, settled, ...rest } = present;
  const standing: TierStanding | null = rest.tier === '' ? null : { ...rest, ...forgetException(settled) };
  return succeed(draftException(record, ended, standing, true));
}

/** Settling the month again must not bring back what a person ended. */
function forgetException(settled: TierStanding['settled']): Pick<TierStanding, 'settled'> | undefined {
  if (settled?.before === undefined) return settled === undefined ? undefined : { settled };
  const { exception: _, ...before } = settled.before;
  return { settled: { month: settled.month, before } };
}

function draftException(
  record: CustomerRecord,
  { scheme, from, moveId, period, ...order }: GivenException | EndedException,
  standing: TierStanding | null,
  ended: boolean,
): ChangeDraft {
  const before = record.standings;
  const { [scheme.id]: _, ...others } = before ?? {};
  const after: TierStandings = standing === null ? others : { ...others, [scheme.id]: standing };
  const next = Object.keys(after).length === 0 ? null : after;
  const { standings: _was, ...bare } = record;
  const fromTier = assignTier(scheme, record)?.key ?? null;
  const toTier =
    assignTier(scheme, next === null ? (bare as CustomerRecord) : { ...record, standings: next })?.key ??
    null;
  const note = ended
    ? before?.[scheme.id]?.exception?.reason
    : 'reason' in order
      ? order.reason.trim()
      : undefined;
  const move: TierMove = {
    id: moveId,
    customerId: record.id,
    scheme: scheme.id,
    from: fromTier,
    to: toTier,
    reason: ended ? 'exceptionEnded' : 'exception',
    effective: from,
    version: scheme.version,
    ...(note === undefined ? {} : { note }),
  };
  return {
    command: ended ? 'endException' : 'giveException',
    label: { kind: 'tierException', name: nameOf(record), ended },
    touched: [
      {
        collection: 'customers',
        partition: solePartition,
        id: record.id,
        before: { standings: before ?? null },
        after: { standings: next },
      },
      { collection: 'tierMoves', partition: period, id: moveId, before: null, after: move },
    ],
  };
}

/** An exception in force. */
export interface ListedException {
  readonly record: CustomerRecord;
  readonly scheme: TierScheme;
  readonly exception: TierException;
}

/** All exceptions in force, those that end first in front. */
export function listExceptions(
  schemes: readonly TierScheme[],
  records: readonly CustomerRecord[],
): readonly ListedException[] {
  const listed: ListedException[] = [];
  for (const record of records) {
    if (record.standings === undefined) continue;
    for (const scheme of schemes) {
      const exception = record.standings[scheme.id]?.exception;
      if (exception !== undefined) listed.push({ record, scheme, exception });
    }
  }
  return listed.sort((a, b) =>
    a.exception.until < b.exception.until ? -1 : a.exception.until > b.exception.until ? 1 : 0,
  );
}
