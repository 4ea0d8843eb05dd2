import { type KeyKind, keyIn, keyKinds, listKeys, packKey, placeIn, weakKinds } from './blocking-keys';
import { comparePersons, type Match } from './compare-persons';
import type { Person, SoundOf } from './person';

/** Two customers of the scan, by their places in the list, the earlier first. */
export interface FoundPair {
  readonly left: number;
  readonly right: number;
  readonly match: Match;
}

export interface ScanFindings {
  readonly pairs: readonly FoundPair[];
  /** How many pairs were compared in all. */
  readonly compared: number;
  /** Keys that so many customers share that they mean nothing, such as the branch's own phone. */
  readonly crowded: number;
  /** True when there were more pairs than are kept. */
  readonly cut: boolean;
}

/** A weak key that more customers share says nothing about any two of them. */
const largestCrowd = 60;
/** More pairs nobody looks through; a book that has them was imported twice. */
const mostPairs = 60_000;
/** Customers between two looks of the caller at the clock. */
const step = 2000;
/** Two places in one exact number. */
const places = 2 ** 21;

/**
 * Looks through a whole book for customers that are probably one. Only customers that share a key (`listKeys`) are
 * compared, so the work grows with the book and not with its square; 100,000 take a few seconds. Yields how much is
 * done, in customers out of `countScanWork`; the caller may stop at any yield.
 */
export function* scanBook(
  persons: readonly Person[],
  soundOf: SoundOf,
): Generator<number, ScanFindings, void> {
  const pairs: FoundPair[] = [];
  const seen = new Set<number>();
  let compared = 0;
  let crowded = 0;
  let done = 0;

  const compare = (one: number, other: number): void => {
    if (one === other || pairs.length >= mostPairs) return;
    const left = Math.min(one, other);
    const right = Math.max(one, other);
    const pair = left * places + right;
    if (seen.has(pair)) return;
    seen.add(pair);
    compared += 1;
    const [first, second] = [persons[left], persons[right]];
    const match = first && second && comparePersons(first, second, soundOf);
    if (match !== undefined) pairs.push({ left, right, match });
  };

  for (const kind of keyKinds) {
    const packed = yield* collectKeys(kind, persons, soundOf, done);
    done += persons.length;
    let from = 0;
    let looked = 0;
    while (from < packed.length) {
      let to = from + 1;
      while (to < packed.length && keyIn(packed[to] ?? 0) === keyIn(packed[from] ?? 0)) to += 1;
      const size = to - from;
      if (size > largestCrowd && weakKinds.has(kind)) crowded += 1;
      else if (size > largestCrowd) {
        // The same ID hundreds of times: each is compared with the first, which brings all of them together.
        for (let at = from + 1; at < to; at += 1)
          compare(placeIn(packed[from] ?? 0), placeIn(packed[at] ?? 0));
      } else
        for (let at = from; at < to; at += 1)
          for (let next = at + 1; next < to; next += 1)
            compare(placeIn(packed[at] ?? 0), placeIn(packed[next] ?? 0));
      looked += size;
      from = to;
      if (looked >= step) {
        looked = 0;
        yield done;
      }
    }
  }
  return { pairs, compared, crowded, cut: pairs.length >= mostPairs };
}

/** The whole of the work, in the unit of `scanBook`. */
export function countScanWork(customers: number): number {
  return customers * keyKinds.length;
}

function* collectKeys(
  kind: KeyKind,
  persons: readonly Person[],
  soundOf: SoundOf,
  done: number,
): Generator<number, Float64Array, void> {
  const packed: number[] = [];
  for (let place = 0; place < persons.length; place += 1) {
    const person = persons[place];
    if (person === undefined) continue;
    for (const key of listKeys(kind, person, soundOf)) packed.push(packKey(key, place));
    if (place % step === step - 1) yield done + place;
  }
  return Float64Array.from(packed).sort();
}
