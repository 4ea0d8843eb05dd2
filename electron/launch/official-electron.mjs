// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { showProgress, tell } from './progress.mjs';
import { runCommand } from './run-command.mjs';

/**
 * The official Electron of the lockfile, if its binary is in place.
 * @returns {string | undefined} the executable
 */
export function findOfficialElectron() {
  try {
    const executable = inRoot(
      'node_modules/electron/dist',
      readFileSync(inRoot('node_modules/electron/path.txt'), 'utf8'),
    );
    return existsSync(executable) ? executable : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Fetches the official Electron with its own installer. It honours `ELECTRON_MIRROR` and proxies.
 * @returns {Promise<string | undefined>} the executable; undefined when it cannot be fetched from here
 */
export async function fetchOfficialElectron() {
  if (process.platform === 'linux' && !(await canReachReleases())) {
    tell('- the official Electron cannot be fetched from here (its release page does not answer)');
    return undefined;
  }
  const outcome = await showProgress('fetching the official Electron', () =>
    runCommand(process.execPath, [inRoot('node_modules/electron/install.js')], { show: true }),
  );
  return outcome.code === 0 ? findOfficialElectron() : undefined;
}

/**
 * A quick knock before a long download: behind a closed gate the installer itself would try for minutes.
 * @returns {Promise<boolean>}
 */
async function canReachReleases() {
  const { ELECTRON_MIRROR, npm_config_electron_mirror, HTTPS_PROXY, https_proxy, ELECTRON_GET_USE_PROXY } =
    process.env;
  // The knock below knows no proxies; where one is set up for Electron's installer, let that try.
  if ((HTTPS_PROXY || https_proxy) && ELECTRON_GET_USE_PROXY) return true;
  const address =
    ELECTRON_MIRROR || npm_config_electron_mirror || 'https://github.com/electron/electron/releases';
  try {
    const answer = await fetch(address, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(4000),
    });
    return answer.status < 400;
  } catch {
    return false;
  }
}
