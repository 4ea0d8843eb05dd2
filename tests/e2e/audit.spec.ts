import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkAccessibility } from '../helpers/check-accessibility';
import { readWithExcelJs } from '../helpers/exceljs-rows';
import { expect, test } from '../helpers/launch-app';
import { answerSaveDialog } from '../helpers/stub-dialogs';
import { AuditPage } from './pages/audit.page';
import { BinPage } from './pages/bin.page';
import { CustomersPage } from './pages/customers.page';
import { FramePage } from './pages/frame.page';
import { StartPage, testBranch } from './pages/start.page';

test('who did what is told, filtered, checked and taken out; a row that was edited is named', async ({
  launch,
  makeFolder,
}) => {
  const { app, page, problems, bookDir, close } = await launch();
  const start = new StartPage(page);
  await start.create();
  const frame = new FramePage(page);
  const customers = new CustomersPage(page);
  const audit = new AuditPage(page);
  for (const name of ['赵思远', '钱若云', '孙一凡']) {
    await page.getByRole('button', { name: '新客户' }).first().click();
    await customers.newCustomer().getByLabel('客户名称').fill(name);
    await page.keyboard.press('Enter');
    await expect(customers.profile()).toContainText(name);
    await page.keyboard.press('Escape');
  }
  await frame.settle();
  await frame.undo();
  await frame.settle();

  // Somebody without identity data need not be kept: the administrator erases them, and that is not undone.
  const bin = new BinPage(page);
  await customers.cellOf('赵思远', 'rowNumber').locator('input').click();
  await page.getByTestId('selection-removeSelected').click();
  await frame.settle();
  await bin.open();
  await bin.row('赵思远').click();
  await page.getByTestId('erase').click();
  await expect(page.getByTestId('erase-form')).toContainText('不能撤销');
  await page.getByTestId('confirm-erase').click();
  await expect(bin.root()).toContainText('回收站是空的');
  await frame.settle();

  await audit.open();
  await expect(audit.rows().first()).toContainText('彻底清除 1 位客户');
  await expect(audit.row('新增客户 赵思远')).toContainText(testBranch.person);
  // What was taken back stays in the trail.
  await expect(audit.row('撤销')).toContainText('孙一凡');
  expect(await checkAccessibility(page)).toEqual([]);

  await audit.find('赵思远');
  await expect(audit.rows()).toHaveCount(2);
  await audit.find('没有这个人');
  await expect(audit.root()).toContainText('没有符合条件的记录');
  await audit.clear();
  await audit.chooseKind('审计记录本身');
  await expect(audit.rows()).toHaveCount(1);
  await expect(audit.rows()).toContainText('审计记录开始');
  await audit.clear();

  await audit.row('新增客户 赵思远').click();
  await expect(audit.details()).toContainText('createCustomer');
  await page.keyboard.press('Escape');
  await audit.verify();
  await expect(audit.verdict()).toContainText('逐行相符');

  const file = join(await makeFolder(), '审计.xlsx');
  await answerSaveDialog(app, file);
  await audit.export();
  await expect(frame.notices()).toContainText('到 审计.xlsx');
  const { rows } = await readWithExcelJs(file);
  const cells = (rows[0] ?? []).map((row) => row.cells);
  expect(cells[0]).toEqual(['序号', '时间', '人员', '种类', '内容', '数量', '电脑']);
  expect(
    cells.some(
      ([, , person, kind, what]) =>
        person === testBranch.person && kind === '修改' && String(what).includes('赵思远'),
    ),
  ).toBe(true);

  await audit.print();
  await expect(page.locator('.bb-print')).toContainText('审计记录');
  const pdf = join(await makeFolder(), '审计.pdf');
  await answerSaveDialog(app, pdf);
  await page.getByTestId('dialog-save-pdf').click();
  await expect(frame.notices()).toContainText('审计.pdf');
  await page.keyboard.press('Escape');
  // Both are entries themselves.
  await audit.chooseKind('导出与打印');
  await expect(audit.row('审计.xlsx')).toHaveCount(1);
  await expect(audit.row('审计.pdf')).toHaveCount(1);
  await frame.settle();
  await close();

  // A row is edited behind the program's back and the last one taken away, then somebody tries a wrong password.
  const [log = ''] = await readdir(join(bookDir, 'audit'));
  const path = join(bookDir, 'audit', log);
  const bytes = await readFile(path);
  const place = bytes.indexOf('BBR1', bytes.indexOf('BBR1') + 1);
  bytes.writeUInt8(bytes.readUInt8(place + 90) ^ 1, place + 90);
  await writeFile(path, bytes.subarray(0, bytes.lastIndexOf('BBR1')));

  const again = await launch({ bookDir });
  const unlock = new StartPage(again.page);
  await unlock.tryPassword('wrong-one-2026');
  await expect(unlock.failure()).toBeVisible();
  await unlock.unlock();
  await expect(again.page.getByTestId('trail-banner')).toContainText('审计记录的末尾');
  const reopened = new AuditPage(again.page);
  await reopened.open();
  await expect(reopened.row('此前密码输错 1 次')).toHaveCount(1);
  await reopened.verify();
  await expect(reopened.verdict()).toContainText('第 2 行被改动');
  await expect(reopened.verdict()).toContainText('不见了');
  expect([...problems, ...again.problems]).toEqual([]);
});
