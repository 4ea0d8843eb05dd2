// @ts-check
import { readFileSync } from 'node:fs';

/** @typedef {{passed: number, failed: number}} Counts */

/**
 * Counts of vitest's JSON report. A file that could not even be loaded counts as one failure, and so does a run that
 * failed without naming a test.
 * @param {string} file
 * @param {number} code the runner's exit code
 * @returns {Counts}
 */
export function readVitestCounts(file, code) {
  const report = readJson(file);
  const brokenFiles = (report?.testResults ?? []).filter(
    (/** @type {{status: string, assertionResults: unknown[]}} */ result) =>
      result.status === 'failed' && result.assertionResults.length === 0,
  );
  return settle(report?.numPassedTests, (report?.numFailedTests ?? 0) + brokenFiles.length, code);
}

/**
 * Counts of Playwright's JSON report. A test that passed only on a second try counts as failed.
 * @param {string} file
 * @param {number} code the runner's exit code
 * @returns {Counts}
 */
export function readPlaywrightCounts(file, code) {
  const stats = readJson(file)?.stats;
  return settle(stats?.expected, (stats?.unexpected ?? 0) + (stats?.flaky ?? 0), code);
}

/**
 * @param {number | undefined} passed
 * @param {number} failed
 * @param {number} code
 * @returns {Counts}
 */
function settle(passed, failed, code) {
  return { passed: passed ?? 0, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/**
 * @param {string} file
 */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
