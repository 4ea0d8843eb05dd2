import type { Month } from '../kernel/calendar';
import type { Fen } from '../kernel/money';
import type { CustomerRecord } from '../records/records';
import { tierOfKey } from './assign-tier';
import {
  type BareStanding,
  keepStanding,
  type MonthClock,
  setClock,
  standingBefore,
  stepClock,
} from './clock';
import { schemeApplies } from './scheme-applies';
import type { TierStanding } from './standing';
import type { TierFlow, TierMonthBand } from './tier-month';
import type { TierMove, TierMoveReason } from './tier-move';
import { monthsBelow, type TierScheme } from './tier-scheme';

/** How a scheme's month is to be settled. */
export interface SettleOrder {
  readonly scheme: TierScheme;
  readonly period: Month;
  /** No month of the scheme was settled before: placing everybody is no move worth keeping for each. */
  readonly isFirst: boolean;
  /** Places everybody by amount: the branch changed the scheme, and this is the month it chose. */
  readonly replaces?: boolean;
}

/** A customer with the amount of the month. */
export interface SettledCustomer {
  readonly record: CustomerRecord;
  /** What the month came to in the scheme's measure; undefined: no figures. */
  readonly amount: Fen | undefined;
  /** What the book knows otherwise, for sums of customers whom the month does not name. */
  readonly known?: Fen | undefined;
}

/** What settling came to. */
export interface SettleOutcome {
  /** Standings that differ from what the customers have; null: none any more. */
  readonly standings: ReadonlyMap<string, TierStanding | null>;
  readonly moves: readonly TierMove[];
  readonly bands: readonly TierMonthBand[];
  /** Customers of the scheme in no tier. */
  readonly untiered: number;
  readonly up: number;
  readonly down: number;
  readonly watch: number;
  /** Every customer in a tier before or after is in exactly one. */
  readonly flows: readonly TierFlow[];
}

/** Id of the move that settling a month gives a customer; a month settled again finds it by that. */
export function settledMoveId(schemeId: string, customerId: string): string {
  return `${schemeId}:${customerId}`;
}

interface Sum {
  count: number;
  assets: Fen;
}

/** Settles a month customer by customer, so that a big book can be done in slices; `finish` tells the outcome. */
export class Settlement {
  readonly #standings = new Map<string, TierStanding | null>();
  readonly #moves: TierMove[] = [];
  readonly #bands = new Map<string, Sum>();
  readonly #flows = new Map<string, Map<string, Sum>>();
  readonly #clock: MonthClock;
  /** One object for all who were placed alike: 100,000 of them take no room. */
  readonly #placed = new Map<string, TierStanding>();
  #untiered = 0;
  #up = 0;
  #down = 0;
  #watch = 0;

  constructor(private readonly order: SettleOrder) {
    this.#clock = setClock(order.scheme, order.period);
  }

  take({ record, amount, known }: SettledCustomer): void {
    const { scheme, period, replaces } = this.order;
    const present = record.standings?.[scheme.id];
    const applies = schemeApplies(scheme, record);
    if (!applies && present === undefined) return;
    const before = standingBefore(present, period);
    const step = stepClock(this.#clock, {
      applies,
      amount,
      before,
      ...(replaces === true ? { replaces } : {}),
    });
    const kept = this.#share(keepStanding(present, before, step.after, period));
    if (kept !== present) this.#standings.set(record.id, kept ?? null);
    const basis = amount ?? known ?? 0;
    if (step.reason !== undefined) this.#noteMove(record.id, step, step.reason, amount);
    if (step.from !== null || step.to !== null) this.#addFlow(step.from, step.to, basis);
    if (step.to !== null) addTo(this.#bands, step.to, basis);
    else if (applies) this.#untiered += 1;
    if (step.after !== undefined && isWatched(scheme, step.after)) this.#watch += 1;
  }

  finish(): SettleOutcome {
    const { scheme } = this.order;
    const flows: TierFlow[] = [];
    for (const [from, row] of this.#flows) {
      for (const [to, sum] of row) flows.push({ from: from || null, to: to || null, ...sum });
    }
    const placeOf = (key: string | null) =>
      key === null ? -1 : (this.#clock.places.get(key) ?? this.#clock.places.size);
    flows.sort((a, b) => placeOf(a.from) - placeOf(b.from) || placeOf(a.to) - placeOf(b.to));
    return {
      standings: this.#standings,
      moves: this.#moves,
      bands: scheme.tiers.map(({ key }) => ({
        tier: key,
        ...(this.#bands.get(key) ?? { count: 0, assets: 0 }),
      })),
      untiered: this.#untiered,
      up: this.#up,
      down: this.#down,
      watch: this.#watch,
      flows,
    };
  }

  #noteMove(
    customerId: string,
    {
      from,
      to,
      effective,
    }: { readonly from: string | null; readonly to: string | null; readonly effective: Month },
    reason: TierMoveReason,
    amount: Fen | undefined,
  ): void {
    if (from !== null && to !== null) {
      if ((this.#clock.places.get(to) ?? 0) < (this.#clock.places.get(from) ?? 0)) this.#up += 1;
      else this.#down += 1;
    }
    const { scheme, isFirst } = this.order;
    if (isFirst && reason === 'first') return;
    this.#moves.push({
      id: settledMoveId(scheme.id, customerId),
      customerId,
      scheme: scheme.id,
      from,
      to,
      reason,
      effective,
      ...(amount === undefined ? {} : { basis: amount }),
      version: scheme.version,
    });
  }

  #addFlow(from: string | null, to: string | null, assets: Fen): void {
    const row = this.#flows.get(from ?? '') ?? new Map<string, Sum>();
    this.#flows.set(from ?? '', row);
    addTo(row, to ?? '', assets);
  }

  #share(standing: TierStanding | undefined): TierStanding | undefined {
    if (standing?.settled === undefined || standing.settled.before !== undefined) return standing;
    if (standing.exception !== undefined) return standing;
    const shared = this.#placed.get(standing.tier);
    if (shared?.since === standing.since) return shared;
    this.#placed.set(standing.tier, standing);
    return standing;
  }
}

function addTo(sums: Map<string, Sum>, key: string, assets: Fen): void {
  const sum = sums.get(key);
  if (sum === undefined) {
    sums.set(key, { count: 1, assets });
  } else {
    sum.count += 1;
    sum.assets += assets;
  }
}

/** 关注客户: the clock runs, and no exception hides it. */
function isWatched(scheme: TierScheme, standing: BareStanding): boolean {
  return (
    standing.below !== undefined &&
    tierOfKey(scheme, standing.exception?.tier) === undefined &&
    monthsBelow(scheme, standing.tier) !== null
  );
}

/**
 * Settles a month of a scheme for all customers at once (branch-practice section 4; the rules are those of
 * `stepClock`). Settling a month again gives what settling it once would have given.
 */
export function settleMonth(order: SettleOrder, customers: Iterable<SettledCustomer>): SettleOutcome {
  const settlement = new Settlement(order);
  for (const customer of customers) settlement.take(customer);
  return settlement.finish();
}
