import { countManagers } from '@shared/domain/bulk/managers';
import type { CustomerRecord } from '@shared/domain/records/records';

const known = new WeakMap<readonly CustomerRecord[], readonly string[]>();

/** Names of the managers of the book, the one with most customers first; counted once for the same customers. */
export function managersOf(records: readonly CustomerRecord[]): readonly string[] {
  let names = known.get(records);
  if (names === undefined) {
    names = countManagers(records).map(({ name }) => name);
    known.set(records, names);
  }
  return names;
}
