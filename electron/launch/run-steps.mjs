// @ts-check
import { formatDuration } from './progress.mjs';

/**
 * Runs checks one after another, all of them even when one fails, and prints the result as the last line.
 * @param {readonly import('./test-steps.mjs').Step[]} steps
 * @param {import('./test-steps.mjs').StepOptions} options
 * @returns {Promise<number>} exit code: 1 when anything failed
 */
export async function runSteps(steps, options) {
  const total = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const summary = [];
  // Colour codes only make a saved log unreadable; tools ask for them from one another through the environment.
  const { FORCE_COLOR: _unwanted, ...plain } = options.env;
  const env = process.stdout.isTTY ? options.env : { ...plain, NO_COLOR: '1' };
  for (const step of steps) {
    console.log(`\n== ${step.title} ==`);
    const started = Date.now();
    const counts = await step.run({ ...options, env });
    total.passed += counts.passed;
    total.failed += counts.failed;
    const line = `${step.name.padEnd(7)} ${counts.passed} passed, ${counts.failed} failed`;
    summary.push(`${line}, ${formatDuration(Date.now() - started)}`);
  }
  console.log(`\n${summary.join('\n')}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}
