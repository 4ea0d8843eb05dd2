// @ts-check
import { ensureBuild } from './build-app.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { ensureSystem } from './ensure-system.mjs';
import { ensureRuntime } from './runtime.mjs';
import { Stop } from './stop.mjs';

const oldestNode = [20, 19];

/**
 * Checks that this Node is new enough and installs the dependencies. Enough for scripts that start no app.
 */
export async function ensureTools() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    throw new Stop(
      `This is Node ${process.versions.node}; Branchbook needs ${oldestNode.join('.')} or newer. ` +
        'Nothing was changed. Install a newer Node from https://nodejs.org and start again.',
      2,
    );
  }
  await ensureDependencies();
}

/**
 * Sets up whatever is missing to run the app: dependencies, system libraries, an Electron, the build.
 * Takes well under a second when nothing is missing.
 * @param {object} [options]
 * @param {boolean} [options.invisible] the app will run on an invisible screen even where there is a real one
 * @param {boolean} [options.build] false where the caller builds by itself
 */
export async function ensureAll(options = {}) {
  await ensureTools();
  await ensureSystem(options);
  await ensureRuntime();
  if (options.build !== false) await ensureBuild();
}
