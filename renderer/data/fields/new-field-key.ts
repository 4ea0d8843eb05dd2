import { makeFieldKey } from '@shared/domain/fields/branch-fields';

/** A key for a field of the branch's own that is about to be added, from the platform's random source. */
export function newFieldKey(): string {
  return makeFieldKey((bytes) => bytes.set(crypto.getRandomValues(new Uint8Array(bytes.length))));
}
