import type { Page } from '@playwright/test';
import { percentile } from './statistics';

/** A month of evaluations on the screens, in ms. */
export interface EvaluationMeasure {
  /** From the button that runs it to the forms of everybody on disk. */
  readonly evaluated: number;
  /** From the key to the next form on screen: the middle one, and the one that a twentieth exceed. */
  readonly step: number;
  readonly stepSlow: number;
}

const steps = 60;

/** Notes how long each step takes, until the frame after it is painted. */
const watchSteps = `(() => {
  window.benchSteps = [];
  // The page's policy lets nobody compile text in it, so that waiting is done by a promise.
  window.benchStepped = async (count) => {
    while (window.benchSteps.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  addEventListener('keydown', (event) => {
    if (!event.altKey || event.key !== 'ArrowDown') return;
    const begun = performance.now();
    requestAnimationFrame(() => setTimeout(() => window.benchSteps.push(performance.now() - begun)));
  }, true);
})()`;

/** Evaluates the whole book for its month and steps through the queue by keyboard. */
export async function measureEvaluation(
  page: Page,
  beforeRun: () => Promise<unknown>,
  afterRun: () => Promise<unknown>,
): Promise<EvaluationMeasure> {
  await page.getByTestId('nav-evaluations').click();
  await page.getByTestId('start-evaluation').first().click();
  await page.getByTestId('run-evaluation').waitFor();
  await beforeRun();
  const begun = performance.now();
  await page.getByTestId('run-evaluation').click();
  await page.getByTestId('evaluation-queue').waitFor();
  await page.locator('[data-testid=saved-state][data-pending="0"]').waitFor();
  const evaluated = performance.now() - begun;
  await afterRun();
  await page.evaluate(watchSteps);
  for (let step = 1; step <= steps; step += 1) {
    await page.keyboard.press('Alt+ArrowDown');
    await page.evaluate(`window.benchStepped(${step})`);
  }
  const times = await page.evaluate('window.benchSteps');
  if (!Array.isArray(times)) throw new Error('No step was measured');
  return { evaluated, step: percentile(times, 0.5), stepSlow: percentile(times, 0.95) };
}
