// @ts-check
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { developmentElectronVersion } from './development-electron.mjs';
import { ensureAll } from './ensure-all.mjs';
import { inRoot, root } from './paths.mjs';
import { tell } from './progress.mjs';
import { runCommand } from './run-command.mjs';
import { ensureRuntime } from './runtime.mjs';
import { runScript } from './stop.mjs';
import { findTool } from './tool.mjs';

/**
 * `npm run package -- --linux dir`: everything after `--` goes to electron-builder.
 */
await runScript(async () => {
  await ensureAll();
  const runtime = await ensureRuntime();
  const copy = runtime.kind === 'development' ? copyRuntime(dirname(runtime.executable)) : undefined;
  try {
    const args = ['--config', inRoot('electron-builder.yml'), '--publish', 'never', ...process.argv.slice(2)];
    if (copy !== undefined) {
      tell(
        `- packing with Electron ${developmentElectronVersion}, for trying out; do not hand this package on:`,
      );
      tell('  installers for branches are built where the official Electron can be fetched');
      args.push(`-c.electronDist=${copy}`, `-c.electronVersion=${developmentElectronVersion}`);
    }
    const builder = findTool('electron-builder');
    const { code } = await runCommand(process.execPath, [builder, ...args], { cwd: root, show: true });
    return code;
  } finally {
    if (copy !== undefined) rmSync(copy, { recursive: true, force: true });
  }
});

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
