import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Random } from '../fuzz/random';
import type { Wound } from './journal-map';

/** A wound with words for it. */
export interface Damage extends Wound {
  readonly what: string;
}

const longestRun = 32;

/** Flips a bit, alters a few bytes in a row, or cuts the file off, somewhere in it. */
export async function damageFile(path: string, random: Random): Promise<Damage> {
  const bytes = await readFile(path);
  const from = random.below(bytes.byteLength);
  const how = random.pick(['flip', 'flip', 'bytes', 'cut'] as const);
  if (how === 'cut') {
    await writeFile(path, bytes.subarray(0, from));
    return { file: path, from, to: bytes.byteLength, what: `cut at ${from} of ${bytes.byteLength}` };
  }
  const length = how === 'flip' ? 1 : Math.min(1 + random.below(longestRun), bytes.byteLength - from);
  for (let place = from; place < from + length; place += 1) {
    const change = how === 'flip' ? 1 << random.below(8) : 1 + random.below(255);
    bytes.writeUInt8((bytes[place] ?? 0) ^ change, place);
  }
  await writeFile(path, bytes);
  return { file: path, from, to: from + length, what: `${how} ${length} at ${from} of ${bytes.byteLength}` };
}

/** A file of the folders, the larger the likelier; every fourth time any of them alike. */
export async function pickFile(
  folders: readonly string[],
  random: Random,
  fits: (name: string) => boolean = () => true,
): Promise<string> {
  const files: { readonly path: string; readonly size: number }[] = [];
  for (const folder of folders) {
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    for (const name of names.filter(fits)) {
      const about = await stat(join(folder, name));
      if (about.isFile() && about.size > 0) files.push({ path: join(folder, name), size: about.size });
    }
  }
  files.sort((left, right) => (left.path < right.path ? -1 : 1));
  if (random.oneIn(4)) return random.pick(files).path;
  let place = random.below(files.reduce((sum, { size }) => sum + size, 0));
  for (const { path, size } of files) {
    place -= size;
    if (place < 0) return path;
  }
  throw new Error(`Nothing to damage in ${folders.join(', ')}`);
}
