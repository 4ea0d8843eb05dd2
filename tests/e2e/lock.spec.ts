import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { fixture } from '../helpers/import-workbook';
import { expect, test } from '../helpers/launch-app';
import { CustomersPage } from './pages/customers.page';
import { FramePage } from './pages/frame.page';
import { LockPage } from './pages/lock.page';
import { StartPage, testBranch } from './pages/start.page';
import { WorkbooksPage } from './pages/workbooks.page';

const ledger = decodeURIComponent(fixture('存量客户台账-2026年10月.xlsx'));
/** A minute of the lock takes three seconds, so that four idle ones do not pass by themselves. */
const shortMinutes = { BRANCHBOOK_LOCK_MINUTE_MS: '3000' };

/** Whether the memory of the window's page holds any of these texts. */
async function findInMemory(
  app: ElectronApplication,
  page: Page,
  texts: readonly string[],
): Promise<readonly string[]> {
  const talk = await app.context().newCDPSession(page);
  let snapshot = '';
  talk.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    snapshot += chunk;
  });
  await talk.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await talk.detach();
  // Snapshots write what is not ASCII as `\u59dc`.
  const asWritten = (text: string) =>
    text.replace(/[^ -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return texts.filter((text) => snapshot.toLowerCase().includes(asWritten(text).toLowerCase()));
}

test('sleep blanks the window at once, lets an import finish, and leaves nothing of the book behind', async ({
  launch,
}) => {
  const { app, page, problems } = await launch();
  const start = new StartPage(page);
  await start.create();
  const lock = new LockPage(app, page);
  const workbooks = new WorkbooksPage(app, page);
  await workbooks.pickAndCheck(ledger);
  const process = await lock.pageProcess();
  await workbooks.writeButton().click();

  // The PC goes to sleep in the middle of it, and wakes up again.
  const waking = await app.evaluate(async ({ BrowserWindow, powerMonitor }) => {
    const window = BrowserWindow.getAllWindows()[0];
    if (window === undefined) return null;
    const shownAgain = new Promise<void>((resolve) => window.once('show', () => resolve()));
    powerMonitor.emit('suspend');
    const hidden = !window.isVisible();
    powerMonitor.emit('resume');
    await shownAgain;
    const bitmap = (await window.webContents.capturePage()).toBitmap();
    let drawn = 0;
    const ground = bitmap.readUInt32LE(0);
    for (let at = 0; at + 3 < bitmap.length; at += 4) if (bitmap.readUInt32LE(at) !== ground) drawn += 1;
    return { hidden, drawn: drawn / (bitmap.length / 4), title: window.getTitle() };
  });
  expect(waking?.hidden).toBe(true);
  // One line of words says that the import is finished first.
  expect(waking?.drawn).toBeLessThan(0.005);
  expect(waking?.title).toBe('网点客户簿');

  await start.unlockForm().waitFor();
  await expect(lock.notice()).toHaveText('电脑休眠，客户簿已锁定。');
  expect(await page.title()).toBe('网点客户簿');
  // The process that held the book is gone, and the new one never held a customer or the password.
  expect(await lock.pageProcess()).not.toBe(process);
  expect(await findInMemory(app, page, ['姜子涛', '00021850', testBranch.password])).toEqual([]);

  await start.tryPassword(testBranch.password);
  await workbooks.root().waitFor();
  await expect(page.getByTestId('nav-customers')).toContainText('609');
  expect(await findInMemory(app, page, ['姜子涛'])).toEqual(['姜子涛']);

  // A page that hangs cannot keep the window from going blank.
  await new FramePage(page).go('customers');
  await new CustomersPage(page).cell(0, 'name').waitFor();
  expect(await lock.measureScreen()).toBeGreaterThan(0.1);
  await page.evaluate(() => {
    setTimeout(() => {
      const until = performance.now() + 2500;
      while (performance.now() < until);
    });
  });
  await lock.tell('suspend');
  expect(await lock.isWindowShown()).toBe(false);
  expect(await lock.measureScreen()).toBe(0);
  await lock.tell('resume');
  await start.unlockForm().waitFor();
  await expect.poll(() => lock.isWindowShown()).toBe(true);
  expect(problems).toEqual([]);
});

test('what was being typed is kept or told; the place is kept without what was searched; copies go', async ({
  launch,
}) => {
  const { app, page, bookDir, problems, close } = await launch({ env: shortMinutes });
  const start = new StartPage(page);
  await start.create();
  const lock = new LockPage(app, page);
  const customers = new CustomersPage(page);
  const frame = new FramePage(page);
  const workbooks = new WorkbooksPage(app, page);
  await workbooks.pickAndCheck(ledger);
  await workbooks.write();
  await frame.go('customers');

  // A copy leaves the clipboard by itself; what another program put there since stays.
  const copyName = async () => {
    await customers.cell(0, 'name').click();
    await page.evaluate(() => document.execCommand('copy'));
  };
  await copyName();
  await expect.poll(() => lock.readClipboard()).toContain('姜子涛');
  await expect.poll(() => lock.readClipboard()).toBe('');
  await copyName();
  await expect.poll(() => lock.readClipboard()).toContain('姜子涛');
  await lock.putOnClipboard('买菜清单');

  // A value in a cell is taken with the lock; the search word goes.
  await customers.search('姜');
  await expect(customers.status()).toContainText('共 609 位');
  expect(page.url()).toContain('q=');
  await customers.cell(0, 'loans').click();
  await page.keyboard.type('12.5');
  await expect(customers.editor()).toHaveValue('12.5');
  await lock.tell('lock-screen');
  await start.unlockForm().waitFor();
  await expect(lock.notice()).toContainText('电脑锁屏，客户簿已锁定。');
  await expect(lock.notice()).toContainText('正在填写的一格已保存。');
  expect(page.url()).not.toContain('q=');
  expect(await page.evaluate(() => window.history.length)).toBe(1);
  expect(await lock.readClipboard()).toBe('买菜清单');
  await start.tryPassword(testBranch.password);
  await expect(customers.cell(0, 'loans')).toHaveText('12.50');

  // What cannot be read, and a form half filled in, are told.
  await customers.cell(1, 'loans').click();
  await page.keyboard.type('12x');
  await expect(customers.editor()).toHaveValue('12x');
  await page.keyboard.press('Control+l');
  await start.unlockForm().waitFor();
  await expect(lock.notice()).toContainText('有 1 处没填完的内容未保存');
  await start.unlock();
  await copyName();
  await page.getByRole('button', { name: '新客户' }).click();
  await page.locator('form.bb-new-customer input[type=text]').first().fill('半途');
  await lock.tell('lock-screen');
  await start.unlockForm().waitFor();
  await expect(lock.notice()).toContainText('有 1 处没填完的内容未保存');
  expect(await lock.readClipboard()).toBe('');

  // Left alone.
  await start.unlock();
  await frame.go('settings');
  await lock.settings().locator('#lock-minutes').fill('1');
  await lock.settings().locator('#lock-minutes').press('Enter');
  await expect(frame.notices()).toContainText('已保存锁定设置');
  await start.unlockForm().waitFor();
  await expect(lock.notice()).toHaveText('一段时间无人操作，客户簿已锁定。');
  await start.tryPassword(testBranch.password);
  await frame.pageOf('settings').waitFor();
  await expect(lock.settings().locator('#lock-minutes')).toHaveValue('1');
  expect(problems).toEqual([]);
  await close();

  // Nineteen wrong passwords, and a clock that was set back ten years since: the wait is there all the same.
  const attempts = join(bookDir, 'attempts.json');
  const kept = JSON.parse(await readFile(attempts, 'utf8')) as { readonly failures: number };
  expect(kept.failures).toBe(0);
  const inTenYears = Date.now() + 10 * 365 * 86_400_000;
  await writeFile(attempts, JSON.stringify({ ...kept, failures: 19, lastAt: inTenYears }));
  const again = await launch({ bookDir });
  const door = new StartPage(again.page);
  await door.tryPassword(testBranch.password);
  const waits = again.page.getByRole('button', { name: /请在 (29\d|300) 秒后再试/ });
  await expect(waits).toBeDisabled();
});
