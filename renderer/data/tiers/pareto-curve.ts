import { workInSlices, yieldToWindow } from '@renderer/data/slices';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { Measure } from '@shared/domain/value-matrix/read-measure';

/** One reading of the curve: what the leading customers hold together. */
export interface CurveReading {
  /** Customers in the leading part. */
  readonly customers: number;
  /** Their part of all customers, 0 to 1. */
  readonly part: number;
  /** Sum of what they hold. */
  readonly amount: number;
  /** Their share of the whole; above 1 where others hold less than nothing. */
  readonly share: number;
  /** What the last of them holds: the least it takes to belong here. */
  readonly least: number;
}

/** Customers by what they hold, with running sums from the largest down (二八分析, branch-practice section 4). */
export interface ParetoCurve {
  /** Customers whose amount is known. */
  readonly customers: number;
  /** Customers looked at whose amount nobody knows. */
  readonly unknown: number;
  readonly total: number;
  /** Positions in the records given and their amounts, in the order of the book. */
  readonly positions: Uint32Array;
  readonly values: Float64Array;
  /** Amounts from the largest down, and their running sums. */
  readonly amounts: Float64Array;
  readonly sums: Float64Array;
  /** False where shares mean nothing: no customers, or a whole that is not above zero. */
  readonly hasShares: boolean;
}

/** Orders the amounts of customers; NaN is an unknown one. Both arrays run side by side. */
export function makeCurve(positions: Uint32Array, amounts: Float64Array): ParetoCurve {
  const isKnown = (_: number, place: number) => !Number.isNaN(amounts[place] ?? Number.NaN);
  const known = positions.filter(isKnown);
  const values = amounts.filter(isKnown);
  // Plain numbers are sorted without a comparator: a quarter of the time, and whose they are is told by `listLeading`.
  const sorted = Float64Array.from(values).sort().reverse();
  const sums = new Float64Array(sorted.length);
  let sum = 0;
  for (let place = 0; place < sorted.length; place += 1) {
    sum += sorted[place] ?? 0;
    sums[place] = sum;
  }
  return {
    customers: sorted.length,
    unknown: positions.length - known.length,
    total: sum,
    positions: known,
    values,
    amounts: sorted,
    sums,
    hasShares: sum > 0,
  };
}

/** Positions of the `count` customers who hold most; among equal ones those first in the book. */
export function listLeading(curve: ParetoCurve, count: number): readonly number[] {
  if (count <= 0) return [];
  const least = curve.amounts[Math.min(count, curve.customers) - 1] ?? Number.POSITIVE_INFINITY;
  let equals = count - curve.amounts.indexOf(least);
  const leading: number[] = [];
  for (const [place, position] of curve.positions.entries()) {
    const value = curve.values[place] ?? 0;
    if (value < least) continue;
    if (value === least) {
      if (equals <= 0) continue;
      equals -= 1;
    }
    leading.push(position);
  }
  return leading;
}

/**
 * What the leading `part` (0 to 1) of customers hold, exactly: the number of customers is rounded up, so that there is
 * somebody in it while there are customers. Null where shares mean nothing.
 */
export function readCurve(curve: ParetoCurve, part: number): CurveReading | null {
  if (!curve.hasShares) return null;
  const customers = Math.min(
    curve.customers,
    Math.max(part <= 0 ? 0 : 1, Math.ceil(curve.customers * part - 1e-9)),
  );
  const amount = customers === 0 ? 0 : (curve.sums[customers - 1] ?? 0);
  return {
    customers,
    part: customers / curve.customers,
    amount,
    share: amount / curve.total,
    least: customers === 0 ? 0 : (curve.amounts[customers - 1] ?? 0),
  };
}

/** A point to draw: parts of customers and of the whole, 0 to 1. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/** At most `limit` points of the curve, its ends among them; closer together where it bends most, at its beginning. */
export function sampleCurve(curve: ParetoCurve, limit = 500): readonly CurvePoint[] {
  const { customers } = curve;
  if (!curve.hasShares) return [];
  const pointAt = (count: number): CurvePoint => ({
    x: count / customers,
    y: count === 0 ? 0 : (curve.sums[count - 1] ?? 0) / curve.total,
  });
  if (customers + 1 <= limit) return Array.from({ length: customers + 1 }, (_, count) => pointAt(count));
  const points: CurvePoint[] = [pointAt(0)];
  let last = 0;
  for (let step = 1; step < limit; step += 1) {
    const count = Math.round((step / (limit - 1)) ** 2 * customers);
    if (count <= last) continue;
    points.push(pointAt(count));
    last = count;
  }
  return points;
}

const curvesByRecords = new WeakMap<readonly CustomerRecord[], Map<string, ParetoCurve>>();

/** Who is looked at, and by what. */
export interface CurveOrder {
  /** Tells orders apart: the scheme with its version, and the measure. */
  readonly key: string;
  readonly read: Measure;
  readonly includes: (record: CustomerRecord) => boolean;
  /** False for what may change without the customers, as a computed field does with its formula. */
  readonly isKept: boolean;
}

/** The curve where it is known already. */
export function knownCurve(records: readonly CustomerRecord[], order: CurveOrder): ParetoCurve | undefined {
  return order.isKept ? curvesByRecords.get(records)?.get(order.key) : undefined;
}

/** The curve of a measure over the customers included, read in slices and kept; null when it went stale on the way. */
export async function loadCurve(
  records: readonly CustomerRecord[],
  order: CurveOrder,
  isStale: () => boolean,
): Promise<ParetoCurve | null> {
  const positions = new Uint32Array(records.length);
  const amounts = new Float64Array(records.length);
  let count = 0;
  const done = await workInSlices(
    records.length,
    (position) => {
      const record = records[position];
      if (record === undefined || !order.includes(record)) return;
      positions[count] = position;
      amounts[count] = order.read(record) ?? Number.NaN;
      count += 1;
    },
    isStale,
  );
  if (!done) return null;
  await yieldToWindow();
  const curve = makeCurve(positions.slice(0, count), amounts.slice(0, count));
  const kept = curvesByRecords.get(records) ?? new Map<string, ParetoCurve>();
  curvesByRecords.set(records, kept.set(order.key, curve));
  return curve;
}
