const storageKey = 'last-person';

/** Who opened this book on this PC last; undefined when it is nobody of `people`. */
export function recallPerson(people: readonly string[]): string | undefined {
  const kept = window.localStorage.getItem(storageKey);
  return kept !== null && people.includes(kept) ? kept : undefined;
}

/** Keeps who opened the book, so that the name is there the next time; false: it was somebody else last time. */
export function keepPerson(person: string): boolean {
  const last = window.localStorage.getItem(storageKey);
  window.localStorage.setItem(storageKey, person);
  return last === null || last === person;
}
