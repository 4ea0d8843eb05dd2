import { addMonths, type Month } from '../kernel/calendar';
import { tierForAmount } from './assign-tier';
import type { StandingSettled, TierException, TierStanding } from './standing';
import type { TierMoveReason } from './tier-move';
import { monthsBelow, type TierScheme } from './tier-scheme';

/** A standing without what it was before: what one settlement makes of another. */
export type BareStanding = NonNullable<StandingSettled['before']>;

/** What the settlement of a month looks at for one customer. */
export interface ClockInput {
  /** Whether the scheme has something to say about the customer. */
  readonly applies: boolean;
  /** What the month came to in the scheme's measure; undefined: the month tells nothing. */
  readonly amount: number | undefined;
  /** The standing before the month; undefined: none yet. */
  readonly before: BareStanding | undefined;
  /** Places the customer by amount whatever it held: the branch changed the scheme. */
  readonly replaces?: boolean;
}

/** What a month makes of a standing. */
export interface ClockStep {
  /** Undefined: the customer has no standing (any more). */
  readonly after: BareStanding | undefined;
  /** The tier that counted before and counts now, exceptions included; null: no tier. */
  readonly from: string | null;
  readonly to: string | null;
  /** Present where `from` and `to` differ. */
  readonly reason?: TierMoveReason;
  /** First month in which `to` holds. */
  readonly effective: Month;
}

/** The clock of a scheme in one month, made once for all customers. */
export interface MonthClock {
  readonly scheme: TierScheme;
  readonly period: Month;
  /** The month after. */
  readonly next: Month;
  /** Place of each tier by its key, 0 the highest. */
  readonly places: Places;
}

type Places = ReadonlyMap<string, number>;

/** Sets the clock of a scheme to a month. */
export function setClock(scheme: TierScheme, period: Month): MonthClock {
  const places = new Map(scheme.tiers.map(({ key }, place) => [key, place]));
  return { scheme, period, next: addMonths(period, 1), places };
}

/**
 * Settles one month for one customer (branch-practice section 4): the month's average decides. Up in the next month;
 * below the tier's amount 关注客户, and down in the next month only after the months of the clock in a row, to the best
 * tier of those months, so that every line is lost by months below that very line. A month without figures changes
 * nothing and does not count. The first month places everybody by amount and holds in that month.
 */
export function stepClock(clock: MonthClock, input: ClockInput): ClockStep {
  const { before } = input;
  const { period, next, places } = clock;
  const from = countingTier(places, before);
  if (!input.applies) {
    return {
      after: undefined,
      from,
      to: null,
      effective: next,
      ...(from === null ? {} : { reason: 'left' as const }),
    };
  }
  const endsNow = before?.exception !== undefined && before.exception.until <= period;
  const exception = endsNow ? undefined : before?.exception;
  const stepped = stepTier(clock, input);
  const after = withException(stepped, exception, period);
  const to = countingTier(places, after);
  if (from === to) return { after, from, to, effective: next };
  return {
    after,
    from,
    to,
    reason: endsNow ? 'exceptionEnded' : reasonOf(places, input, from, to),
    effective: !endsNow && stepped?.since === period ? period : next,
  };
}

/** The tier that counts: the exception while there is one, else the tier held; null for one the scheme does not have. */
function countingTier(places: Places, standing: BareStanding | undefined): string | null {
  if (standing === undefined) return null;
  const excepted = standing.exception?.tier;
  if (excepted !== undefined && places.has(excepted)) return excepted;
  return places.has(standing.tier) ? standing.tier : null;
}

