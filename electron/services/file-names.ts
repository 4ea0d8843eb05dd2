import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** What no file system we meet allows in a name, and what hides or reverses text. */
const forbidden = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;
const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A file name a save dialog may suggest: forbidden characters become `_`, and it ends in `.kind`. Never empty, never
 * a path.
 */
export function tidyFileName(suggested: string, kind: string): string {
  const ending = `.${kind}`;
  const clean = suggested
    .normalize('NFC')
    .replace(forbidden, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const stem = clean.toLowerCase().endsWith(ending) ? clean.slice(0, -ending.length) : clean;
  const kept = [...stem].slice(0, 80).join('') || 'branchbook';
  return `${reservedOnWindows.test(kept) ? `_${kept}` : kept}${ending}`;
}

/**
 * Makes a chosen path end in `.kind`. The save dialog asked before overwriting only about the name it saw, so an
 * ending added here steps aside for a file that is already there: `name (2).xlsx`.
 */
export function addEnding(
  path: string,
  kind: string,
  exists: (path: string) => boolean = existsSync,
): string {
  if (extname(path).toLowerCase() === `.${kind}`) return path;
  const name = basename(path).replace(/\.+$/, '');
  for (let copy = 1; ; copy += 1) {
    const candidate = join(dirname(path), `${name}${copy === 1 ? '' : ` (${copy})`}.${kind}`);
    if (!exists(candidate)) return candidate;
  }
}
