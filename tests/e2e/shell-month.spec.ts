import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '../helpers/launch-app';

const ledger = fileURLToPath(new URL('../fixtures/workbooks/存量客户台账-2026年10月.xlsx', import.meta.url));

/** Throw-away books in a folder for temporary files. */
async function listBooks(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith('branchbook-month-'));
}

test('bad arguments end with code 2 and one clear line', async ({ runMonthly, makeFolder }) => {
  const folder = await makeFolder();
  const temporary = await makeFolder();
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['--lang', 'zh-CN'], /^缺少 --period。$/],
    [['--workbook', join(folder, 'gone.xlsx'), '--period', '2026-10', '--out', folder], /gone\.xlsx/],
    [
      ['--workbook', ledger, '--period', '2026-13', '--out', folder, '--lang', 'en'],
      /"2026-13" is not a month/,
    ],
    [['--workbook', ledger, '--period', '2026-10', '--out', folder, '--fast'], /--fast/],
  ];
  for (const [args, line] of cases) {
    const run = await runMonthly(args, { env: { TMPDIR: temporary } });
    expect(run.code, args.join(' ')).toBe(2);
    expect(run.stderr.split('\n')).toHaveLength(1);
    expect(run.stderr).toMatch(line);
    expect(run.stdout).toBe('');
  }
  expect(await readdir(folder)).toEqual([]);
  expect(await readdir(temporary)).toEqual([]);
});

test('a book that is open in a window is refused, and stays open', async ({
  launch,
  runMonthly,
  makeFolder,
}) => {
  const { app, page, bookDir } = await launch();
  const folder = await makeFolder();
  const passwordFile = join(folder, 'password.txt');
  await writeFile(passwordFile, 'a long password\n');
  const run = await runMonthly([
    ...['--workbook', ledger, '--period', '2026-10', '--out', join(folder, 'out')],
    ...['--book', bookDir, '--password-file', passwordFile, '--lang', 'en'],
  ]);
  expect(run.code).toBe(2);
  expect(run.stderr).toMatch(/open in another window/);
  expect(app.windows()).toHaveLength(1);
  expect(page.isClosed()).toBe(false);
});

test('a page that crashes ends the month with code 1 and leaves no book behind', async ({
  launchMonthly,
  makeFolder,
}) => {
  const temporary = await makeFolder();
  const out = join(await makeFolder(), 'out');
  const app = await launchMonthly(['--workbook', ledger, '--period', '2026-10', '--out', out], {
    env: { TMPDIR: temporary },
  });
  const child = app.process();
  expect(await listBooks(temporary)).toHaveLength(1);
  const over = once(child, 'exit');
  const pid = await app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getOSProcessId());
  process.kill(pid ?? 0, 'SIGKILL');
  expect(await over).toEqual([1, null]);
  await expect.poll(() => listBooks(temporary)).toEqual([]);
});
