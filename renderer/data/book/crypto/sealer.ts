import type { Bytes } from '../codec/envelope';

/** Ciphertext with the number used once that it needs. */
export interface Sealed {
  readonly iv: Bytes;
  readonly sealed: Bytes;
}

const encoder = new TextEncoder();

/**
 * Seals and opens with the book's data key (AES-256-GCM). `place` says what the content is and where it belongs; it
 * is authenticated, so content moved to another place does not open.
 */
export class Sealer {
  constructor(private readonly key: CryptoKey) {}

  async seal(content: Bytes, place: string): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: encoder.encode(place) },
      this.key,
      content,
    );
    return { iv, sealed: new Uint8Array(sealed) };
  }

  /** The content, or `null` when it was damaged, altered, moved or sealed with another key. */
  async open(sealed: Sealed, place: string): Promise<Bytes | null> {
    try {
      const content = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: sealed.iv, additionalData: encoder.encode(place) },
        this.key,
        sealed.sealed,
      );
      return new Uint8Array(content);
    } catch {
      return null;
    }
  }
}

/** Where a page belongs. */
export function placeOfPage(collection: string, partition: string, page: number, version: number): string {
  return `page|${collection}|${partition}|${page}|${version}`;
}

/** Where a frame of the journal belongs. */
export function placeOfFrame(kind: string, seq: number, part: number): string {
  return `change|${kind}|${seq}|${part}`;
}

/** Where the list of pages belongs: the one in IndexedDB or the one of a snapshot. */
export function placeOfManifest(where: 'pages' | 'snapshot', seq: number): string {
  return `manifest|${where}|${seq}`;
}
