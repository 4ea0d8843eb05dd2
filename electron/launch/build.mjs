// @ts-check
import { ensureBuild } from './build-app.mjs';
import { ensureTools } from './ensure-all.mjs';
import { runScript } from './stop.mjs';

await runScript(async () => {
  await ensureTools();
  await ensureBuild({ force: process.argv.includes('--force') });
  return 0;
});
