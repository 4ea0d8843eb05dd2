import { readFileSync, statSync } from 'node:fs';
import { type Checked, complain } from './monthly-options';

/** A password file is one line; anything bigger is the wrong file. */
const passwordFileLimit = 4096;
const mappingFileLimit = 4 * 1024 * 1024;

/** Checks that every workbook is there and a file. What is inside is judged when it is opened. */
export function checkWorkbooks(paths: readonly string[]): Checked<readonly string[]> {
  for (const path of paths) {
    const about = statSync(path, { throwIfNoEntry: false });
    if (about === undefined) return complain({ kind: 'notFound', file: path });
    if (!about.isFile()) return complain({ kind: 'notFile', file: path });
  }
  return { ok: true, value: paths };
}

/** Checks that results can go to the folder; it need not exist yet. */
export function checkOutFolder(path: string): Checked<string> {
  const about = statSync(path, { throwIfNoEntry: false });
  if (about !== undefined && !about.isDirectory()) return complain({ kind: 'notFolder', file: path });
  return { ok: true, value: path };
}

/** The first line of the password file. */
export function readPassword(path: string): Checked<string> {
  const text = readSmallFile(path, passwordFileLimit);
  if (text === undefined) return complain({ kind: 'notReadable', file: path });
  const password = text.split(/\r?\n/, 1)[0] ?? '';
  return password === '' ? complain({ kind: 'passwordEmpty', file: path }) : { ok: true, value: password };
}

/** The mapping file: sheet -> column header -> field key. Its keys are judged where the fields are known. */
export function readMapping(path: string): Checked<unknown> {
  const text = readSmallFile(path, mappingFileLimit);
  if (text === undefined) return complain({ kind: 'notReadable', file: path });
  try {
    const value: unknown = JSON.parse(text);
    const fits = isPlainObject(value) && Object.values(value).every(isPlainObject);
    return fits ? { ok: true, value } : complain({ kind: 'badMapping', file: path });
  } catch {
    return complain({ kind: 'badMapping', file: path });
  }
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Editors on Windows like to begin a text with a byte order mark; it is no part of it. */
function readSmallFile(path: string, limit: number): string | undefined {
  try {
    const about = statSync(path);
    return about.isFile() && about.size <= limit
      ? readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
      : undefined;
  } catch {
    return undefined;
  }
}
