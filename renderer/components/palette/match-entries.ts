import { readEveryday } from '@renderer/data/search/everyday-reading';
import { foldName, foldText } from '@shared/domain/search/fold-text';
import { makeNameSpeller, type SearchEntry } from '@shared/domain/search/search-entry';
import { matchesQuery, parseSearchQuery } from '@shared/domain/search/search-query';
import { wordMark } from '@shared/domain/search/spell-name';
import type { PaletteEntry } from './palette-entry';

const spell = makeNameSpeller(readEveryday);
const read = new Map<string, SearchEntry>();

/** A phrase as search sees it: its words, its pinyin and initials, its Latin words. */
function entryOf(phrase: string): SearchEntry {
  let entry = read.get(phrase);
  if (entry === undefined) {
    const words = foldText(phrase).match(/[a-z0-9]+/g) ?? [];
    const latin = spell(foldName(phrase)) + words.map((word) => wordMark + word).join('');
    entry = { text: foldText(phrase), latin };
    read.set(phrase, entry);
  }
  return entry;
}

/** The entries found by what was typed, in their order but those that begin with it first; all when nothing is typed. */
export function matchEntries(entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] {
  const query = parseSearchQuery(typed);
  if (query.terms.length === 0) return entries;
  const begins = foldText(typed.trim());
  const found = entries.flatMap((entry) => {
    const phrases = [entry.title, ...(entry.also ?? [])];
    if (!phrases.some((phrase) => matchesQuery(query, entryOf(phrase)))) return [];
    const isFirst = phrases.some((phrase) => {
      const { text, latin } = entryOf(phrase);
      return text.startsWith(begins) || latin.startsWith(wordMark + begins);
    });
    return [{ entry, rank: isFirst ? 0 : 1 }];
  });
  return found.toSorted((left, right) => left.rank - right.rank).map(({ entry }) => entry);
}
