import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';

/** A text that must be nowhere in plain, and what it is for people. */
export interface Canary {
  readonly what: string;
  readonly text: string;
}

/** A canary found: in which file, and in which writing. */
export interface CanaryHit {
  readonly file: string;
  readonly what: string;
  readonly encoding: string;
}

/** The ways a text may stand in a file. */
const encodings: Readonly<Record<string, (text: string) => readonly Buffer[]>> = {
  'UTF-8': (text) => [Buffer.from(text, 'utf8')],
  'UTF-16LE': (text) => [Buffer.from(text, 'utf16le')],
  'UTF-16BE': (text) => [Buffer.from(text, 'utf16le').swap16()],
  GB18030: (text) => [iconv.encode(text, 'gb18030')],
  'percent escapes': (text) => [Buffer.from(encodeURIComponent(text), 'latin1')],
  'JSON escapes': (text) => [Buffer.from(escapeAll(text), 'latin1')],
  base64: listBase64,
};

/** Looks for the canaries in every file below the folders. Answers how many files and bytes there were. */
export async function scanFolders(
  folders: readonly string[],
  canaries: readonly Canary[],
): Promise<{ readonly files: number; readonly bytes: number; readonly hits: readonly CanaryHit[] }> {
  const needles = canaries.flatMap(({ what, text }) =>
    Object.entries(encodings).flatMap(([encoding, encode]) =>
      encode(text).map((bytes) => ({ what, encoding, bytes })),
    ),
  );
  const hits: CanaryHit[] = [];
  let files = 0;
  let size = 0;
  for (const folder of folders) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const content = await readFile(file).catch(() => null);
      // Gone again since it was listed.
      if (content === null) continue;
      files += 1;
      size += content.byteLength;
      for (const { what, encoding, bytes } of needles) {
        if (content.includes(bytes) || Buffer.from(file).includes(bytes)) hits.push({ file, what, encoding });
      }
    }
  }
  return { files, bytes: size, hits };
}

/** A file with every canary in every writing; the scan that does not find all of them is not worth anything. */
export function writeAllEncodings(canaries: readonly Canary[]): {
  readonly content: Buffer;
  readonly count: number;
} {
  const parts = canaries.flatMap(({ text }) => Object.values(encodings).flatMap((encode) => encode(text)));
  return { content: Buffer.concat(parts.flatMap((part) => [part, Buffer.from([0])])), count: parts.length };
}

function escapeAll(text: string): string {
  return Array.from(text, (letter) =>
    (letter.codePointAt(0) ?? 0) < 128
      ? letter
      : `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  ).join('');
}

/** The part of the text's base64 that does not depend on what stands around it, for each of the three places. */
function listBase64(text: string): readonly Buffer[] {
  return [0, 1, 2].map((shift) => {
    const coded = Buffer.concat([Buffer.alloc(shift), Buffer.from(text, 'utf8')]).toString('base64');
    return Buffer.from(coded.replace(/=+$/, '').slice(shift === 0 ? 0 : shift + 1, -1), 'latin1');
  });
}
