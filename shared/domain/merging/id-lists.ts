/** Lists of customers inside settings records (members of a group), however deep they lie. */

/** Ids among `wanted` that a list inside the value names. */
export function listNamedIds(value: unknown, wanted: ReadonlySet<string>): readonly string[] {
  const named = new Set<string>();
  walk(value);
  return [...named];

  function walk(part: unknown): void {
    if (Array.isArray(part)) {
      for (const item of part)
        if (typeof item !== 'string') walk(item);
        else if (wanted.has(item)) named.add(item);
    } else if (typeof part === 'object' && part !== null) Object.values(part).forEach(walk);
  }
}

/** The value with `keep` in the place of `gone` in every list, once; the very same value where nothing names it. */
export function renameInLists(value: unknown, gone: string, keep: string): unknown {
  if (Array.isArray(value)) {
    if (!value.includes(gone)) return mapKept(value, (item) => renameInLists(item, gone, keep));
    return value.includes(keep)
      ? value.filter((item) => item !== gone)
      : value.map((item) => (item === gone ? keep : item));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const renamed = entries.map(([key, part]) => [key, renameInLists(part, gone, keep)] as const);
  return renamed.every(([, part], at) => part === entries[at]?.[1]) ? value : Object.fromEntries(renamed);
}

function mapKept(items: readonly unknown[], change: (item: unknown) => unknown): readonly unknown[] {
  const changed = items.map(change);
  return changed.every((item, at) => item === items[at]) ? items : changed;
}
