// @ts-check
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { hasDisplay } from './display.mjs';
import { inRoot, root } from './paths.mjs';
import { tell } from './progress.mjs';
import { runApp } from './run-app.mjs';
import { takeDemoScreenshot } from './screenshot.mjs';

const sample = inRoot('resources', 'samples', '存量客户台账-2026年10月.xlsx');
const folder = inRoot('out', 'demo');

/**
 * Where nobody can see a window: does the main job on the sample workbook and leaves its results in `out/demo`.
 * @returns {Promise<number>} exit code
 */
export async function runDemo() {
  if (!hasDisplay()) tell('There is no display to open the app on.');
  tell('Running the unattended month on the sample workbook:');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const code = await runApp(
    ['--branchbook-monthly', '--workbook', sample, '--period', '2026-10', '--out', folder],
    { cwd: root, invisible: true },
  );
  if (code !== 0) return code;
  await takeDemoScreenshot(join(folder, 'app.png'));
  await listResults();
  return existsSync(join(folder, 'summary.json')) ? 0 : 1;
}

async function listResults() {
  console.log(`\nResults in ${relative(root, folder)}:`);
  for (const name of (await readdir(folder)).sort()) {
    const { size } = await stat(join(folder, name));
    console.log(`  ${name.padEnd(24)} ${(size / 1024).toFixed(1).padStart(8)} KB`);
  }
}
