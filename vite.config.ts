import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const alias = {
  '@shared': `${root}shared`,
  '@renderer': `${root}renderer`,
  '@electron': `${root}electron`,
};

/** Packages of packages that nothing of ours reaches; `npm run check` knows them as left out. */
const leftOut = { unzipper: `${root}electron/workbook/write/no-unzipper.ts` };

/** Entry points of the shell. Each becomes one CommonJS file: a sandboxed preload cannot load ES modules. */
const shellEntries: Record<string, string> = {
  main: 'electron/main/main.ts',
  preload: 'electron/ipc/preload.ts',
  workbook: 'electron/workbook/process.ts',
};

function shellConfig(entry: string): UserConfig {
  const input = shellEntries[entry];
  if (input === undefined) throw new Error(`No such part of the shell: ${entry}`);
  return {
    root,
    resolve: { alias: { ...alias, ...leftOut }, mainFields: ['module', 'main'], conditions: ['node'] },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: input,
      outDir: 'dist',
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: `${entry}.cjs`, codeSplitting: false },
      },
    },
  };
}

const rendererConfig: UserConfig = {
  root: `${root}renderer`,
  base: './',
  plugins: [react()],
  resolve: { alias },
  worker: { format: 'es' },
  build: {
    outDir: `${root}dist/renderer`,
    emptyOutDir: true,
    target: 'chrome130',
    sourcemap: true,
    modulePreload: false,
    chunkSizeWarningLimit: 4000,
  },
};

// `vite build --mode main|preload|workbook` builds one part of the shell, any other mode the renderer.
export default defineConfig(({ mode }) => (mode in shellEntries ? shellConfig(mode) : rendererConfig));
