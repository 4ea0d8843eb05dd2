/**
 * Lays something out in the largest size that fits, the usual one first. Where not even the smallest fits, it stays in
 * the usual size and `isTooLong` says so. What fits in a size fits in smaller ones, so that only a few are tried.
 */
export function chooseSize<T>(
  steps: readonly number[],
  layAt: (points: number) => T,
  fits: (laid: T) => boolean,
): { readonly laid: T; readonly isTooLong: boolean } {
  const [usual = 10.5, ...smaller] = steps;
  const laid = layAt(usual);
  if (fits(laid)) return { laid, isTooLong: false };
  const smallest = smaller.at(-1);
  if (smallest === undefined) return { laid, isTooLong: true };
  let best = layAt(smallest);
  if (!fits(best)) return { laid, isTooLong: true };
  let low = 0;
  let high = smaller.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const tried = layAt(smaller[middle] ?? smallest);
    if (fits(tried)) {
      best = tried;
      high = middle;
    } else low = middle + 1;
  }
  return { laid: best, isTooLong: false };
}
