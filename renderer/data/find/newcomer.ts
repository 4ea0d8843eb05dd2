import { useEffect, useRef } from 'react';

/** A new customer as somebody began to type it: text by field key, for the form. */
export type NewcomerWish = Readonly<Record<string, string>>;

let waiting: NewcomerWish | null = null;
const listeners = new Set<() => void>();

/** Makes of what was looked for in vain the beginning of a new customer: an ID number, a phone, or else the name. */
export function readNewcomer(typed: string): NewcomerWish {
  const text = typed.trim();
  if (text === '') return {};
  const plain = text.replace(/[\s-]+/g, '');
  if (/^(?:\d{15}|\d{17}[\dXx])$/.test(plain)) return { idNumber: plain.toUpperCase() };
  return /^[\d\s\-+()]+$/.test(text) ? { mobile: text } : { name: text };
}

/** Asks for the form of a new customer; the customers page shows it, at once or when it comes. */
export function askForNewcomer(wish: NewcomerWish): void {
  waiting = wish;
  for (const listener of listeners) listener();
}

/** Lets a page show the form when somebody asked for it. */
export function useNewcomerWish(show: (wish: NewcomerWish) => void): void {
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    const take = () => {
      if (waiting === null) return;
      const wish = waiting;
      waiting = null;
      latest.current(wish);
    };
    take();
    listeners.add(take);
    return () => {
      listeners.delete(take);
    };
  }, []);
}
