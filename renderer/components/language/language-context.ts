import { type Lang, type WordsOf, wordsIn } from '@shared/words/define-words';
import { createContext, useContext } from 'react';

export interface LanguageState {
  readonly lang: Lang;
  /** Switches every word on screen at once, without a reload, and keeps the choice. */
  choose(lang: Lang): void;
}

export const LanguageContext = createContext<LanguageState | null>(null);

/** The language of the screens and the way to choose another. */
export function useLang(): LanguageState {
  const state = useContext(LanguageContext);
  if (state === null) throw new Error('useLang outside LanguageProvider');
  return state;
}

/** The phrases of a catalogue in the language of the screens; stable between renders of one language. */
export function useWords<C extends Parameters<typeof wordsIn>[0]>(catalogue: C): WordsOf<C> {
  return wordsIn(catalogue, useLang().lang);
}
