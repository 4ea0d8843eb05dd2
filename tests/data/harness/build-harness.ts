import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** An app like the built one, with the harness for a page. */
export interface BuiltHarness {
  readonly main: string;
  readonly appRoot: string;
}

/** Builds the harness page and puts the real shell beside it: main process, preload and workbook process as built. */
export async function buildHarness(): Promise<BuiltHarness> {
  const appRoot = join(root, 'out', 'test', 'data-harness');
  const dist = join(appRoot, 'dist');
  await mkdir(dist, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'warn',
    root: join(root, 'tests', 'data', 'harness'),
    base: './',
    resolve: {
      alias: { '@shared': join(root, 'shared'), '@renderer': join(root, 'renderer') },
    },
    worker: { format: 'es' },
    build: {
      outDir: join(dist, 'renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      minify: false,
      modulePreload: false,
    },
  });
  for (const part of ['main.cjs', 'preload.cjs', 'workbook.cjs']) {
    await copyFile(join(root, 'dist', part), join(dist, part));
  }
  const about = { name: 'branchbook', productName: 'Branchbook', version: '0.0.0', main: 'dist/main.cjs' };
  await writeFile(join(appRoot, 'package.json'), JSON.stringify(about));
  return { main: join(dist, 'main.cjs'), appRoot };
}
