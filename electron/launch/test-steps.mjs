// @ts-check
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { ensureBuild } from './build-app.mjs';
import { licenceStep } from './check-steps.mjs';
import { inRoot, root } from './paths.mjs';
import { runCommand } from './run-command.mjs';
import { Stop } from './stop.mjs';
import { readPlaywrightCounts, readVitestCounts } from './test-counts.mjs';
import { findTool } from './tool.mjs';

/**
 * @typedef {import('./test-counts.mjs').Counts} Counts
 * @typedef {object} StepOptions
 * @property {string} [grep] run only the tests whose title has this
 * @property {readonly string[]} [rest] file filters and options for the test runner
 * @property {NodeJS.ProcessEnv} env
 * @typedef {object} Step
 * @property {string} name what `--only` calls it
 * @property {string} title
 * @property {boolean} [needsApp] it starts the app
 * @property {(options: StepOptions) => Promise<Counts>} run
 */

const layerTest = 'tests/unit/layers.test.ts';

/** @type {readonly Step[]} All checks, the quick ones first. */
export const steps = [
  { name: 'types', title: 'Types', run: ({ env }) => runCheck('typescript', 'tsc', ['-b'], env) },
  {
    name: 'lint',
    title: 'Lint and format',
    run: ({ env }) =>
      runCheck(
        '@biomejs/biome',
        'biome',
        ['ci', ...(process.stdout.isTTY ? [] : ['--colors=off']), '.'],
        env,
      ),
  },
  { name: 'layers', title: 'Layers', run: (options) => runVitest(options, 'layers', [layerTest]) },
  licenceStep,
  {
    name: 'unit',
    title: 'Unit tests',
    run: (options) => runVitest(options, 'unit', ['--exclude', layerTest, ...(options.rest ?? [])]),
  },
  { name: 'build', title: 'Build', run: runBuild },
  { name: 'e2e', title: 'Data and end-to-end tests in Electron', needsApp: true, run: runPlaywright },
];

/**
 * @param {string} packageName
 * @param {string} tool
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Counts>}
 */
async function runCheck(packageName, tool, args, env) {
  const { code } = await runCommand(process.execPath, [findTool(packageName, tool), ...args], {
    cwd: root,
    env,
    show: true,
  });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

/** @returns {Promise<Counts>} */
async function runBuild() {
  try {
    await ensureBuild();
    return { passed: 1, failed: 0 };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
}

/**
 * @param {StepOptions} options
 * @param {string} name
 * @param {readonly string[]} args
 */
async function runVitest(options, name, args) {
  const report = prepareReport(name);
  const filter = options.grep === undefined ? [] : ['-t', options.grep];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runCommand(
    process.execPath,
    [findTool('vitest'), 'run', ...reporters, ...filter, ...args],
    { cwd: root, env: options.env, show: true },
  );
  return readVitestCounts(report, code);
}

/**
 * @param {StepOptions} options
 */
async function runPlaywright(options) {
  const report = prepareReport('e2e');
  const filter = options.grep === undefined ? [] : ['-g', options.grep];
  const config = `--config=${inRoot('tests/e2e/playwright.config.ts')}`;
  const { code } = await runCommand(
    process.execPath,
    [
      findTool('@playwright/test', 'playwright'),
      'test',
      config,
      '--reporter=list,json',
      ...filter,
      ...(options.rest ?? []),
    ],
    { cwd: root, env: { ...options.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }, show: true },
  );
  return readPlaywrightCounts(report, code);
}

/**
 * @param {string} name
 * @returns {string} a file for a runner's report, with no older one in its place
 */
function prepareReport(name) {
  const file = inRoot('out', 'test', `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file)) rmSync(file);
  return file;
}
