import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { callShell } from '../helpers/call-shell';
import { expect, test } from '../helpers/launch-app';
import { answerOpenDialog } from '../helpers/stub-dialogs';
import { FramePage } from './pages/frame.page';
import { RecoveryPage } from './pages/recovery.page';
import { SafetyPage } from './pages/safety.page';
import { StartPage, testBranch } from './pages/start.page';

/** Gives the branch another name, which is the smallest change there is. */
async function rename(page: Page, name: string): Promise<void> {
  await page.locator('#branch-name').fill(name);
  await page.locator('#branch-name').press('Enter');
}

test('the key is lost, spoiled, then everything: put back from its copy, from a backup, never from another book', async ({
  launch,
  makeFolder,
}) => {
  const first = await launch();
  await new StartPage(first.page).create();
  const place = await makeFolder();
  const safety = new SafetyPage(first.page, first.app);
  await new FramePage(first.page).go('settings');
  await safety.open();
  await safety.sendBackupsTo(place);
  await safety.backUp();
  await expect
    .poll(async () => (await readdir(place)).filter((name) => name.endsWith('.branchbook')))
    .toHaveLength(1);
  const backup = join(place, (await readdir(place)).find((name) => name.endsWith('.branchbook')) ?? '');
  await first.close();
  const { bookDir } = first;
  await rm(join(bookDir, 'keyring.json'));

  const lost = await launch({ bookDir });
  const screens = new RecoveryPage(lost.page);
  await expect(screens.keyring()).toContainText('密钥文件不见了');
  await expect(screens.keyring()).toContainText('仍然加密保存着');
  await screens.way('放回密钥副本').click();
  await new StartPage(lost.page).unlock();
  expect(lost.problems).toEqual([]);
  await lost.close();

  // Without its check, as keyrings of before had none: otherwise the altered one would count as damaged.
  const { check: _, ...keyring } = JSON.parse(await readFile(join(bookDir, 'keyring.json'), 'utf8'));
  const other = join(await makeFolder(), 'keyring.json');
  await writeFile(other, JSON.stringify({ ...keyring, bookId: '0190a000-0000-7000-8000-00000000000f' }));
  await writeFile(join(bookDir, 'keyring.json'), '{"format":');
  await rm(join(bookDir, 'snapshots', 'keyring.json'));
  const spoiled = await launch({ bookDir, lang: 'en' });
  const english = new RecoveryPage(spoiled.page);
  await expect(english.keyring()).toContainText('The key file of the book is damaged');
  await expect(english.way('Put the copy back')).toHaveCount(0);
  await answerOpenDialog(spoiled.app, [other]);
  await english.way('Choose a key file').click();
  await expect(english.keyring()).toContainText('This key belongs to another book');
  await answerOpenDialog(spoiled.app, [backup]);
  await english.way('Choose a key file').click();
  await new StartPage(spoiled.page).unlock();
  expect(spoiled.problems).toEqual([]);
  await spoiled.close();

  for (const part of ['keyring.json', 'journal', 'snapshots', 'profile']) {
    await rm(join(bookDir, part), { recursive: true });
  }
  const gone = await launch({ bookDir });
  const again = new RecoveryPage(gone.page);
  await again.nothingLeft().waitFor();
  await again.way('用备份恢复').click();
  await answerOpenDialog(gone.app, [backup]);
  await again.way('选择备份文件').click();
  await gone.page.locator('#backup-password').fill(testBranch.password);
  await again.way('核对并恢复').click();
  await again.way('打开客户簿').click();
  await new StartPage(gone.page).unlock();
  await expect(gone.page.locator('.bb-top')).toContainText(testBranch.branchName);
  expect(gone.problems).toEqual([]);
});

test('another machine has the book: refused while its mark moves, taken over when it stands still', async ({
  launch,
}) => {
  const first = await launch();
  await new StartPage(first.page).create();
  const { bookDir } = first;
  const path = join(bookDir, 'in-use.json');
  const mark = JSON.parse(await readFile(path, 'utf8'));
  await first.close();
  await expect.poll(() => readdir(bookDir)).not.toContain('in-use.json');

  const put = (beat: number) => writeFile(path, JSON.stringify({ ...mark, machine: 'WD-KEHU-02', beat }));
  await put(1);
  const { page, problems, close } = await launch({ bookDir, fault: 'in-use-stale=4000' });
  const screens = new RecoveryPage(page);
  await expect(screens.inUse()).toContainText('WD-KEHU-02 正在使用这本客户簿');
  await expect(screens.way('接手打开')).toBeDisabled();
  // Whoever asks without the button is refused, too.
  expect(await callShell(page, 'book.takeOver', {})).toMatchObject({ ok: false, reason: 'book.stillInUse' });
  await expect(screens.way('接手打开')).toBeEnabled();
  await put(2);
  await screens.way('再看一次').click();
  await expect(screens.way('接手打开')).toBeDisabled();
  await expect(screens.way('接手打开')).toBeEnabled();
  await screens.way('接手打开').click();
  await new StartPage(page).unlock();
  expect(JSON.parse(await readFile(path, 'utf8')).machine).toBe(mark.machine);
  expect(problems).toEqual([]);
  await close();

  // The other machine quits: the screen goes on by itself.
  await put(1);
  const waiting = await launch({ bookDir });
  await new RecoveryPage(waiting.page).inUse().waitFor();
  await rm(path);
  await new StartPage(waiting.page).unlockForm().waitFor();
});

