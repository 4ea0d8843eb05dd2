// @ts-check
import { openDisplay } from './display.mjs';
import { ensureAll } from './ensure-all.mjs';
import { inRoot, root } from './paths.mjs';
import { runCommand } from './run-command.mjs';
import { runScript } from './stop.mjs';
import { findTool } from './tool.mjs';

/** `npm run faults -- --kills 200 --flips 100 --seed 7`: what the program promises of the book, see `tests/faults/run.ts`. */
await runScript(async () => {
  await ensureAll({ invisible: true });
  const display = await openDisplay({ invisible: true });
  const args = [
    findTool('tsx'),
    '--tsconfig',
    inRoot('tests', 'tsconfig.json'),
    inRoot('tests', 'faults', 'run.ts'),
    ...process.argv.slice(2),
  ];
  const env = { ...process.env, ...display.env };
  const { code } = await runCommand(process.execPath, args, { cwd: root, env, show: true });
  display.close();
  return code;
});
