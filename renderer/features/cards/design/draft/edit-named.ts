import { type Named, sayNamed } from '@shared/domain/paper/layout';
import type { Lang } from '@shared/words/define-words';

/**
 * A text with new words in one language. Where both were the same, or the other is empty, the other follows: a branch
 * that writes it once has it the same in both.
 */
export function editNamed(named: Named | null, lang: Lang, text: string): Named {
  if (named === null) return { zh: text, en: text };
  const other = lang === 'en' ? named.zh : named.en;
  if (other === sayNamed(named, lang) || other === '') return { zh: text, en: text };
  return lang === 'en' ? { zh: named.zh, en: text } : { zh: text, en: named.en };
}

/** null for a text without words in either language. */
export function emptyAsNull(named: Named): Named | null {
  return named.zh === '' && named.en === '' ? null : named;
}
