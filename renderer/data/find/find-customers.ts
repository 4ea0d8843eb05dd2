import type { CustomerRecord } from '@shared/domain/records/records';
import { parseSearchQuery, type SearchQuery } from '@shared/domain/search/search-query';
import { wordMark } from '@shared/domain/search/spell-name';
import type { CustomerIndex } from '../view/customer-index';

/** Who was found: how many in all, and the likeliest in order. */
export interface FoundCustomers {
  readonly query: SearchQuery;
  readonly total: number;
  readonly best: readonly CustomerRecord[];
}

const nobody: FoundCustomers = { query: { terms: [] }, total: 0, best: [] };

/** How well a term fits, the smaller the better. */
const fits = { whole: 0, likely: 1, begins: 2, inside: 3, elsewhere: 4 } as const;

/**
 * Finds the customers meant by what somebody typed at the counter, the likeliest first: a whole name, number or
 * initials before the last digits of a phone or ID number, those before the rest; of equals the one with the larger
 * assets. Looks once over the entries of search, which takes some 10 ms at 100,000 customers.
 */
export function findCustomers(index: CustomerIndex, typed: string, limit: number): FoundCustomers {
  const query = parseSearchQuery(typed);
  const { terms } = query;
  if (terms.length === 0) return nobody;
  const best = new BestFew(limit);
  const assets = index.keysOf('aum');
  const { records } = index;
  let total = 0;
  for (let position = 0; position < records.length; position += 1) {
    let score = 0;
    for (const { needle, part } of terms) {
      const entry = index[part][position] ?? '';
      const at = entry.indexOf(needle);
      if (at < 0) {
        score = -1;
        break;
      }
      score += part === 'text' ? rateWords(entry, needle, at) : rateLatin(entry, needle, at);
    }
    if (score < 0) continue;
    total += 1;
    best.offer(position, score, assets[position] ?? 0);
  }
  return { query, total, best: best.positions().flatMap((position) => records[position] ?? []) };
}

/** The entry's first line is the name. */
function rateWords(entry: string, needle: string, at: number): number {
  const end = entry.indexOf('\n');
  const nameLength = end < 0 ? entry.length : end;
  if (at >= nameLength) return fits.elsewhere;
  if (at > 0) return fits.inside;
  return needle.length === nameLength ? fits.whole : fits.likely;
}

/** Digits may lie anywhere in a number: the whole number before its end, the end before the rest. */
function rateLatin(entry: string, needle: string, first: number): number {
  if (needle.startsWith(wordMark)) return rateLetters(entry, needle, first);
  let rate: number = fits.elsewhere;
  for (let at = first; at >= 0 && rate > fits.whole; at = entry.indexOf(needle, at + 1)) {
    const ends = endsWord(entry, at + needle.length);
    const begins = entry[at - 1] === wordMark;
    const here = ends ? (begins ? fits.whole : fits.likely) : begins ? fits.begins : fits.inside;
    rate = Math.min(rate, here);
  }
  return rate;
}

/**
 * Letters count from the beginning of a key. The first two keys are those of the whole name, spelled and by its
 * initials; the others begin within it, or belong to other words.
 */
function rateLetters(entry: string, needle: string, first: number): number {
  const initials = entry.indexOf(wordMark, 1);
  let rate: number = fits.elsewhere;
  for (let at = first; at >= 0 && rate > fits.whole; at = entry.indexOf(needle, at + 1)) {
    const ofName = at === 0 || at === initials;
    const here = !ofName ? fits.inside : endsWord(entry, at + needle.length) ? fits.whole : fits.likely;
    rate = Math.min(rate, here);
  }
  return rate;
}

function endsWord(entry: string, after: number): boolean {
  return after === entry.length || entry[after] === wordMark;
}

interface Ranked {
  readonly position: number;
  readonly score: number;
  readonly weight: number;
}

/** Keeps the best few of many without sorting all. */
class BestFew {
  readonly #few: Ranked[] = [];

  constructor(private readonly limit: number) {}

  offer(position: number, score: number, assets: number): void {
    const weight = Number.isNaN(assets) ? Number.NEGATIVE_INFINITY : assets;
    const few = this.#few;
    const worst = few[this.limit - 1];
    if (worst !== undefined && !isBetter(score, weight, worst)) return;
    let place = Math.min(few.length, this.limit - 1);
    if (few.length < this.limit) few.push({ position, score, weight });
    for (; place > 0; place -= 1) {
      const before = few[place - 1];
      if (before === undefined || !isBetter(score, weight, before)) break;
      few[place] = before;
    }
    few[place] = { position, score, weight };
  }

  positions(): readonly number[] {
    return this.#few.map(({ position }) => position);
  }
}

function isBetter(score: number, weight: number, than: Ranked): boolean {
  return score < than.score || (score === than.score && weight > than.weight);
}
