// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, statfsSync } from 'node:fs';
import { builtMain, root } from './paths.mjs';
import { findRuntime } from './runtime.mjs';
import { Stop } from './stop.mjs';

/**
 * @typedef {object} Launch
 * @property {string} executablePath the Electron to start
 * @property {string[]} args what comes before the app's own arguments
 * @property {Record<string, string>} env what the environment needs beside what it has
 * @property {'given' | 'official' | 'development'} kind
 */

/**
 * How the built app is started on this machine, the same way for scripts and tests. Sets nothing up: it is called
 * after the runtime is ensured.
 * @param {object} [options]
 * @param {string} [options.main] another built main process
 * @param {string} [options.appRoot] the package root that belongs to it
 * @param {boolean} [options.invisible] the app will run on an invisible screen
 * @returns {Launch}
 */
export function resolveLaunch(options = {}) {
  const runtime = findRuntime();
  if (runtime === undefined) {
    throw new Stop('There is no Electron on this machine yet. Run "npm start" once: it fetches one.', 2);
  }
  const { main = builtMain, appRoot = root } = options;
  return {
    kind: runtime.kind,
    executablePath: runtime.executable,
    args: [
      ...chooseSwitches(options.invisible ?? false),
      ...(runtime.kind === 'development' ? [] : [appRoot]),
    ],
    env: { BRANCHBOOK_APP: main },
  };
}

/**
 * Chromium's switches for the machine at hand; none on a usual desktop.
 * @param {boolean} invisible
 * @returns {string[]}
 */
function chooseSwitches(invisible) {
  if (process.platform !== 'linux') return [];
  const switches = [];
  if (!canSandbox()) switches.push('--no-sandbox');
  if (invisible || !existsSync('/dev/dri')) switches.push('--disable-gpu');
  if (isSharedMemorySmall()) switches.push('--disable-dev-shm-usage');
  if (!invisible && !process.env.DISPLAY && process.env.WAYLAND_DISPLAY)
    switches.push('--ozone-platform=wayland');
  return switches;
}

/**
 * Chromium refuses its sandbox to root, and builds it on user namespaces, which containers and some distributions deny.
 * @returns {boolean}
 */
function canSandbox() {
  return process.getuid?.() !== 0 && spawnSync('unshare', ['-Ur', 'true'], { stdio: 'ignore' }).status === 0;
}

/** @returns {boolean} containers often give 64 MB, too little for big pages and printing */
function isSharedMemorySmall() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize < 512 * 2 ** 20;
  } catch {
    return true;
  }
}
