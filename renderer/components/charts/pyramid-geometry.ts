/** One band of a pyramid in pixels: a trapezoid whose upper edge is the lower edge of the band above. */
export interface BandShape {
  readonly top: number;
  readonly bottom: number;
  /** Half the width at the upper and the lower edge. */
  readonly halfTop: number;
  readonly halfBottom: number;
}

/** White line between two bands, px; it keeps them apart in grey print too. */
const seam = 2;

/** A band with customers never gets thinner than this, px: one diamond customer among thousands can still be seen. */
const thinnest = 5;

/**
 * Cuts a triangle into bands whose areas stand in proportion to the counts, the first at the tip: twice as many
 * customers, twice as much ink. Bands of no customers have no height.
 */
export function shapePyramid(counts: readonly number[], width: number, height: number): readonly BandShape[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const heights: number[] = [];
  let above = 0;
  for (const count of counts) {
    const from = total === 0 ? 0 : Math.sqrt(above / total);
    above += count;
    const to = total === 0 ? 0 : Math.sqrt(above / total);
    heights.push(count === 0 ? 0 : Math.max(thinnest, (to - from) * height));
  }
  const used = heights.reduce((sum, part) => sum + part, 0);
  const fit = used > 0 ? height / used : 0;
  const slope = height === 0 ? 0 : width / 2 / height;
  let edge = 0;
  return heights.map((part) => {
    const top = edge;
    edge += part * fit;
    const isFirst = top === 0;
    const visibleTop = part === 0 || isFirst ? top : top + seam;
    return { top: visibleTop, bottom: edge, halfTop: visibleTop * slope, halfBottom: edge * slope };
  });
}

/**
 * Places labels beside their bands: each as near to its wanted middle as a distance of `gap` to its neighbours and
 * the limits allow, in the given order.
 */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  from: number,
  to: number,
): readonly number[] {
  const placed: number[] = [];
  for (const [index, middle] of wanted.entries()) {
    const least = index === 0 ? from : (placed[index - 1] ?? from) + gap;
    placed.push(Math.max(middle, least));
  }
  let most = to;
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    placed[index] = Math.min(placed[index] ?? to, most);
    most = (placed[index] ?? to) - gap;
  }
  return placed;
}
