/** The keys with one of them at another place; the name always stays first. */
export function moveColumn(keys: readonly string[], key: string, to: number): readonly string[] {
  const others = keys.filter((other) => other !== key);
  const first = others[0] === 'name' ? 1 : 0;
  const place = Math.max(first, Math.min(to, others.length));
  const moved = others.toSpliced(place, 0, key);
  return moved.every((other, at) => other === keys[at]) ? keys : moved;
}

/** The keys with one more at the end, or without one. */
export function toggleColumn(keys: readonly string[], key: string): readonly string[] {
  if (key === 'name') return keys;
  return keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key];
}
