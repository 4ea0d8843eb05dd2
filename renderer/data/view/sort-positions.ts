/** Values of one column by position, NaN where a customer has none. */
export type KeyColumn = Float64Array;

export interface KeyedSort {
  readonly keys: KeyColumn;
  readonly descending: boolean;
}

/** Compares two positions: customers without a value come last either way, equal ones keep the book's order. */
function comparePositions(sorts: readonly KeyedSort[], a: number, b: number): number {
  for (const { keys, descending } of sorts) {
    const left = keys[a] ?? Number.NaN;
    const right = keys[b] ?? Number.NaN;
    if (left === right) continue;
    const leftMissing = Number.isNaN(left);
    const rightMissing = Number.isNaN(right);
    if (leftMissing && rightMissing) continue;
    if (leftMissing || rightMissing) return leftMissing ? 1 : -1;
    return (left < right ? -1 : 1) * (descending ? -1 : 1);
  }
  return a - b;
}

/** All positions 0 to `count` - 1 in order. */
export function sortPositions(count: number, sorts: readonly KeyedSort[]): Int32Array {
  const order = new Int32Array(count);
  for (let position = 0; position < count; position += 1) order[position] = position;
  if (sorts.length > 0) order.sort((a, b) => comparePositions(sorts, a, b));
  return order;
}

/** Moves one position to where its changed value belongs, without sorting all again. */
export function replacePosition(
  order: Int32Array,
  position: number,
  sorts: readonly KeyedSort[],
): Int32Array {
  const placed = order.slice();
  const from = placed.indexOf(position);
  if (from < 0) return placed;
  const last = placed.length - 1;
  placed.copyWithin(from, from + 1);
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (comparePositions(sorts, placed[middle] ?? 0, position) < 0) low = middle + 1;
    else high = middle;
  }
  placed.copyWithin(low + 1, low, last);
  placed[low] = position;
  return placed;
}
