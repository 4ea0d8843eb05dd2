import { makeUuid } from '@shared/domain/kernel/uuid';

/** Random bytes are fetched for this many ids at a time: a call for each would be most of the work. */
const idsPerFetch = 256;
const bytesPerId = 16;
const pool = new Uint8Array(idsPerFetch * bytesPerId);
let used = pool.byteLength;

/** A new UUIDv7, for records and changes. */
export function makeId(): string {
  return makeUuid(Date.now(), (bytes) => {
    if (used + bytes.byteLength > pool.byteLength) {
      crypto.getRandomValues(pool);
      used = 0;
    }
    bytes.set(pool.subarray(used, used + bytes.byteLength));
    used += bytes.byteLength;
  });
}
