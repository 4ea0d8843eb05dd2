/** A part of a column: a tier with its customers at one end of the flow, px. */
export interface FlowBlock {
  readonly key: string;
  readonly top: number;
  readonly bottom: number;
}

/** A ribbon from a part of the left column to a part of the right one, px. */
export interface FlowRibbon {
  readonly from: string;
  readonly to: string;
  readonly left: { readonly top: number; readonly bottom: number };
  readonly right: { readonly top: number; readonly bottom: number };
}

export interface FlowShape {
  readonly left: readonly FlowBlock[];
  readonly right: readonly FlowBlock[];
  readonly ribbons: readonly FlowRibbon[];
}

/** A flow to shape: customers from a key to a key. */
export interface FlowAmount {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** Space between the parts of a column, px, and the least height of a part that is not empty. */
const gap = 8;
const thinnest = 2;

/**
 * Stacks both columns in the order of their keys, heights in proportion to the customers, and lays a ribbon for each
 * flow so that ribbons leave and arrive in the order of the other column and never overlap at the ends.
 */
export function shapeFlow(
  leftKeys: readonly string[],
  rightKeys: readonly string[],
  flows: readonly FlowAmount[],
  height: number,
): FlowShape {
  const total = flows.reduce((sum, { count }) => sum + count, 0);
  const gaps = Math.max(leftKeys.length, rightKeys.length) - 1;
  const unit = total === 0 ? 0 : Math.max(0, height - gaps * gap) / total;
  const left = stack(leftKeys, flows, 'from', unit);
  const right = stack(rightKeys, flows, 'to', unit);
  const used = { from: new Map<string, number>(), to: new Map<string, number>() };
  const ribbons: FlowRibbon[] = [];
  for (const from of leftKeys) {
    for (const to of rightKeys) {
      const count = flows.find((flow) => flow.from === from && flow.to === to)?.count ?? 0;
      if (count === 0) continue;
      ribbons.push({
        from,
        to,
        left: takeSpan(left, used.from, from, count * unit),
        right: takeSpan(right, used.to, to, count * unit),
      });
    }
  }
  return { left, right, ribbons };
}

function stack(
  keys: readonly string[],
  flows: readonly FlowAmount[],
  side: 'from' | 'to',
  unit: number,
): readonly FlowBlock[] {
  let top = 0;
  return keys.map((key) => {
    const count = flows.reduce((sum, flow) => (flow[side] === key ? sum + flow.count : sum), 0);
    const bottom = top + (count === 0 ? 0 : Math.max(thinnest, count * unit));
    const block = { key, top, bottom };
    top = bottom + gap;
    return block;
  });
}

function takeSpan(
  blocks: readonly FlowBlock[],
  used: Map<string, number>,
  key: string,
  size: number,
): { readonly top: number; readonly bottom: number } {
  const block = blocks.find((each) => each.key === key);
  const top = (block?.top ?? 0) + (used.get(key) ?? 0);
  used.set(key, (used.get(key) ?? 0) + size);
  return { top, bottom: top + size };
}
