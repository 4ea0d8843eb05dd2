import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../helpers/launch-app';
import { answerOpenDialog } from '../helpers/stub-dialogs';
import { CustomersPage } from './pages/customers.page';
import { FramePage } from './pages/frame.page';
import { SafetyPage } from './pages/safety.page';
import { StartPage, testBranch } from './pages/start.page';

test('the state of the book, a backup elsewhere, a rehearsal, and everything or one customer brought back', async ({
  launch,
  makeFolder,
}) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const safety = new SafetyPage(page, app);
  const customers = new CustomersPage(page);
  const frame = new FramePage(page);
  // Nothing was ever backed up: a small mark beside the saved state leads to the page.
  await expect(safety.concern()).toBeVisible();
  await safety.open();
  await expect(safety.backupState()).toContainText('从未备份');

  const place = await makeFolder();
  await safety.sendBackupsTo(place);
  await safety.backUp();
  await expect(safety.backupState()).toContainText('.branchbook');
  await safety.rehearse();
  await expect(safety.rehearsalState()).toContainText('还原出 609 位客户');
  await safety.verify();
  await expect(safety.verifyState()).toContainText('1 份快照完好');
  await expect(safety.concern()).toBeHidden();

  await frame.go('customers');
  const name = (await customers.cell(0, 'name').innerText()).trim();
  const before = (await customers.cell(0, 'aum').innerText()).trim();
  await customers.cell(0, 'aum').dblclick();
  await customers.editor().fill('7.00');
  await page.keyboard.press('Enter');
  await frame.settle();

  await safety.open();
  await safety.openRestoreCustomer(name);
  await safety.chooseMoment(0);
  await expect(safety.comparison()).toContainText('7.00');
  await expect(safety.comparison()).toContainText(before);
  await safety.confirmRestoreCustomer();
  await expect(frame.notices()).toContainText(`已恢复 ${name}`);
  await frame.undo();
  await expect(frame.notices()).toContainText(`已撤销：${name} 恢复到`);

  const [file = ''] = await readdir(place);
  await safety.openRestoreBook();
  await safety.chooseFile(join(place, file));
  await expect(safety.preview()).toContainText('改回 1 条记录，涉及 1 位客户');
  await safety.confirmRestoreBook();
  await expect(frame.notices()).toContainText('已恢复到');
  await expect(safety.copies()).toContainText('恢复之前');
  await frame.go('customers');
  await expect(customers.cellOf(name, 'aum')).toContainText(before);
  expect(problems).toEqual([]);
});

test('a backup is made when the app closes, and brings the book to a new PC', async ({
  launch,
  makeFolder,
}) => {
  const place = await makeFolder();
  const first = await launch();
  await new StartPage(first.page).create();
  const safety = new SafetyPage(first.page, first.app);
  await safety.open();
  await safety.sendBackupsTo(place);
  await first.page.getByRole('checkbox', { name: '关闭程序时也备份' }).check();
  await expect(first.page.getByRole('checkbox', { name: '关闭程序时也备份' })).toBeChecked();
  await first.close();
  const [file = ''] = await readdir(place);
  expect(file).toMatch(/^江东支行-\d{4}-\d\d-\d\d\.branchbook$/);

  const { app, page, problems } = await launch();
  const start = new StartPage(page);
  await start.createForm().waitFor();
  await page.getByTestId('start-restore').click();
  await answerOpenDialog(app, [join(place, file)]);
  await page.getByRole('button', { name: '选择备份' }).click();
  await page.locator('#backup-password').fill(testBranch.password);
  await page.getByRole('button', { name: '核对并恢复' }).click();
  await page.getByTestId('restore-backup').getByRole('button', { name: /打开/ }).click();
  await start.unlock();
  await expect(page.locator('.bb-top')).toContainText('江东支行');
  expect(problems).toEqual([]);
});
