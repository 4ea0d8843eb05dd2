import { test as base, type LaunchOptions, type RunningApp } from '../helpers/launch-app';
import { type BuiltHarness, buildHarness } from './harness/build-harness';

interface HarnessFixtures {
  /** Starts the real shell with the harness for a page; see `tests/data/harness/harness.ts`. */
  readonly launchHarness: (options?: LaunchOptions) => Promise<RunningApp>;
}

export const test = base.extend<HarnessFixtures, { readonly built: BuiltHarness }>({
  built: [
    async ({ stage: _ }, use) => {
      await use(await buildHarness());
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  launchHarness: async ({ launch, built }, use) => {
    await use((options = {}) => launch({ ...options, built }));
  },
});

export { expect } from '@playwright/test';
