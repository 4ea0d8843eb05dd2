import type { PaperLayout } from './layout';

/** True when two layouts say the same, in whatever order their parts were put together. */
export function isSameLayout(one: PaperLayout, other: PaperLayout): boolean {
  return one === other || toText(one) === toText(other);
}

function toText(layout: PaperLayout): string {
  return JSON.stringify(layout, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
