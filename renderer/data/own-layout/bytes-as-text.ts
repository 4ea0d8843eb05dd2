/** Bytes turned into characters at a time: a call takes so many arguments only. */
const pieceBytes = 0x8000;

/** Bytes as base64, for a record. */
export function writeBytes(bytes: Uint8Array): string {
  let characters = '';
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    characters += String.fromCharCode(...bytes.subarray(at, at + pieceBytes));
  }
  return btoa(characters);
}

/** The bytes that `writeBytes` wrote. */
export function readBytes(text: string): Uint8Array {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < characters.length; at++) bytes[at] = characters.charCodeAt(at);
  return bytes;
}
