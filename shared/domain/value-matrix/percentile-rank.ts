/** How many of the ascending values lie below `value`, or are not above it when `through` is true. */
function countUpTo(ascending: Float64Array, value: number, through: boolean): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const found = ascending[middle] ?? 0;
    if (found < value || (through && found === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Percentile rank of a value among others, 0 to 100: the part of them that is smaller, equal ones counted half. Equal
 * values rank equally; where all are equal, or there is one only, everybody ranks 50. NaN when there are none.
 */
export function rankIn(ascending: Float64Array, value: number): number {
  const below = countUpTo(ascending, value, false);
  const through = countUpTo(ascending, value, true);
  return ((below + through) / 2 / ascending.length) * 100;
}
