// @ts-check
import { readFile } from 'node:fs/promises';
import { auditDependencies } from './check-audit.mjs';
import { countLicences, findForbidden, listParts } from './package-licences.mjs';
import { inRoot } from './paths.mjs';

/** @typedef {import('./test-counts.mjs').Counts} Counts */

/** @type {import('./test-steps.mjs').Step} Every part of the package has a licence it may be handed on under. */
export const licenceStep = { name: 'licence', title: 'Licences of the parts', run: checkLicences };

/** @type {import('./test-steps.mjs').Step} No part of the package has a known serious hole. */
export const auditStep = { name: 'audit', title: 'Known holes in the parts', run: checkAudit };

/** @returns {Promise<Counts>} */
async function checkLicences() {
  const parts = listParts(JSON.parse(await readFile(inRoot('package-lock.json'), 'utf8')));
  const forbidden = findForbidden(parts);
  console.log(`${parts.length} parts: ${countLicences(parts)}`);
  for (const line of forbidden) console.error(`Not allowed: ${line}`);
  return forbidden.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @returns {Promise<Counts>} what could not be asked counts neither as passed nor as failed */
async function checkAudit() {
  const audit = await auditDependencies();
  if (!audit.asked) {
    console.log(`NOT CHECKED: the registry could not be asked from here (${audit.why}).`);
    console.log('Run "npm run check" where it answers before installers are handed on.');
    return { passed: 0, failed: 0 };
  }
  for (const line of audit.serious) console.error(line);
  console.log(`${audit.serious.length} high or critical, ${audit.others} lesser`);
  return audit.serious.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