/** What the month makes of the tier beneath any exception. */
function stepTier(
  { scheme, period, next, places }: MonthClock,
  { amount, before, replaces }: ClockInput,
): BareStanding | undefined {
  if (amount === undefined) return before;
  const worth = tierForAmount(scheme, amount)?.key;
  if (worth === undefined) return before;
  const held = before === undefined ? undefined : places.get(before.tier);
  if (before === undefined || before.tier === '') return { tier: worth, since: period };
  if (held === undefined || replaces === true) {
    return worth === before.tier && held !== undefined
      ? { tier: worth, since: before.since }
      : { tier: worth, since: next };
  }
  const value = places.get(worth) ?? held;
  // Most customers stay as they are.
  if (value === held) return before.below === undefined ? before : { tier: before.tier, since: before.since };
  const months = monthsBelow(scheme, before.tier);
  if (months === null) return { tier: worth, since: period };
  if (value < held) return { tier: worth, since: next };
  const below = [...(before.below ?? []), worth];
  if (below.length < months) return { tier: before.tier, since: before.since, below };
  return fall(places, below, months, next);
}

/** Down to the best tier of the last `months`; the months below that one, up to now, go on counting. */
function fall(places: Places, below: readonly string[], months: number, since: Month): BareStanding {
  const placeOf = (key: string) => places.get(key) ?? places.size;
  const counted = below.slice(-months);
  const tier = counted.reduce((best, key) => (placeOf(key) < placeOf(best) ? key : best));
  const trail = below.slice(below.lastIndexOf(tier) + 1);
  return { tier, since, ...(trail.length === 0 ? {} : { below: trail }) };
}

function withException(
  standing: BareStanding | undefined,
  exception: TierException | undefined,
  period: Month,
): BareStanding | undefined {
  if (standing === undefined)
    return exception === undefined ? undefined : { tier: '', since: period, exception };
  if (standing.exception === exception) return standing;
  const { exception: _, ...rest } = standing;
  // Nothing but an exception was known, and it is over.
  if (exception === undefined) return rest.tier === '' ? undefined : rest;
  return { ...rest, exception };
}

function reasonOf(
  places: Places,
  { before, replaces }: ClockInput,
  from: string | null,
  to: string | null,
): TierMoveReason {
  if (before === undefined || before.tier === '') return 'first';
  if (replaces === true || from === null || to === null || !places.has(before.tier)) return 'schemeChanged';
  return (places.get(to) ?? 0) < (places.get(from) ?? 0) ? 'up' : 'down';
}

/** What a standing was before the month was settled, so that the month can be settled again. */
export function standingBefore(standing: TierStanding | undefined, period: Month): BareStanding | undefined {
  if (standing === undefined) return undefined;
  const { settled, ...bare } = standing;
  if (settled?.month !== period) return bare;
  const { before } = settled;
  // An exception given since then is still one.
  const exception = standing.exception ?? before?.exception;
  if (before === undefined)
    return exception === undefined ? undefined : { tier: '', since: period, exception };
  const { exception: _, ...rest } = before;
  return exception === undefined ? rest : { ...rest, exception };
}

/** The standing to keep: with what it was before, unless the month changed nothing. */
export function keepStanding(
  present: TierStanding | undefined,
  before: BareStanding | undefined,
  after: BareStanding | undefined,
  period: Month,
): TierStanding | undefined {
  if (after === undefined) return undefined;
  if (isSameStanding(before, after)) {
    // Settled again with nothing changed: as it was, without a trace of the first time.
    return present?.settled?.month === period && before !== undefined ? before : present;
  }
  return { ...after, settled: { month: period, ...(before === undefined ? {} : { before }) } };
}

/** True when both say the same. */
export function isSameStanding(left: BareStanding | undefined, right: BareStanding | undefined): boolean {
  if (left === right) return true;
  if (left === undefined || right === undefined) return false;
  return (
    left.tier === right.tier &&
    left.since === right.since &&
    isSameException(left.exception, right.exception) &&
    (left.below ?? []).join(' ') === (right.below ?? []).join(' ')
  );
}

function isSameException(left: TierException | undefined, right: TierException | undefined): boolean {
  if (left === right) return true;
  if (left === undefined || right === undefined) return false;
  return left.tier === right.tier && left.until === right.until && left.reason === right.reason;
}
