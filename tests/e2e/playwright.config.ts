import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const tests = fileURLToPath(new URL('..', import.meta.url));

/** Tests in real Electron: whole journeys (`e2e`) and the sealed book's storage (`data`). */
export default defineConfig({
  testDir: tests,
  testMatch: ['e2e/**/*.spec.ts', 'data/**/*.spec.ts'],
  outputDir: fileURLToPath(new URL('../../out/test/playwright', import.meta.url)),
  // A test waits about half of its time; two side by side fill two cores. Each has an app and a folder of its own.
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  retries: 0,
  reporter: 'list',
});
