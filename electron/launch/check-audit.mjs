// @ts-check
import { root } from './paths.mjs';
import { npmCommand, runCommand } from './run-command.mjs';

/**
 * What `npm audit` found, or why it could not look.
 * @typedef {{asked: true, serious: string[], others: number} | {asked: false, why: string}} Audit
 */

/**
 * Asks the registry for known holes in what the app is made with at run time. Nothing of the app's own is sent, only
 * names and versions of the lockfile.
 * @returns {Promise<Audit>}
 */
export async function auditDependencies() {
  const npm = npmCommand(['audit', '--omit=dev', '--json', '--loglevel=error']);
  // Without a network npm itself would try for minutes.
  const env = { ...process.env, npm_config_fetch_retries: '0', npm_config_fetch_timeout: '20000' };
  const { output } = await runCommand(npm.command, npm.args, { cwd: root, env, timeoutMs: 60_000 });
  return readAudit(output);
}

/**
 * @param {string} output of `npm audit --json`; warnings may stand around the JSON
 * @returns {Audit} `serious`: high or critical, one line each; `others`: how many lesser ones
 */
export function readAudit(output) {
  const report = parseReport(output);
  if (report === undefined) return { asked: false, why: firstLine(output) || 'npm gave no answer' };
  const { vulnerabilities, message, error } = report;
  if (typeof vulnerabilities !== 'object' || vulnerabilities === null) {
    return { asked: false, why: firstLine(String(message || error?.summary || 'npm gave no answer')) };
  }
  const found = Object.values(vulnerabilities);
  const isSerious = (/** @type {Vulnerability} */ { severity }) =>
    severity === 'high' || severity === 'critical';
  const serious = found.filter(isSerious).map(describe).sort();
  return { asked: true, serious, others: found.length - serious.length };
}

/**
 * @typedef {object} Vulnerability
 * @property {string} name
 * @property {string} severity
 * @property {string} [range]
 * @property {readonly (string | {title?: string, url?: string})[]} [via]
 */

/**
 * @param {Vulnerability} vulnerability
 * @returns {string}
 */
function describe({ name, severity, range = '', via = [] }) {
  const causes = via.map((cause) => (typeof cause === 'string' ? cause : `${cause.title} ${cause.url}`));
  return `${severity}: ${name} ${range} - ${causes.join('; ')}`;
}

/**
 * @param {string} output
 * @returns {{vulnerabilities?: Record<string, Vulnerability>, message?: string, error?: {summary?: string}} | undefined}
 */
function parseReport(output) {
  const [from, to] = [output.indexOf('{'), output.lastIndexOf('}')];
  if (from === -1 || to < from) return undefined;
  try {
    return JSON.parse(output.slice(from, to + 1));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} text
 * @returns {string}
 */
function firstLine(text) {
  return (text.split('\n').find((line) => line.trim() !== '' && !line.includes('npm warn')) ?? '').trim();
}
