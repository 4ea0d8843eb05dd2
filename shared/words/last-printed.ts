import type { LastPrinting } from '../domain/paper/printing';
import { cardsPageWords } from './cards-page';
import { type Lang, wordsIn } from './define-words';

/** The day of an ISO instant on this machine, as `2026-11-03`. */
export function dayOf(instant: string): string {
  const at = new Date(instant);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}

/**
 * When a paper was printed last and whether it has changed since: `上次打印 2026-11-03 王敏 · 之后有修改`. `isChanged`
 * undefined: not known yet.
 */
export function tellLastPrinted(
  last: LastPrinting | undefined,
  isChanged: boolean | undefined,
  lang: Lang,
): string {
  const words = wordsIn(cardsPageWords, lang);
  if (last === undefined) return words.never;
  const when = words.lastPrinted(dayOf(last.at), last.by);
  if (isChanged === undefined) return when;
  return `${when} · ${isChanged ? words.changed : words.unchanged}`;
}
