import { createPublicKey, verify } from 'node:crypto';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import { z } from 'zod';

const file = z.object({
  // A name in the same folder, never a path or an address.
  url: z.string().regex(/^[\w][\w.+ -]{0,200}$/),
  sha512: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
  size: z.coerce.number().int().min(1).max(4_000_000_000),
});

const list = z.object({
  version: z.string().regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/),
  files: z.array(file).min(1).max(50),
  releaseDate: z.string().datetime().optional(),
});

/** What `latest.yml` says: a version and its installers. */
export type ReleaseList = z.infer<typeof list>;
export type ReleaseFile = ReleaseList['files'][number];

/** Longer than any list; more is another file. */
export const largestList = 64 * 1024;

/**
 * Reads the list beside the installers, in the form electron-builder and electron-updater use. Only that form: flat
 * `key: value` lines and one list of files. Fails with `update.badList`.
 */
export function readReleaseList(text: string): Result<ReleaseList> {
  const top: Record<string, unknown> = {};
  const files: Record<string, string>[] = [];
  let inFiles = false;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const parts = /^( *)(- )?([A-Za-z0-9]+):(?: (.*))?$/.exec(line);
    if (parts === null) return fail('update.badList');
    const [, indent = '', dash, key = '', value = ''] = parts;
    if (indent === '' && dash === undefined) {
      inFiles = key === 'files';
      if (!inFiles) top[key] = unquote(value);
    } else if (inFiles) {
      if (dash !== undefined) files.push({});
      const current = files.at(-1);
      if (current === undefined) return fail('update.badList');
      current[key] = unquote(value);
    }
  }
  const checked = list.safeParse({ ...top, files });
  return checked.success ? succeed(checked.data) : fail('update.badList');
}

function unquote(value: string): string {
  return /^'.*'$|^".*"$/.test(value) ? value.slice(1, -1) : value;
}

/** Whether the list carries the publisher's signature: Ed25519 over its bytes, as base64 in a file of its own. */
export function isSignedBy(publicKeyPem: string, content: Uint8Array, signature: string): boolean {
  try {
    return verify(null, content, createPublicKey(publicKeyPem), Buffer.from(signature.trim(), 'base64'));
  } catch {
    return false;
  }
}

/** Negative when `a` is older than `b`, positive when newer. A version with a suffix comes before the one without. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [splitVersion(a), splitVersion(b)];
  for (let index = 0; index < 3; index += 1) {
    const difference = (x.numbers[index] ?? 0) - (y.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  if (x.suffix === y.suffix) return 0;
  if (x.suffix === '' || y.suffix === '') return x.suffix === '' ? 1 : -1;
  return x.suffix.localeCompare(y.suffix, 'en', { numeric: true });
}

function splitVersion(version: string): { readonly numbers: readonly number[]; readonly suffix: string } {
  const dash = version.indexOf('-');
  const core = dash === -1 ? version : version.slice(0, dash);
  return { numbers: core.split('.').map(Number), suffix: dash === -1 ? '' : version.slice(dash + 1) };
}
