import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fixture } from '../helpers/import-workbook';
import { expect, test } from '../helpers/launch-app';
import { FramePage } from './pages/frame.page';
import { StartPage, testBranch } from './pages/start.page';
import { WatchPage } from './pages/watch.page';
import { WorkbooksPage } from './pages/workbooks.page';

const inFixtures = (name: string) => decodeURIComponent(fixture(name));
const september = inFixtures('月度余额表-202609.xlsx');
const october = inFixtures('月度余额表-202610.xlsx');
const quick = { BRANCHBOOK_WATCH_SECONDS: '0.2' };
const file = '月度余额表.xlsx';

test('a changed workbook is offered on any page and opens with the door', async ({ launch, makeFolder }) => {
  const path = join(await makeFolder(), file);
  await copyFile(september, path);
  const { app, page, problems } = await launch({ env: quick });
  await new StartPage(page).create();
  const frame = new FramePage(page);
  const workbooks = new WorkbooksPage(app, page);
  const watch = new WatchPage(app, page);
  await frame.go('workbooks');
  await watch.add(path);
  // Nobody brought this version in yet, so it is offered at once.
  await expect(watch.row(file, 'changed')).toBeVisible();
  await frame.go('customers');
  await watch.follow(`${file} 已更新`);
  await workbooks.goTo('check');
  await workbooks.counts().waitFor();
  await workbooks.write();
  await page.getByTestId('import-again').click();
  await expect(watch.row(file, 'same')).toBeVisible();

  await test.step('not while somebody has it open', async () => {
    const lock = join(path, '..', `~$${file}`);
    await writeFile(lock, '\u0005admin');
    await copyFile(october, path);
    await expect(watch.row(file, 'open')).toBeVisible();
    await rm(lock);
    await expect(watch.row(file, 'changed')).toBeVisible();
    await expect(watch.notice(`${file} 已更新`)).toHaveCount(1);
  });

  await test.step('put aside, it stays quiet until the next version', async () => {
    await watch.closeNotices();
    await watch.row(file, 'changed').getByRole('button', { name: '忽略这次' }).click();
    await expect(watch.row(file, 'same')).toBeVisible();
    await copyFile(september, path);
    // This version is in the history of imports: nothing to offer.
    await expect(watch.row(file, 'same')).toBeVisible();
    await expect(watch.notices()).toHaveCount(0);
  });

  await test.step('removed from the list', async () => {
    await page.getByRole('button', { name: `不再关注 ${file}` }).click();
    await expect(watch.rows()).toHaveCount(0);
  });
  expect(problems).toEqual([]);
});

test('a known workbook is taken by itself, and one click takes it back', async ({ launch, makeFolder }) => {
  const path = join(await makeFolder(), file);
  await copyFile(september, path);
  const { app, page, problems } = await launch({ env: quick });
  await new StartPage(page).create();
  const frame = new FramePage(page);
  const workbooks = new WorkbooksPage(app, page);
  const watch = new WatchPage(app, page);

  await workbooks.pick(path);
  await workbooks.goTo('check');
  await workbooks.counts().waitFor();
  await workbooks.write();
  await page.getByTestId('import-again').click();
  await watch.add(path);
  await expect(watch.row(file, 'same')).toBeVisible();
  await watch.rows().getByText('自动导入').click();
  await frame.go('customers');

  await copyFile(october, path);
  await expect(watch.notice(/已自动导入：新增 \d+，更新 \d+/)).toBeVisible();
  await frame.go('workbooks');
  await expect(workbooks.history()).toHaveCount(2);
  await expect(watch.row(file, 'same')).toBeVisible();
  await watch.follow(/已自动导入/);
  await expect(watch.notice('已撤销')).toBeVisible();
  await frame.settle();

  await test.step('what it cannot read is told once', async () => {
    await watch.closeNotices();
    await writeFile(path, await readFile(inFixtures('formats/password-agile.xlsx')));
    await expect(watch.notice('设有打开密码')).toBeVisible();
    await watch.closeNotices();
    await expect(watch.row(file, 'problem')).toBeVisible();
    await frame.lock();
    await new StartPage(page).tryPassword(testBranch.password);
    await expect(watch.row(file, 'problem')).toBeVisible();
    await expect(watch.notices()).toHaveCount(0);
  });

  await test.step('another kind of sheet is offered instead of taken', async () => {
    await copyFile(inFixtures('客户维护表-证券营业部.xlsx'), path);
    await expect(watch.notice(`${file} 已更新`)).toBeVisible();
    await expect(watch.row(file, 'changed')).toBeVisible();
    await watch.closeNotices();
  });
  expect(problems).toEqual([]);
});

test('what changed while the book was locked is found at the next opening', async ({
  launch,
  makeFolder,
}) => {
  const path = join(await makeFolder(), file);
  await copyFile(september, path);
  const { app, page } = await launch({ env: quick });
  await new StartPage(page).create();
  const frame = new FramePage(page);
  const watch = new WatchPage(app, page);
  await frame.go('workbooks');
  await watch.add(path);
  await watch.row(file, 'changed').getByRole('button', { name: '忽略这次' }).click();
  await expect(watch.row(file, 'same')).toBeVisible();
  await frame.lock();
  await new StartPage(page).unlockForm().waitFor();
  await copyFile(october, path);
  await new StartPage(page).tryPassword(testBranch.password);
  await expect(watch.notice(`${file} 已更新`)).toBeVisible();
});
