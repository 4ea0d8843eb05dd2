/**
 * Saves a book as this version writes it, for later versions to open: `npx tsx --tsconfig tests/tsconfig.json
 * tests/helpers/save-book-fixture.ts v1`. Run it once when the stored format changes, before the change, and never
 * again for the same name: what it saved stands for books that are out there.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDisplay } from '@electron/launch/display.mjs';
import { resolveLaunch } from '@electron/launch/resolve-launch.mjs';
import { _electron } from '@playwright/test';
import { buildHarness } from '../data/harness/build-harness';

const [name = ''] = process.argv.slice(2);
const target = fileURLToPath(new URL(`../fixtures/books/${name}`, import.meta.url));

async function saveFixture(): Promise<void> {
  if (name === '' || existsSync(target))
    throw new Error('Give the name of a fixture that does not exist yet.');
  const bookDir = await mkdtemp(join(tmpdir(), 'branchbook-fixture-'));
  const display = await openDisplay({ invisible: true });
  const launch = resolveLaunch({ ...(await buildHarness()), invisible: true });
  const app = await _electron.launch({
    executablePath: launch.executablePath,
    args: launch.args,
    env: { ...inherited(), ...display.env, ...launch.env, BRANCHBOOK_BOOK_DIR: bookDir },
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  const expected = await page.evaluate(() => window.harness.liveFully());
  await app.close();
  display.close();
  await mkdir(target, { recursive: true });
  for (const part of ['book.json', 'keyring.json', 'journal', 'snapshots']) {
    await cp(join(bookDir, part), join(target, part), { recursive: true });
  }
  await writeFile(join(target, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
  await rm(bookDir, { recursive: true });
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

await saveFixture();
