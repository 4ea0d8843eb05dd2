import { makeSoundOf, type Person } from '@shared/domain/duplicates/person';
import { countScanWork, scanBook } from '@shared/domain/duplicates/scan-book';
import { readEveryday } from '../search/everyday-reading';
import { unpackRows } from './pack-rows';
import type { FromScanner, ToScanner } from './scan-protocol';

/** Pairs in one message. */
const pairsAtOnce = 2000;
/** Progress is told this often, in milliseconds. */
const tellEvery = 120;

/** The worker's end of a scan: takes rows, compares, answers in parts. Holds nothing once it has answered. */
export class Scanner {
  #persons: Person[] = [];

  constructor(private readonly post: (message: FromScanner) => void) {}

  take(message: ToScanner): void {
    if (message.type === 'rows') {
      for (const person of unpackRows(message.bytes)) this.#persons.push(person);
      return;
    }
    this.#scan();
  }

  #scan(): void {
    const persons = this.#persons;
    this.#persons = [];
    const total = countScanWork(persons.length);
    const work = scanBook(persons, makeSoundOf(readEveryday));
    let told = performance.now();
    let next = work.next();
    while (next.done !== true) {
      if (performance.now() - told > tellEvery) {
        told = performance.now();
        this.post({ type: 'progress', done: next.value, total });
      }
      next = work.next();
    }
    const { pairs, compared, crowded, cut } = next.value;
    for (let from = 0; from < pairs.length; from += pairsAtOnce)
      this.post({ type: 'pairs', pairs: pairs.slice(from, from + pairsAtOnce) });
    this.post({ type: 'done', compared, crowded, cut });
  }
}
