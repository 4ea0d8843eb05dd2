import type { CustomerRecord } from '../records/records';
import { foldName, foldText } from './fold-text';
import { readName } from './name-readings';
import { spellName, wordMark } from './spell-name';

/** What quick search looks at for one customer. Both parts are lower case; two, so that scanning letters stays fast. */
export interface SearchEntry {
  /** Words as written: name, employer. Only queries with Han characters look here. */
  readonly text: string;
  /** Letters and digits: pinyin keys of the name, numbers, phones, Latin words. */
  readonly latin: string;
}

/** How a field is searched: a name by its sounds too, words as written, numbers by their digits. */
export interface SearchedField {
  readonly key: string;
  readonly as: 'name' | 'words' | 'digits';
}

const latinWord = /[a-z0-9]+/g;
const betweenDigits = /[\s\-()+]/g;

function collectLatinWords(folded: string): string {
  let words = '';
  for (const word of folded.matchAll(latinWord)) words += wordMark + word[0];
  return words;
}

/**
 * Builds the entry of one customer. `everydayReading` gives the usual syllable of a Han character (see `readName`);
 * entries of equal names are cheap when `spell` remembers them, see `makeNameSpeller`.
 */
export function makeSearchEntry(
  record: CustomerRecord,
  searched: readonly SearchedField[],
  spell: (foldedName: string) => string,
): SearchEntry {
  let text = '';
  let latin = '';
  for (const { key, as } of searched) {
    const value = record[key];
    if (typeof value !== 'string' || value === '') continue;
    if (as === 'digits') {
      latin += wordMark + foldText(value).replace(betweenDigits, '');
      continue;
    }
    const folded = as === 'name' ? foldName(value) : foldText(value);
    text += text === '' ? folded : `\n${folded}`;
    latin += as === 'name' ? spell(folded) : collectLatinWords(folded);
    if (as === 'name' && /[a-z]/.test(folded)) latin += collectLatinWords(foldText(value));
  }
  return { text, latin };
}

/** Spells names, remembering each: many customers share one, and an edit spells the same name again. */
export function makeNameSpeller(everydayReading: (character: string) => string | undefined) {
  const spelled = new Map<string, string>();
  return (foldedName: string): string => {
    let keys = spelled.get(foldedName);
    if (keys === undefined) {
      keys = spellName(readName(foldedName, everydayReading));
      spelled.set(foldedName, keys);
    }
    return keys;
  };
}
