// @ts-check
import { parseArgs } from 'node:util';
import { runDemo } from './demo.mjs';
import { hasDisplay } from './display.mjs';
import { ensureAll } from './ensure-all.mjs';
import { runApp } from './run-app.mjs';
import { runScript } from './stop.mjs';

await runScript(async () => {
  const { values } = parseArgs({ options: { demo: { type: 'boolean', default: false } } });
  const demo = values.demo || !hasDisplay();
  await ensureAll();
  return demo ? runDemo() : runApp([]);
});
