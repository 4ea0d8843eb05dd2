// @ts-check
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package root. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The built main process; everything else built lies beside it. */
export const builtMain = join(root, 'dist', 'main.cjs');

/**
 * @param {...string} parts
 * @returns {string} a path inside the package
 */
export function inRoot(...parts) {
  return join(root, ...parts);
}

/**
 * Where downloads that outlive one source tree are kept. `BRANCHBOOK_CACHE` overrides it.
 * @returns {string}
 */
export function findCacheFolder() {
  const { BRANCHBOOK_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (BRANCHBOOK_CACHE) return BRANCHBOOK_CACHE;
  if (process.platform === 'win32') {
    return join(LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'branchbook', 'cache');
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'branchbook');
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'branchbook');
}
