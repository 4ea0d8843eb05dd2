// @ts-check
import { ensureTools } from './ensure-all.mjs';
import { inRoot, root } from './paths.mjs';
import { runCommand } from './run-command.mjs';
import { runScript } from './stop.mjs';
import { findTool } from './tool.mjs';

/** `npm run fuzz -- --seconds 600`: the workbook reader against mutated workbooks, see `tests/fuzz/run.ts`. */
await runScript(async () => {
  await ensureTools();
  const args = [
    findTool('tsx'),
    '--tsconfig',
    inRoot('tests', 'tsconfig.json'),
    inRoot('tests', 'fuzz', 'run.ts'),
    ...process.argv.slice(2),
  ];
  const { code } = await runCommand(process.execPath, args, { cwd: root, env: process.env, show: true });
  return code;
});
