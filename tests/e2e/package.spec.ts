import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFuses } from '@electron/launch/package-fuses.mjs';
import { expect, test } from '../helpers/launch-app';
import { listArchive, type PackedApp, packApp, runPacked, startPacked } from '../helpers/packed-app';
import { readFuses } from '../helpers/read-fuses';
import { plugInKeyboard } from '../helpers/screen-keyboard';
import { compareScreens, countColours, openWatchedScreen } from '../helpers/watched-screen';

/*
 * The smoke test of the package. Playwright cannot drive it, and that is the point: it would need the inspector, which
 * the fuses have closed, or Chromium's debugging port, which the app refuses. So the package does its work the ways a
 * branch has: the unattended month from its command line, judged by exit code and files, and its window, where keys come
 * from an X screen of its own and what they did is seen in its picture.
 */

const ledger = fileURLToPath(new URL('../fixtures/workbooks/客户维护表-证券营业部.xlsx', import.meta.url));
const password = 'Jiangdong-2026-10';
const patience = { timeout: 40_000 };
let folder = '';
let packed: PackedApp;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = await mkdtemp(join(tmpdir(), 'branchbook-package-'));
  packed = await packApp(folder);
});
test.afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

test('holds what it must and nothing else', async () => {
  // 9 of 9 on the official Electron, all that exist on the development runtime; read by Electron's own tool.
  const fuses = await readFuses(packed.executable);
  expect(fuses.length).toBeGreaterThanOrEqual(8);
  expect(fuses).toBe(
    packageFuses
      .slice(0, fuses.length)
      .map(({ on }) => (on ? '1' : '0'))
      .join(''),
  );

  const resources = await readdir(packed.resources);
  expect(resources.sort()).toEqual(
    [
      'LICENSE.txt',
      'THIRD-PARTY-NOTICES.txt',
      'app.asar',
      'handbook',
      'icons',
      'samples',
      'sbom.cdx.json',
    ].sort(),
  );
  const notices = await readFile(join(packed.resources, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  for (const name of ['react', 'antd', 'ag-grid-community', 'exceljs', 'dexie', 'zod', 'chart.js'])
    expect(notices).toContain(`\n${name} `);
  const sbom: { components: { name: string }[] } = JSON.parse(
    await readFile(join(packed.resources, 'sbom.cdx.json'), 'utf8'),
  );
  expect(sbom.components.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['electron', 'react', 'antd']),
  );
  const inside = await listArchive(join(packed.resources, 'app.asar'));
  expect(inside).toEqual(
    expect.arrayContaining(['package.json', 'dist', 'main.cjs', 'preload.cjs', 'workbook.cjs', 'index.html']),
  );
  expect(inside.filter((name) => /^node_modules$|\.(map|ts|tsx)$/.test(name))).toEqual([]);
});

test('refuses every way to look into it or to run other code in it', async ({ stage, makeFolder }) => {
  const trap = await makeFolder();
  const sprung = join(trap, 'sprung');
  const script = join(trap, 'script.cjs');
  await writeFile(script, `require('node:fs').writeFileSync(${JSON.stringify(sprung)}, 'in');`);
  // Without a period the month ends with 2 and its own line: the app itself answered, and nobody before it.
  const asApp = /^Missing: --period|--period/;
  const month = ['--branchbook-monthly', '--lang', 'en'];
  const attacks: readonly (readonly [string, readonly string[], Record<string, string>, RegExp])[] = [
    ['ELECTRON_RUN_AS_NODE', [script, ...month], { ELECTRON_RUN_AS_NODE: '1' }, asApp],
    ['NODE_OPTIONS', month, { NODE_OPTIONS: `--require ${script}` }, asApp],
    ['BRANCHBOOK_APP', month, { BRANCHBOOK_APP: script }, asApp],
    ['--require', ['--require', script, ...month], {}, asApp],
    ['--inspect', ['--inspect=0', ...month], {}, /--inspect/],
    ['--inspect-brk', ['--inspect-brk=0', ...month], {}, /--inspect-brk/],
    ['--remote-debugging-port', ['--remote-debugging-port=0', ...month], {}, /--remote-debugging-port/],
    ['--remote-debugging-pipe', ['--remote-debugging-pipe', ...month], {}, /--remote-debugging-pipe/],
    ['--js-flags', ['--js-flags=--expose-gc', ...month], {}, /--js-flags/],
    ['--renderer-cmd-prefix', [`--renderer-cmd-prefix=sh ${script}`, ...month], {}, /--renderer-cmd-prefix/],
    [
      '--host-resolver-rules',
      ['--host-resolver-rules=MAP * 127.0.0.1', ...month],
      {},
      /--host-resolver-rules/,
    ],
  ];
  for (const [name, args, env, line] of attacks) {
    const run = await runPacked(packed, args, { ...stage.display.env, ...env, BRANCHBOOK_LANG: 'en' });
    expect(run.code, `${name}: ${run.stderr}`).toBe(2);
    expect(run.lines, name).toHaveLength(1);
    expect(run.lines[0], name).toMatch(line);
    expect(run.stderr, name).not.toMatch(/Debugger listening|DevTools listening/);
    expect(existsSync(sprung), name).toBe(false);
  }
});

test('does the month, goes on from its book, and opens it in the window', async ({ stage, makeFolder }) => {
  const out = join(await makeFolder(), 'out');
  const book = join(await makeFolder(), 'book');
  const passwordFile = join(await makeFolder(), 'password.txt');
  await writeFile(passwordFile, `${password}\n`);
  const common = ['--period', '2026-10', '--book', book, '--password-file', passwordFile, '--lang', 'zh-CN'];
  const first = await runPacked(
    packed,
    ['--branchbook-monthly', '--workbook', ledger, '--out', out, ...common],
    stage.display.env,
  );
  expect(first.lines).toEqual([]);
  expect(first.code).toBe(0);
  const files = ['cards.pdf', 'composition.pdf', 'customers.xlsx', 'evaluations.pdf', 'evaluations.xlsx'];
  expect(await readdir(out)).toEqual(
    expect.arrayContaining([...files, 'import-report.xlsx', 'summary.json', 'tiers.xlsx']),
  );
  const summary = JSON.parse(await readFile(join(out, 'summary.json'), 'utf8'));
  expect(summary.customers).toBeGreaterThan(0);

  const again = join(await makeFolder(), 'out');
  const second = await runPacked(
    packed,
    ['--branchbook-monthly', '--out', again, ...common],
    stage.display.env,
  );
  expect(second.code).toBe(0);
  expect(JSON.parse(await readFile(join(again, 'summary.json'), 'utf8')).customers).toBe(summary.customers);

  await openInWindow(book);
  const log = await readFile(join(book, 'profile', 'logs', 'errors.log'), 'utf8').catch(() => '');
  expect(log).toBe('');
});

/** The window on a screen of its own: the password typed as on a keyboard, a backup opened, the end when told. */
async function openInWindow(book: string): Promise<void> {
  const screen = await openWatchedScreen();
  const env = {
    ...screen.env,
    BRANCHBOOK_BOOK_DIR: book,
    BRANCHBOOK_LANG: 'zh-CN',
    // Taken while developing, never by a package.
    BRANCHBOOK_DEV_URL: 'http://127.0.0.1:9/',
  };
  const app = startPacked(packed, [], env);
  try {
    // The letters of a page are drawn with soft edges: hundreds of colours where a blank window has a few.
    await expect.poll(async () => countColours(await screen.look()), patience).toBeGreaterThan(150);
    const door = await screen.look();
    const keyboard = await plugInKeyboard(screen.env.DISPLAY ?? '');
    await keyboard.type(password);
    await keyboard.press('Enter');
    // Behind the door the rail and the table cover nearly everything that was there; a refusal adds one line.
    await expect.poll(async () => compareScreens(door, await screen.look()), patience).toBeGreaterThan(0.5);
    keyboard.close();

    const table = await screen.look();
    const backup = join(book, '江东支行.branchbook');
    await writeFile(backup, 'no backup at all');
    const second = await runPacked(packed, [backup], env);
    expect(second.code, second.stderr).toBe(0);
    await expect.poll(async () => compareScreens(table, await screen.look()), patience).toBeGreaterThan(0.05);
    expect(app.exitCode).toBeNull();
  } finally {
    const over = once(app, 'exit');
    app.kill('SIGTERM');
    await over;
    await screen.close();
  }
  expect(app.exitCode).toBe(0);
}