test('a newer version, nothing left, damaged beyond repair: each says so, and offers what helps', async ({
  launch,
  makeFolder,
}) => {
  const first = await launch();
  await new StartPage(first.page).create();
  await first.close();
  const copy = async () => {
    const folder = await makeFolder();
    await cp(first.bookDir, folder, { recursive: true });
    return folder;
  };

  const newer = await copy();
  const sentinel = JSON.parse(await readFile(join(newer, 'book.json'), 'utf8'));
  await writeFile(join(newer, 'book.json'), JSON.stringify({ ...sentinel, version: 2, wroteBy: '4.2.0' }));
  const held = await readFile(join(newer, 'journal', '000001.bbj'));
  const one = await launch({ bookDir: newer });
  await expect(new RecoveryPage(one.page).newer()).toContainText('最后写入它的是 4.2.0 版');
  await new StartPage(one.page).openSample();
  await one.close();
  expect((await readFile(join(newer, 'journal', '000001.bbj'))).equals(held)).toBe(true);

  const gone = await copy();
  for (const part of ['profile', 'journal', 'snapshots']) await rm(join(gone, part), { recursive: true });
  const two = await launch({ bookDir: gone, lang: 'en' });
  await new StartPage(two.page).tryPassword(testBranch.password);
  const screens = new RecoveryPage(two.page);
  await expect(screens.damaged()).toContainText('it could not be opened');
  await screens.way('Restore from a backup').click();
  await screens.restore().waitFor();
  await screens.way('Back').click();
  await two.close();

  await rm(join(gone, 'keyring.json'));
  await rm(join(gone, 'snapshots'), { recursive: true, force: true });
  await rm(join(gone, 'journal'), { recursive: true, force: true });
  const three = await launch({ bookDir: gone });
  const nothing = new RecoveryPage(three.page);
  await expect(nothing.nothingLeft()).toContainText('只剩下客户簿的标记');
  await nothing.way('另建一本新的').click();
  await new StartPage(three.page).create();
  expect((await readdir(gone)).some((name) => name.startsWith('set-aside-'))).toBe(true);
});

test('pages rebuilt are told with their source; lost changes with their span, until somebody has noted it', async ({
  launch,
}) => {
  const first = await launch();
  await new StartPage(first.page).create();
  const frame = new FramePage(first.page);
  await frame.go('settings');
  for (const name of ['江北支行', '江南支行', '江西支行']) await rename(first.page, name);
  await frame.settle();
  await first.close();
  const { bookDir } = first;
  await rm(join(bookDir, 'profile'), { recursive: true });

  const rebuilt = await launch({ bookDir });
  await new StartPage(rebuilt.page).unlock();
  const banner = new RecoveryPage(rebuilt.page).opening();
  await expect(banner).toContainText('内容完整');
  await expect(banner).toContainText(/日志里的 \d+ 次更改|的快照/);
  await expect(rebuilt.page.locator('.bb-top')).toContainText('江西支行');
  await rebuilt.close();

  for (const name of await readdir(join(bookDir, 'snapshots'))) {
    if (name.endsWith('.bbs')) await rm(join(bookDir, 'snapshots', name));
  }
  await rm(join(bookDir, 'profile'), { recursive: true });
  const path = join(bookDir, 'journal', '000001.bbj');
  const bytes = await readFile(path);
  const at = Math.floor(bytes.byteLength * 0.75);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(path, bytes);
  const lossy = await launch({ bookDir });
  await new StartPage(lossy.page).tryPassword(testBranch.password);
  const screens = new RecoveryPage(lossy.page);
  await expect(screens.loss()).toContainText(/有 \d+ 次更改找不回来/);
  await expect(lossy.page.getByTestId('loss-span')).toContainText(/\d{4}-\d\d-\d\d \d\d:\d\d/);
  await screens.way('先关上客户簿').click();
  await new StartPage(lossy.page).unlockForm().waitFor();
  await new StartPage(lossy.page).tryPassword(testBranch.password);
  await screens.loss().waitFor();
  await screens.way('知道了，继续使用').click();
  await new FramePage(lossy.page).pageOf('customers').waitFor();
  expect(lossy.problems).toEqual([]);
});

test('a full disk: read-only with a banner, refused edits kept, and back to work when there is room', async ({
  launch,
}) => {
  const { page, bookDir, problems } = await launch({ fault: 'full-while=FULL' });
  await new StartPage(page).create();
  const frame = new FramePage(page);
  const screens = new RecoveryPage(page);
  await frame.go('settings');
  await writeFile(join(bookDir, 'FULL'), '');
  await rename(page, '江北支行');
  await expect(screens.writing()).toContainText('磁盘已满');
  await expect(frame.notices()).toContainText('没有保存');
  await rename(page, '江南支行');
  await expect(page.locator('.bb-top')).toContainText(testBranch.branchName);
  await screens.way('现在检查').click();
  await expect(screens.writing()).toHaveAttribute('data-kind', 'full');

  await rm(join(bookDir, 'FULL'));
  await screens.way('现在检查').click();
  await expect(screens.writing()).toContainText('又可以保存了');
  await screens.way('补存这些修改').click();
  await expect(page.locator('.bb-top')).toContainText('江南支行');
  await expect(screens.writing()).toHaveCount(0);
  await frame.settle();
  expect(problems).toEqual([]);
});

test('a clock that was set back is told once', async ({ launch }) => {
  const first = await launch();
  await first.page.clock.setFixedTime(new Date('2036-10-31T09:00:00'));
  await new StartPage(first.page).create();
  await first.close();
  const { page, bookDir, close } = await launch({ bookDir: first.bookDir });
  await new StartPage(page).unlock();
  const banner = new RecoveryPage(page).opening();
  await expect(banner).toContainText('2036-10-31 09:00');
  await banner.getByRole('button', { name: '关闭' }).click();
  await close();
  const again = await launch({ bookDir });
  await new StartPage(again.page).unlock();
  await expect(new RecoveryPage(again.page).opening()).toHaveCount(0);
});
