import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** What no file system we meet allows in a name, and what hides or reverses text. */
const forbidden = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;
const reservedOnWindows = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(\..*)?$/i;

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
  // Cutting may end the name in a dot or a space again, which Windows drops.
  const kept =
    [...stem]
      .slice(0, 80)
      .join('')
      .replace(/[.\s]+$/, '') || 'branchbook';
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
  return join(
    dirname(path),
    chooseFreeName(name, kind, (candidate) => exists(join(dirname(path), candidate))),
  );
}

/** `stem.kind`, or `stem (2).kind` and so on: the first that is not taken. */
export function chooseFreeName(stem: string, kind: string, isTaken: (name: string) => boolean): string {
  for (let copy = 1; ; copy += 1) {
    const candidate = `${stem}${copy === 1 ? '' : ` (${copy})`}.${kind}`;
    if (!isTaken(candidate)) return candidate;
  }
}

/** How names compare where capitals do not count: on Windows, macOS and most shared drives. */
export function foldFileName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
