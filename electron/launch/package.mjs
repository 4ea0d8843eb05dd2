// @ts-check
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { developmentElectronVersion } from './development-electron.mjs';
import { ensureAll } from './ensure-all.mjs';
import { writePackagePapers } from './package-papers.mjs';
import { readSigning, readTargets } from './package-signing.mjs';
import { inRoot, root } from './paths.mjs';
import { tell } from './progress.mjs';
import { runCommand } from './run-command.mjs';
import { ensureRuntime } from './runtime.mjs';
import { runScript, Stop } from './stop.mjs';
import { findTool } from './tool.mjs';

/**
 * `npm run package -- --linux dir`: everything after `--` goes to electron-builder.
 */
await runScript(async () => {
  await ensureAll();
  const runtime = await ensureRuntime();
  const given = process.argv.slice(2);
  if (runtime.kind === 'development') refuseInstallers(given);
  const { args: signing, notes } = readSigning(process.env, readTargets(given, process.platform));
  for (const note of notes) tell(`- ${note}`);
  await writePackagePapers(readElectronVersion(runtime.kind));
  const copy = runtime.kind === 'development' ? copyRuntime(dirname(runtime.executable)) : undefined;
  try {
    const args = ['--config', inRoot('electron-builder.yml'), '--publish', 'never', ...signing];
    if (copy !== undefined) {
      tell(
        `- packing with Electron ${developmentElectronVersion}, for trying out; do not hand this package on:`,
      );
      tell('  installers for branches are built where the official Electron can be fetched');
      args.push(`-c.electronDist=${copy}`, `-c.electronVersion=${developmentElectronVersion}`);
    }
    args.push(...given);
    const builder = findTool('electron-builder');
    const { code } = await runCommand(process.execPath, [builder, ...args], { cwd: root, show: true });
    return code;
  } finally {
    if (copy !== undefined) rmSync(copy, { recursive: true, force: true });
  }
});

/**
 * The development runtime is a Linux program of an older Electron: good for trying the package, not for a branch.
 * @param {readonly string[]} args for electron-builder
 */
function refuseInstallers(args) {
  const targets = readTargets(args, process.platform);
  const onlyFolder = args.includes('--dir') || args.filter((arg) => !arg.startsWith('-')).join() === 'dir';
  if (targets.size === 1 && targets.has('linux') && onlyFolder) return;
  throw new Stop(
    'Installers are built where the official Electron can be fetched; here is only the one for development. ' +
      'Nothing was packed. To try the package on this PC: npm run package -- --linux dir',
    2,
  );
}

/**
 * @param {import('./runtime.mjs').Runtime['kind']} kind
 * @returns {string} version of the Electron that is packed: electron-builder takes the lockfile's unless told otherwise
 */
function readElectronVersion(kind) {
  if (kind === 'development') return developmentElectronVersion;
  return JSON.parse(readFileSync(inRoot('node_modules/electron/package.json'), 'utf8')).version;
}

/**
 * The runtime without the loader inside it: Electron would prefer that to the packed app.
 * @param {string} folder
 * @returns {string} the copy
 */
function copyRuntime(folder) {
  const copy = mkdtempSync(join(existsSync('/var/tmp') ? '/var/tmp' : tmpdir(), 'branchbook-electron-'));
  cpSync(folder, copy, { recursive: true, filter: (path) => path !== join(folder, 'resources', 'app') });
  return copy;
}
