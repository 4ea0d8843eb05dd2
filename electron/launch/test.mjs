// @ts-check
import { parseArgs } from 'node:util';
import { openDisplay } from './display.mjs';
import { ensureAll, ensureTools } from './ensure-all.mjs';
import { runSteps } from './run-steps.mjs';
import { runScript, Stop } from './stop.mjs';
import { steps } from './test-steps.mjs';

/**
 * `npm test`, or `npm test -- --only unit,e2e --grep "title" file-filter ...`
 */
await runScript(async () => {
  const { values, positionals } = parseArgs({
    options: { only: { type: 'string', multiple: true }, grep: { type: 'string', short: 'g' } },
    allowPositionals: true,
  });
  const wanted = (values.only ?? []).flatMap((names) => names.split(','));
  const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    const names = steps.map((step) => step.name).join(', ');
    throw new Stop(`There is no test step ${unknown.join(', ')}. The steps are: ${names}.`, 2);
  }
  const chosen = steps.filter((step) => wanted.length === 0 || wanted.includes(step.name));

  if (!chosen.some((step) => step.needsApp)) {
    await ensureTools();
    return runSteps(chosen, { env: process.env, rest: positionals, ...pickGrep(values) });
  }
  // The build is a step of its own, so that its failure is counted and the other results are still told.
  await ensureAll({ invisible: true, build: wanted.length > 0 });
  const display = await openDisplay({ invisible: true });
  const env = { ...process.env, ...display.env };
  const code = await runSteps(chosen, { env, rest: positionals, ...pickGrep(values) });
  display.close();
  return code;
});

/**
 * @param {{grep?: string | undefined}} values
 * @returns {{grep?: string}}
 */
function pickGrep({ grep }) {
  return grep === undefined ? {} : { grep };
}
