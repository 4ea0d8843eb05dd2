import type { BookSession } from '@renderer/data/book-session';
import type { Change } from '@shared/domain/changes/change';
import { addMonths } from '@shared/domain/kernel/calendar';
import type { Result } from '@shared/domain/kernel/result';
import { applyOfficeFactor } from '@shared/domain/tiers/office-factor';
import { withReplacedStandings } from '@shared/domain/tiers/replace-standings';
import { editScheme, readScheme } from '@shared/domain/tiers/scheme-commands';
import { lastTierMonth } from '@shared/domain/tiers/settled-months';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { readMonthAmounts } from './month-amounts';
import { openTierMonths } from './use-tier-months';

/** When customers are placed anew under an edited scheme: at once, or when the next month is settled. */
export type SchemeStart = 'now' | 'next';

/**
 * Saves an edited or new scheme as its next version. Where months were settled its customers are placed anew by the
 * amounts of the last one, at once or with the next month; before that they follow their amounts anyway. Reasons: those
 * of `editScheme`, `readPartition` and `commit`.
 */
export async function saveScheme(
  session: BookSession,
  candidate: TierScheme,
  start: SchemeStart,
): Promise<Result<Change>> {
  const last = lastTierMonth((await openTierMonths(session)).all(), candidate.id);
  const from = last === undefined ? undefined : start === 'now' ? last.period : addMonths(last.period, 1);
  const at = new Date().toISOString();
  const draft = editScheme(session.settings, candidate, {
    at,
    by: session.actor,
    ...(from === undefined ? {} : { from }),
  });
  if (!draft.ok) return draft;
  if (last === undefined || start === 'next' || candidate.on === false) return session.commit(draft.value);
  const amounts = await readMonthAmounts(session, candidate.basis, last.period);
  if (!amounts.ok) return amounts;
  const version = (readScheme(session.settings, candidate.id)?.version ?? 0) + 1;
  const scheme = { ...applyOfficeFactor(candidate), version };
  return session.commit(
    withReplacedStandings(draft.value, scheme, last.period, session.customers.all(), amounts.value),
  );
}
