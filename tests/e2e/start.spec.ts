import { join } from 'node:path';
import { expect, test } from '../helpers/launch-app';
import { readPdfPages } from '../helpers/read-pdf';
import { answerSaveDialog } from '../helpers/stub-dialogs';
import { FramePage } from './pages/frame.page';
import { StartPage, testBranch } from './pages/start.page';

test('the first run makes a book, shows the recovery key once and prints it', async ({
  launch,
  makeFolder,
}) => {
  const { app, page, problems } = await launch();
  const start = new StartPage(page);
  await start.createForm().waitFor();

  await start.fill({ ...testBranch, again: 'Jiangdong-2026-11' });
  await start.submit();
  await expect(start.createForm()).toContainText('两次输入的密码不一样');

  const key = await start.createUpToKey();
  expect(key.split('-').length).toBeGreaterThanOrEqual(6);
  const enter = start.recoveryKey().getByRole('button', { name: '进入客户簿' });
  await expect(enter).toBeDisabled();

  const file = join(await makeFolder(), '恢复密钥.pdf');
  await answerSaveDialog(app, file);
  await start.recoveryKey().getByRole('button', { name: '保存为 PDF' }).click();
  await expect(page.getByTestId('notices')).toContainText('已保存恢复密钥');
  const text = (await readPdfPages(file)).join('');
  for (const group of key.split('-')) expect(text).toContain(group);

  await start.confirmKey();
  await expect(page.locator('.bb-top')).toContainText('江东支行');
  await expect(page.locator('.bb-top')).toContainText('陈思远');
  expect(problems).toEqual([]);
});

test('a closed book opens with its password or its recovery key, and with nothing else', async ({
  launch,
}) => {
  const first = await launch();
  const key = await new StartPage(first.page).create();
  await first.close();

  const { page } = await launch({ bookDir: first.bookDir });
  const start = new StartPage(page);
  await start.unlockForm().waitFor();
  await start.tryPassword('Jiangdong-2026-11');
  await expect(start.failure()).toBeVisible();
  await expect(page.locator('#password')).toBeFocused();
  await start.tryPassword('Jiangdong-2026-12');
  await expect(start.failure()).toBeVisible();
  // The third try is refused at once, and the button counts down.
  await start.tryPassword(testBranch.password);
  await expect(page.getByRole('button', { name: /请在 \d+ 秒后再试/ })).toBeDisabled();
  await expect(page.getByRole('button', { name: '打开', exact: true })).toBeEnabled();
  await start.unlock();

  await new FramePage(page).lock();
  await start.unlockWithKey(key.toLowerCase().replaceAll('-', ' '));
  await expect(page.locator('.bb-top')).toContainText('江东支行');
});

test('a change of the settings is kept, undone with Ctrl+Z and told in words', async ({ launch }) => {
  const { page, bookDir, close } = await launch();
  await new StartPage(page).create();
  const frame = new FramePage(page);
  await frame.go('settings');
  await page.locator('#branch-name').fill('江北支行');
  await page.locator('#branch-name').press('Enter');
  await expect(page.locator('.bb-top')).toContainText('江北支行');

  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: '设置' }).click();
  await page.keyboard.press('Control+z');
  await expect(frame.notices()).toContainText('已撤销：修改设置');
  await expect(page.locator('.bb-top')).toContainText('江东支行');
  await page.keyboard.press('Control+y');
  await expect(frame.notices()).toContainText('已重做：修改设置');
  await expect(page.getByTestId('recent-changes')).toContainText('修改设置');
  await frame.settle();
  await close();

  const again = await launch({ bookDir });
  await new StartPage(again.page).unlock();
  await expect(again.page.locator('.bb-top')).toContainText('江北支行');
});

test('the language changes at once and is remembered', async ({ launch }) => {
  const { page, bookDir, close } = await launch({ lang: null });
  const start = new StartPage(page);
  await start.create();
  const frame = new FramePage(page);
  await frame.go('settings');
  await page.getByTestId('choose-language').getByText('English').click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await expect(page.getByTestId('nav-customers')).toHaveAccessibleName('Customers');
  await close();

  const again = await launch({ bookDir, lang: null });
  await expect(again.page.getByRole('heading', { name: 'Open the book' })).toBeVisible();
});

test('the sample book opens filled, and leads to a book of one’s own', async ({ launch }) => {
  const { page, problems } = await launch();
  const start = new StartPage(page);
  await start.openSample();
  await expect(page.getByTestId('nav-customers')).toContainText('609');
  await expect(page.getByTestId('period')).toHaveText('2026年10月');

  await page.getByTestId('create-own-book').click();
  await start.createForm().waitFor();
  await start.openSample();
  await expect(page.getByTestId('nav-customers')).toContainText('609');
  expect(problems).toEqual([]);
});

test('keys reach search, settings and lock', async ({ launch }) => {
  const { page } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  await frame.go('tiers');
  await page.keyboard.press('Control+Shift+f');
  await expect(frame.search()).toBeFocused();
  await frame.search().fill('jzt');
  await page.keyboard.press('Enter');
  await frame.pageOf('customers').waitFor();
  await expect(page).toHaveURL(/#\/customers\?q=jzt$/);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#\/customers$/);
  await page.keyboard.press('Control+,');
  await frame.pageOf('settings').waitFor();
  await page.keyboard.press('Control+l');
  await page.getByTestId('page-start').waitFor();
});
