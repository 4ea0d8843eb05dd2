import { makeUuid } from '@shared/domain/kernel/uuid';

/** A new UUIDv7, for records and changes. */
export function makeId(): string {
  return makeUuid(Date.now(), (bytes) => {
    bytes.set(crypto.getRandomValues(new Uint8Array(bytes.byteLength)));
  });
}
