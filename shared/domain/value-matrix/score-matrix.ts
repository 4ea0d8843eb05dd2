import type { Fen } from '../kernel/money';
import type { CustomerRecord } from '../records/records';
import { rankIn } from './percentile-rank';
import { type Measure, measureOf } from './read-measure';
import {
  type AxisName,
  axisNames,
  type MatrixTerm,
  type Quadrant,
  quadrantAt,
  quadrants,
  type ValueMatrix,
} from './value-matrix';

/** Customers of one quadrant. */
export interface QuadrantSum {
  readonly count: number;
  /** What they hold at the branch, fen. */
  readonly assets: Fen;
}

/** Why a field says nothing about anybody: no customer has it, or all have the same. */
export interface TermNote {
  readonly axis: AxisName;
  readonly field: string;
  readonly problem: 'unknown' | 'allEqual';
}

/** Where every customer stands. The arrays run side by side: one entry per customer that has a place. */
export interface MatrixPlaces {
  readonly matrix: ValueMatrix;
  /** Positions in the records given. */
  readonly positions: Uint32Array;
  /** 0 to 100 each. */
  readonly current: Float64Array;
  readonly potential: Float64Array;
  /** Places in `quadrants`. */
  readonly quadrant: Uint8Array;
  readonly sums: Readonly<Record<Quadrant, QuadrantSum>>;
  /** Positions of customers without any figure on one of the axes, counted apart. */
  readonly missing: Uint32Array;
  readonly notes: readonly TermNote[];
}

interface Axis {
  readonly name: AxisName;
  readonly terms: readonly { readonly term: MatrixTerm; readonly measure: Measure; values: Float64Array }[];
  sorted: readonly Float64Array[];
}

/** True when the matrix has something to say about the customer: of its kinds, and a customer already and still. */
export function matrixApplies(matrix: ValueMatrix, record: CustomerRecord): boolean {
  return matrix.kinds.includes(record.kind) && record.stage !== 'prospect' && record.stage !== 'lost';
}

/**
 * Places customers in a value matrix, step by step so that 100,000 can be placed in slices: `read` each record by its
 * position, then `rank`, then `place` each position, then `finish`.
 *
 * The value on an axis is the mean of the percentile ranks of its fields by weight, over the fields the customer has:
 * records are incomplete in practice, and an unknown amount is no zero. Without any of them it has no place.
 */
export class MatrixScorer {
  private readonly axes: readonly Axis[];
  private readonly applies: Uint8Array;
  private readonly positions: Uint32Array;
  private readonly xs: Float64Array;
  private readonly ys: Float64Array;
  private readonly quadrantOf: Uint8Array;
  private readonly missing: number[] = [];
  private readonly counts = new Map<Quadrant, number>();
  private readonly assets = new Map<Quadrant, number>();
  private readonly readAssets = measureOf('aum');
  private placed = 0;

  constructor(
    private readonly matrix: ValueMatrix,
    private readonly records: readonly CustomerRecord[],
  ) {
    const { length } = records;
    this.axes = axisNames.map((name) => ({
      name,
      terms: matrix[name].terms
        .filter(({ weight }) => weight > 0)
        .map((term) => ({ term, measure: measureOf(term.field), values: new Float64Array(length) })),
      sorted: [],
    }));
    this.applies = new Uint8Array(length);
    this.positions = new Uint32Array(length);
    this.xs = new Float64Array(length);
    this.ys = new Float64Array(length);
    this.quadrantOf = new Uint8Array(length);
  }

  /** Reads the figures of a record. */
  read(position: number): void {
    const record = this.records[position];
    if (record === undefined || !matrixApplies(this.matrix, record)) return;
    this.applies[position] = 1;
    for (const { terms } of this.axes)
      for (const { measure, values } of terms) values[position] = measure(record) ?? Number.NaN;
  }

  /** Puts the figures of each field in order. */
  rank(): void {
    for (const axis of this.axes)
      axis.sorted = axis.terms.map(({ values }) =>
        values.filter((value, position) => this.applies[position] === 1 && !Number.isNaN(value)).sort(),
      );
  }

  /** Places a customer, once all are ranked. */
  place(position: number): void {
    if (this.applies[position] !== 1) return;
    const [x, y] = this.axes.map((axis) => valueOn(axis, position));
    if (x === undefined || y === undefined || Number.isNaN(x) || Number.isNaN(y)) {
      this.missing.push(position);
      return;
    }
    const quadrant = quadrantAt(this.matrix, x, y);
    const at = this.placed;
    this.placed += 1;
    this.positions[at] = position;
    this.xs[at] = x;
    this.ys[at] = y;
    this.quadrantOf[at] = quadrants.indexOf(quadrant);
    this.counts.set(quadrant, (this.counts.get(quadrant) ?? 0) + 1);
    const record = this.records[position];
    const held = record === undefined ? undefined : this.readAssets(record);
    this.assets.set(quadrant, (this.assets.get(quadrant) ?? 0) + (held ?? 0));
  }

  finish(): MatrixPlaces {
    const sumOf = (quadrant: Quadrant): QuadrantSum => ({
      count: this.counts.get(quadrant) ?? 0,
      assets: this.assets.get(quadrant) ?? 0,
    });
    return {
      matrix: this.matrix,
      positions: this.positions.slice(0, this.placed),
      current: this.xs.slice(0, this.placed),
      potential: this.ys.slice(0, this.placed),
      quadrant: this.quadrantOf.slice(0, this.placed),
      sums: {
        high: sumOf('high'),
        second: sumOf('second'),
        potential: sumOf('potential'),
        low: sumOf('low'),
      },
      missing: Uint32Array.from(this.missing),
      notes: this.axes.flatMap(noteAxis),
    };
  }
}

/** Rounded far below what anybody sees, so that 33.3 + 66.7 of the same rank is that rank again. */
function settle(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

function valueOn({ terms, sorted }: Axis, position: number): number {
  let sum = 0;
  let weights = 0;
  for (const [at, { term, values }] of terms.entries()) {
    const value = values[position] ?? Number.NaN;
    const others = sorted[at];
    if (Number.isNaN(value) || others === undefined) continue;
    sum += term.weight * rankIn(others, value);
    weights += term.weight;
  }
  return weights === 0 ? Number.NaN : settle(sum / weights);
}

function noteAxis({ name, terms, sorted }: Axis): readonly TermNote[] {
  return terms.flatMap(({ term }, at): readonly TermNote[] => {
    const values = sorted[at];
    if (values === undefined || values.length === 0)
      return [{ axis: name, field: term.field, problem: 'unknown' }];
    return values.length > 1 && values[0] === values[values.length - 1]
      ? [{ axis: name, field: term.field, problem: 'allEqual' }]
      : [];
  });
}

/** All at once, for books of a size that nobody waits for; see `MatrixScorer`. */
export function scoreMatrix(matrix: ValueMatrix, records: readonly CustomerRecord[]): MatrixPlaces {
  const scorer = new MatrixScorer(matrix, records);
  for (let position = 0; position < records.length; position += 1) scorer.read(position);
  scorer.rank();
  for (let position = 0; position < records.length; position += 1) scorer.place(position);
  return scorer.finish();
}
