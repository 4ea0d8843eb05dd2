import type { BinView } from '@shared/domain/bin/bin-record';
import {
  clusterPairs,
  type DuplicateCluster,
  type DuplicatePair,
} from '@shared/domain/duplicates/cluster-pairs';
import { comparePersons } from '@shared/domain/duplicates/compare-persons';
import { type KeptApart, keptApartId } from '@shared/domain/duplicates/kept-apart';
import { makePerson, makeSoundOf } from '@shared/domain/duplicates/person';
import type { CustomerRecord } from '@shared/domain/records/records';
import { readEveryday } from '../search/everyday-reading';
import type { FinishedScan } from './duplicate-desk';

/** The book as it is now, against which what a scan found is read. */
export interface LiveBook {
  get(id: string): CustomerRecord | undefined;
  readonly bin: BinView;
  readonly apart: ReadonlyMap<string, KeptApart>;
}

const soundOf = makeSoundOf(readEveryday);
/** A merge into one that was merged itself, and so on; more in a row is a mistake in the data. */
const longestChain = 20;

/**
 * What a scan found, as far as it still holds: customers merged since count as the one they went into, removed ones
 * and pairs said to be different are left out, and customers edited since are compared again.
 */
export function readLiveClusters(scan: FinishedScan, book: LiveBook): readonly DuplicateCluster[] {
  const pairs: DuplicatePair[] = [];
  const seen = new Set<string>();
  for (const pair of scan.pairs) {
    const left = follow(pair.left, book);
    const right = follow(pair.right, book);
    if (left === undefined || right === undefined || left.id === right.id) continue;
    const key = keptApartId(left.id, right.id);
    if (seen.has(key) || book.apart.has(key)) continue;
    seen.add(key);
    const isAsScanned = scan.scanned.get(pair.left) === left && scan.scanned.get(pair.right) === right;
    const match = isAsScanned ? pair.match : compareNow(left, right);
    if (match !== undefined) pairs.push({ left: left.id, right: right.id, match });
  }
  return clusterPairs(pairs, (id) => identityOf(book.get(id)));
}

/** How two customers of the book compare as they are now; undefined when nothing speaks for one person. */
export function compareNow(left: CustomerRecord, right: CustomerRecord) {
  return comparePersons(makePerson(left.kind, left), makePerson(right.kind, right), soundOf);
}

function follow(id: string, book: LiveBook): CustomerRecord | undefined {
  let at = id;
  for (let step = 0; step < longestChain; step += 1) {
    const record = book.get(at);
    if (record !== undefined) return record;
    const into = book.bin.get(at)?.into;
    if (typeof into !== 'string') return undefined;
    at = into;
  }
  return undefined;
}

function identityOf(record: CustomerRecord | undefined): string | undefined {
  if (record === undefined) return undefined;
  const person = makePerson(record.kind, record);
  if (person.idChecked) return person.idNumber;
  return person.creditChecked ? person.creditCode : undefined;
}
