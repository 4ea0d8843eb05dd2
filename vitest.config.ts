import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Fast tests: rules, parsers and Node services. What needs a window or IndexedDB runs in real Electron (tests/e2e). */
export default defineConfig({
  resolve: {
    alias: {
      '@shared': `${root}shared`,
      '@renderer': `${root}renderer`,
      '@electron': `${root}electron`,
    },
  },
  test: { include: ['tests/unit/**/*.test.ts'], environment: 'node', testTimeout: 20_000 },
});
