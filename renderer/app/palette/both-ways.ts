import type { Lang } from '@shared/words/define-words';

/** A phrase in both languages: the one on screen, and the other to be found by. */
export function bothWays(
  lang: Lang,
  word: { readonly zh: string; readonly en: string },
): { readonly title: string; readonly also: readonly string[] } {
  return lang === 'en' ? { title: word.en, also: [word.zh] } : { title: word.zh, also: [word.en] };
}
