// @ts-check
import { auditStep } from './check-steps.mjs';
import { ensureTools } from './ensure-all.mjs';
import { runSteps } from './run-steps.mjs';
import { runScript } from './stop.mjs';
import { steps } from './test-steps.mjs';

await runScript(async () => {
  await ensureTools();
  const quick = steps.filter((step) => ['types', 'lint', 'layers', 'licence'].includes(step.name));
  return runSteps([...quick, auditStep], { env: process.env });
});
