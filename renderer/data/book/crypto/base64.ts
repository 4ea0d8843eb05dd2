import type { Bytes } from '../codec/envelope';

/** Bytes as base64 text. */
export function toBase64(bytes: Bytes): string {
  return btoa(String.fromCharCode(...bytes));
}

/** Base64 text as bytes. The text was checked by its schema. */
export function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
