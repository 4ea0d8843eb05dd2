/** Languages of the screens; zh-CN is the first, en complete beside it. */
export type Lang = 'zh-CN' | 'en';

type Phrase = string | ((...values: never[]) => string);

/** One entry of a catalogue: the same phrase in both languages, so that a missing one does not compile. */
export interface Entry<P extends Phrase = Phrase> {
  readonly zh: P;
  readonly en: P;
}

type Catalogue = Readonly<Record<string, Entry>>;

/** The phrases of a catalogue in one language: text, or a function of the values the phrase needs. */
export type WordsOf<C extends Catalogue> = {
  readonly [K in keyof C]: C[K]['zh'] extends string ? string : C[K]['zh'];
};

/** Declares a catalogue of phrases; a catalogue belongs to one area of the product. */
export function defineWords<const C extends Catalogue>(catalogue: C): C {
  return catalogue;
}

const resolved = new WeakMap<Catalogue, Map<Lang, unknown>>();

/** The phrases of a catalogue in the given language. The result is cached and stable per catalogue and language. */
export function wordsIn<C extends Catalogue>(catalogue: C, lang: Lang): WordsOf<C> {
  let byLang = resolved.get(catalogue);
  if (byLang === undefined) {
    byLang = new Map();
    resolved.set(catalogue, byLang);
  }
  let words = byLang.get(lang) as WordsOf<C> | undefined;
  if (words === undefined) {
    words = Object.fromEntries(
      Object.entries(catalogue).map(([key, entry]) => [key, lang === 'en' ? entry.en : entry.zh]),
    ) as WordsOf<C>;
    byLang.set(lang, words);
  }
  return words;
}
