// @ts-check
import { readFileSync } from 'node:fs';
import { inRoot, root } from './paths.mjs';
import { showProgress } from './progress.mjs';
import { npmCommand, runCommand } from './run-command.mjs';
import { Stop } from './stop.mjs';
import { withLock } from './with-lock.mjs';

/**
 * Installs what the lockfile says when `node_modules` is missing or differs from it.
 * npm's own record of what it installed (`node_modules/.package-lock.json`, written last) is the stamp, so an
 * installation by hand counts too and an interrupted one does not.
 */
export async function ensureDependencies() {
  if (areDependenciesInPlace()) return;
  await withLock(inRoot('out', '.install.lock'), async () => {
    if (areDependenciesInPlace()) return;
    const npm = npmCommand(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
    const outcome = await showProgress('installing dependencies from the lockfile', () =>
      runCommand(npm.command, npm.args, {
        cwd: root,
        // The Electron binary is a step of its own, with other ways where it cannot be fetched.
        env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1', npm_config_engine_strict: 'false' },
      }),
    );
    if (outcome.code !== 0) {
      throw new Stop(
        `The dependencies could not be installed. Your files are as they were. Check that the npm registry is ` +
          `reachable and start again.\n${takeBeginning(outcome.output)}`,
      );
    }
  });
}

/**
 * @param {string} output npm explains its options after the reason
 * @returns {string}
 */
function takeBeginning(output) {
  return output.split('\n').slice(0, 20).join('\n');
}

/** @typedef {{version?: string, integrity?: string, optional?: boolean, link?: boolean}} Locked */

/** @returns {boolean} */
function areDependenciesInPlace() {
  const wanted = readPackages(inRoot('package-lock.json'));
  const installed = readPackages(inRoot('node_modules', '.package-lock.json'));
  if (wanted === undefined || installed === undefined) return false;
  const missing = Object.entries(wanted).some(
    ([path, locked]) => path !== '' && !locked.optional && !isSame(locked, installed[path]),
  );
  const stray = Object.entries(installed).some(([path, locked]) => !isSame(locked, wanted[path]));
  return !missing && !stray;
}

/**
 * @param {Locked} one
 * @param {Locked | undefined} other
 * @returns {boolean}
 */
function isSame(one, other) {
  return other !== undefined && one.version === other.version && one.integrity === other.integrity;
}

/**
 * @param {string} file
 * @returns {Record<string, Locked> | undefined} undefined when there is no readable lockfile
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
