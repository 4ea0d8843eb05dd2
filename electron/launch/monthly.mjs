// @ts-check
import { ensureAll } from './ensure-all.mjs';
import { runApp } from './run-app.mjs';
import { runScript } from './stop.mjs';

// npm changes into the package root; people write paths relative to where they stand.
const { npm_lifecycle_event, INIT_CWD } = process.env;
const cwd = npm_lifecycle_event === 'monthly' && INIT_CWD ? INIT_CWD : process.cwd();

await runScript(async () => {
  await ensureAll();
  return runApp(['--branchbook-monthly', ...process.argv.slice(2)], { cwd });
});
