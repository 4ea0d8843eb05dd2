/** The list with the item at `from` moved so that it stands at `to`. */
export function moveItem<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(to, 0, item);
  return next;
}

/** The list with another item in one place. */
export function replaceAt<T>(list: readonly T[], at: number, item: T): T[] {
  return list.map((each, place) => (place === at ? item : each));
}

/** The list without the item in one place. */
export function removeAt<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, place) => place !== at);
}
