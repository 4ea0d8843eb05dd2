import type { CustomerKind } from '../records/records';
import { type KeyKind, keyIn, keyKinds, listKeys, packKey, placeIn } from './blocking-keys';
import { type ComparedValues, makePerson, type Person, type SoundOf } from './person';

/** What the index asks of a customer. */
export type IndexedCustomer = ComparedValues & { readonly id: string; readonly kind: CustomerKind };

/**
 * The customers of a book by the keys of `listKeys`, in flat sorted arrays: 100,000 take about 6 MB. Built in steps
 * (`add` each, then `sort` each kind), so that a window can do it in slices; what changed afterwards is kept beside.
 */
export class SamePersonIndex {
  readonly #ids: string[] = [];
  readonly #growing = new Map<KeyKind, number[]>(keyKinds.map((kind) => [kind, []]));
  readonly #sorted = new Map<KeyKind, Float64Array>();
  readonly #changed = new Map<string, readonly number[]>();

  constructor(private readonly soundOf: SoundOf) {}

  /** Takes a customer in; before `sort`. */
  add(customer: IndexedCustomer): void {
    const place = this.#ids.length;
    this.#ids.push(customer.id);
    const person = makePerson(customer.kind, customer);
    for (const kind of keyKinds) {
      const packed = this.#growing.get(kind);
      for (const key of listKeys(kind, person, this.soundOf)) packed?.push(packKey(key, place));
    }
  }

  /** Puts the keys of a kind in order; after the last `add`. */
  sort(kind: KeyKind): void {
    this.#sorted.set(kind, Float64Array.from(this.#growing.get(kind) ?? []).sort());
    this.#growing.delete(kind);
  }

  /** Takes note of a customer that is new or was changed after the index was built. */
  update(customer: IndexedCustomer): void {
    const person = makePerson(customer.kind, customer);
    const keys = keyKinds.flatMap((kind) => listKeys(kind, person, this.soundOf));
    this.#changed.set(customer.id, keys);
  }

  /** How many customers were noted since the index was built; with thousands it is better built anew. */
  get changes(): number {
    return this.#changed.size;
  }

  /** Ids of customers that share a key with the person; at most `most` for each key. May name some twice. */
  *listNear(person: Person, most: number): Generator<string> {
    const wanted = new Set<number>();
    for (const kind of keyKinds) {
      const packed = this.#sorted.get(kind);
      for (const key of listKeys(kind, person, this.soundOf)) {
        wanted.add(key);
        if (packed === undefined) continue;
        const from = findFirst(packed, packKey(key, 0));
        for (let at = from; at < packed.length && at - from < most; at += 1) {
          const found = packed[at] ?? 0;
          if (keyIn(found) !== key) break;
          const id = this.#ids[placeIn(found)];
          if (id !== undefined) yield id;
        }
      }
    }
    for (const [id, keys] of this.#changed) if (keys.some((key) => wanted.has(key))) yield id;
  }
}

/** The first place whose number is not below `wanted`. */
function findFirst(sorted: Float64Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
