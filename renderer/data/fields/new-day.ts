import { setCatalogueDay } from '@shared/domain/fields/catalogue';
import { readToday } from '../current-period';

const listeners = new Set<() => void>();
/** How often the calendar is looked at, in milliseconds. */
const lookEvery = 60_000;

/** Calls back when midnight changed what computed fields come to (TODAY). Returns the way to stop. */
export function onNewDay(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells the catalogue which day it is, now and after each midnight. Returns the way to stop. */
export function followDay(): () => void {
  setCatalogueDay(readToday());
  const timer = setInterval(() => {
    if (setCatalogueDay(readToday())) for (const listener of listeners) listener();
  }, lookEvery);
  return () => clearInterval(timer);
}
