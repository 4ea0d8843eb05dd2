import type { TouchedRecord } from '../changes/change';
import type { ChangeDraft } from '../changes/draft';
import { addMonths, type Month } from '../kernel/calendar';
import { type CustomerRecord, solePartition } from '../records/records';
import { tierForAmount, tierOfKey } from './assign-tier';
import { schemeApplies } from './scheme-applies';
import { settledMoveId } from './settle-month';
import type { TierStanding, TierStandings } from './standing';
import type { TierMove } from './tier-move';
import type { TierScheme } from './tier-scheme';

/** The tier that counts under a scheme, exceptions included; null: none. */
function countingKey(scheme: TierScheme, standing: TierStanding | undefined): string | null {
  if (standing === undefined) return null;
  return tierOfKey(scheme, standing.exception?.tier)?.key ?? tierOfKey(scheme, standing.tier)?.key ?? null;
}

/**
 * Where a customer stands once everybody is placed by the amount of the last settled month, because the branch changed
 * the scheme: trails begin anew, exceptions go on. Undefined: no standing.
 */
export function replaceStanding(
  scheme: TierScheme,
  record: CustomerRecord,
  amount: number | undefined,
  since: Month,
): TierStanding | undefined {
  if (!schemeApplies(scheme, record)) return undefined;
  const present = record.standings?.[scheme.id];
  const worth = amount === undefined ? undefined : tierForAmount(scheme, amount)?.key;
  if (worth === undefined) return present;
  if (present === undefined) return { tier: worth, since };
  if (present.tier === worth && present.below === undefined) return present;
  const { below: _, ...rest } = present;
  return { ...rest, tier: worth, since: present.tier === worth ? present.since : since };
}

/**
 * Adds to the edit of a scheme that its customers are placed anew at once, by the amounts of the last settled month
 * (`amountOf`); what that does to each is a move with the reason `schemeChanged`.
 */
export function withReplacedStandings(
  draft: ChangeDraft,
  scheme: TierScheme,
  period: Month,
  customers: readonly CustomerRecord[],
  amountOf: (record: CustomerRecord) => number | undefined,
): ChangeDraft {
  const touched: TouchedRecord[] = [...draft.touched];
  const effective = addMonths(period, 1);
  for (const record of customers) {
    const present = record.standings?.[scheme.id];
    const amount = amountOf(record);
    const next = replaceStanding(scheme, record, amount, effective);
    if (next === present) continue;
    const { [scheme.id]: _, ...others } = record.standings ?? {};
    const standings: TierStandings = next === undefined ? others : { ...others, [scheme.id]: next };
    touched.push({
      collection: 'customers',
      partition: solePartition,
      id: record.id,
      before: { standings: record.standings ?? null },
      after: { standings: Object.keys(standings).length === 0 ? null : standings },
    });
    const from = present?.tier ?? null;
    const to = countingKey(scheme, next);
    const was =
      present?.exception === undefined ? from : (tierOfKey(scheme, present.exception.tier)?.key ?? from);
    if (was === to) continue;
    const move: TierMove = {
      id: `${settledMoveId(scheme.id, record.id)}:${scheme.version}`,
      customerId: record.id,
      scheme: scheme.id,
      from: was === '' ? null : was,
      to,
      reason: 'schemeChanged',
      effective,
      ...(amount === undefined ? {} : { basis: amount }),
      version: scheme.version,
    };
    touched.push({ collection: 'tierMoves', partition: period, id: move.id, before: null, after: move });
  }
  return { ...draft, touched };
}
