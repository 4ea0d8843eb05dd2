import { foldName, foldText } from './fold-text';
import type { SearchEntry } from './search-entry';
import { wordMark } from './spell-name';

/** One word of a query and the part of the entry where it is looked for. */
interface Term {
  readonly needle: string;
  readonly part: keyof SearchEntry;
}

/** What was typed, ready to be compared; every term must be found. */
export interface SearchQuery {
  readonly terms: readonly Term[];
}

const onlyDigits = /^[\d\s\-+()]*\d[\d\s\-+()]*$/;
const separators = /[\s\-+()]+/g;
const latinOnly = /^[\x21-\x7e]+$/;

function makeTerm(written: string): Term {
  if (!latinOnly.test(written)) return { needle: written, part: 'text' };
  // Numbers are kept without dashes: A-0071 is looked for as a0071.
  const word = /\d/.test(written) ? written.replace(separators, '') : written;
  // Letters count from the beginning of a syllable or word, so that "an" does not find every 赵 and 单;
  // digits count anywhere: the last four of a phone are what people remember.
  return { needle: /^[a-z]/.test(word) ? wordMark + word : word, part: 'latin' };
}

/**
 * Understands what somebody typed into the search box: words parted by spaces, all of which must be found; a phone
 * written with spaces or dashes is one word; `lü` may be typed as `lv` or `lü`.
 */
export function parseSearchQuery(typed: string): SearchQuery {
  const folded = foldText(typed).replace(/ü/g, 'v').replace(/['’]/g, '').trim();
  if (folded === '') return { terms: [] };
  if (onlyDigits.test(folded)) return { terms: [{ needle: folded.replace(separators, ''), part: 'latin' }] };
  const words = folded.split(/\s+/);
  // 王 娟: a name typed with a space inside is one name.
  const shortHan = words.length === 2 && words.every((word) => /^\p{Script=Han}$/u.test(word));
  return { terms: (shortHan ? [foldName(folded)] : words).map(makeTerm) };
}

/** True when every term is found. An empty query matches everybody. */
export function matchesQuery(query: SearchQuery, entry: SearchEntry): boolean {
  return query.terms.every((term) => entry[term.part].includes(term.needle));
}

/** True when whatever `next` finds was found by `previous` too, so that only those need to be looked at again. */
export function isRefinement(previous: SearchQuery, next: SearchQuery): boolean {
  return previous.terms.every((before) =>
    next.terms.some((after) => after.part === before.part && after.needle.includes(before.needle)),
  );
}
