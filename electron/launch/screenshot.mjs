// @ts-check
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDisplay } from './display.mjs';
import { resolveLaunch } from './resolve-launch.mjs';

/**
 * A picture of the customers page of the sample book, in a book folder of its own.
 * @param {string} file a PNG
 */
export async function takeDemoScreenshot(file) {
  const { _electron } = await import('@playwright/test');
  const book = await mkdtemp(join(tmpdir(), 'branchbook-demo-'));
  const display = await openDisplay({ invisible: true });
  const launch = resolveLaunch({ invisible: true });
  const app = await _electron.launch({
    executablePath: launch.executablePath,
    args: launch.args,
    env: { ...definedOnly(process.env), ...display.env, ...launch.env, BRANCHBOOK_BOOK_DIR: book },
  });
  try {
    const window = await app.firstWindow();
    await window.waitForLoadState('load');
    await window.getByTestId('open-sample').click();
    await window.getByTestId('page-customers').locator('.ag-row[row-index="0"]').waitFor();
    await window.getByTestId('sample-banner').waitFor();
    await window.screenshot({ path: file });
  } finally {
    await app.close();
    display.close();
    await rm(book, { recursive: true, force: true });
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>}
 */
function definedOnly(env) {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
