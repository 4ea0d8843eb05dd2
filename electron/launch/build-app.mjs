// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtMain, inRoot } from './paths.mjs';
import { showProgress } from './progress.mjs';
import { Stop } from './stop.mjs';
import { withLock } from './with-lock.mjs';

const sources = [
  'shared',
  'electron',
  'renderer',
  'resources',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];
const stamp = inRoot('dist', '.built-from');

/** The parts of the shell; each is one file beside the main process. See `vite.config.ts`. */
export const shellParts = /** @type {const} */ (['main', 'preload', 'workbook']);

/**
 * Builds the app if a source changed since the last build.
 * @param {object} [options]
 * @param {boolean} [options.force]
 */
export async function ensureBuild(options = {}) {
  if (!options.force && (await isBuilt())) return;
  await withLock(inRoot('dist', '.lock'), async () => {
    if (!options.force && (await isBuilt())) return;
    // Taken first: what is edited while the build runs makes the next start build again.
    const fingerprint = await describeSources();
    rmSync(stamp, { force: true });
    await showProgress('building the app', buildAll);
    await writeFile(stamp, fingerprint);
  });
}

async function buildAll() {
  const { build } = await import('vite');
  await mkdir(inRoot('dist'), { recursive: true });
  const modes = ['production', ...shellParts];
  const results = await Promise.allSettled(
    modes.map((mode) => build({ configFile: inRoot('vite.config.ts'), mode, logLevel: 'warn' })),
  );
  const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  if (failures.length > 0) {
    const reasons = failures.map((reason) => (reason instanceof Error ? reason.message : String(reason)));
    throw new Stop(`The app could not be built.\n\n${reasons.join('\n\n')}`);
  }
}

/** @returns {Promise<boolean>} */
async function isBuilt() {
  if (!existsSync(stamp) || !existsSync(builtMain) || !existsSync(inRoot('dist/renderer/index.html')))
    return false;
  return readFileSync(stamp, 'utf8') === (await describeSources());
}

/**
 * @returns {Promise<string>} changes whenever a source file is added, removed or written
 */
async function describeSources() {
  const files = (await Promise.all(sources.map((source) => listFiles(inRoot(source))))).flat().sort();
  return createHash('sha256').update(files.join('\n')).digest('hex');
}

/**
 * @param {string} path
 * @returns {Promise<string[]>} one line a file: path, size and time of the last change
 */
async function listFiles(path) {
  const about = await stat(path).catch(() => undefined);
  if (about === undefined) return [];
  if (about.isFile()) return [`${path} ${about.size} ${about.mtimeMs}`];
  // The launch scripts start the app and are no part of it.
  if (!about.isDirectory() || path === inRoot('electron', 'launch')) return [];
  return (await Promise.all((await readdir(path)).map((name) => listFiles(join(path, name))))).flat();
}
