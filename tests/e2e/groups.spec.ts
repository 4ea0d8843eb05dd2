import { join } from 'node:path';
import { readWithExcelJs } from '../helpers/exceljs-rows';
import { expect, test } from '../helpers/launch-app';
import { answerSaveDialog } from '../helpers/stub-dialogs';
import { CustomersPage } from './pages/customers.page';
import { FramePage } from './pages/frame.page';
import { GroupsPage } from './pages/groups.page';
import { StartPage } from './pages/start.page';

test('a group by hand: members come from the grid, refusals stay out of the list, and the trail knows', async ({
  launch,
  makeFolder,
}) => {
  const { app, page, problems, bookDir, close } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const customers = new CustomersPage(page);
  const groups = new GroupsPage(page);

  const names = await customers.texts('name', 3);
  for (const row of [0, 1, 2]) await customers.tick(row);
  await groups.addTickedToNew('基金群组');
  await expect(frame.notices()).toContainText('已将 3 位客户加入群组“基金群组”');

  // The first of them refuses messages.
  await customers.cell(0, 'name').click();
  await customers.profile().getByRole('button', { name: '显示空白项' }).click();
  await customers.profile().getByTitle('修改消息意愿').click();
  await page.getByTitle('拒绝', { exact: true }).last().click();
  await expect(customers.profile().locator('[data-field="messageConsent"]')).toContainText('拒绝');

  await frame.go('groups');
  await expect(groups.group('基金群组')).toContainText('3 位');
  await expect(groups.member(names[0] ?? '')).toContainText('已拒绝');
  await groups.openMessages();
  await expect(page.getByTestId('message-count')).toHaveText('2 位客户');
  await expect(page.getByTestId('message-left')).toContainText(`已拒绝 1（${names[0] ?? ''}）`);
  await groups.messageText().fill('{称呼}您好，{生肖}');
  await expect(groups.dialog()).toContainText('没有这些字段：生肖');
  await expect(page.getByTestId('message-confirm')).toBeDisabled();
  await groups.messageText().fill('{客户名称}您好，请联系{客户经理}。');
  await expect(page.getByTestId('message-example')).toContainText(`${names[1] ?? ''}您好`);
  await groups.full().check();
  const file = join(await makeFolder(), '名单.xlsx');
  await answerSaveDialog(app, file);
  await groups.confirmMessages();
  await expect(frame.notices()).toContainText('名单.xlsx');
  const { rows } = await readWithExcelJs(file);
  const cells = (rows[0] ?? []).map((row) => row.cells.map(String));
  expect(cells[0]).toEqual(['客户名称', '手机', '文字']);
  expect(cells.slice(1).map(([name]) => name)).toEqual([names[1], names[2]]);
  for (const [name, phone, text] of cells.slice(1)) {
    expect(phone).toMatch(/^1\d{10}$/);
    expect(text).toContain(`${name}您好，请联系`);
  }
  await expect(groups.detail()).toContainText('导出过名单，2 位');

  // To the clipboard, by the person's own click.
  await groups.openMessages();
  await groups.form('clipboard').check();
  await groups.confirmMessages();
  await expect(frame.notices()).toContainText('已复制 2 位客户的名单');

  // Out of the group, and back by undo.
  await groups
    .member(names[2] ?? '')
    .locator('[data-tick]')
    .click();
  await page.getByTestId('take-out').click();
  await expect(groups.group('基金群组')).toContainText('2 位');
  await page.keyboard.press('Control+z');
  await expect(groups.group('基金群组')).toContainText('3 位');

  // In the grid.
  await groups.detail().getByRole('button', { name: '在表格中查看' }).click();
  await expect(customers.status()).toContainText('3 行');
  await frame.settle();
  await close();
  const again = await launch({ bookDir });
  await new StartPage(again.page).openSample();
  expect([...problems, ...again.problems]).toEqual([]);
});

test('a group by rule keeps itself up to date, and says when nobody matches', async ({ launch }) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const customers = new CustomersPage(page);
  const groups = new GroupsPage(page);

  await customers.search('不在簿中的人');
  await groups.makeFromFilter('空群组');
  await frame.go('groups');
  await expect(groups.detail()).toContainText('现在没有客户符合这个条件');
  await expect(page.getByTestId('message-list')).toBeDisabled();

  await frame.go('customers');
  await customers.search('');
  const [name = ''] = await customers.texts('name', 1);
  await customers.search(name);
  await groups.openFromFilter();
  await expect(page.getByTestId('rule-count')).toContainText('现在有 1 位客户符合');
  await page.getByTestId('group-from-filter').getByRole('radio', { name: '新的群组' }).check();
  await page.getByTestId('group-from-filter').getByLabel('名称', { exact: true }).fill('同名');
  await page.keyboard.press('Enter');
  await page.getByTestId('group-from-filter').waitFor({ state: 'detached' });
  await frame.go('groups');
  await groups.group('同名').click();
  await expect(groups.group('同名')).toContainText('1 位');

  // Somebody new meets the rule.
  await frame.go('customers');
  await customers.search('');
  await page.getByTestId('new-customer-button').click();
  await customers.newCustomer().getByLabel('客户名称').fill(`${name}二`);
  await page.keyboard.press('Enter');
  await customers.profile().waitFor();
  await frame.go('groups');
  await groups.group('同名').click();
  await expect(groups.group('同名')).toContainText('2 位');
  await groups.detail().getByRole('button', { name: '删除' }).click();
  await expect(groups.group('同名')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(groups.group('同名')).toHaveCount(1);
  expect(problems).toEqual([]);
});

test('a group that is saved twice in one breath is made once', async ({ launch }) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const groups = new GroupsPage(page);
  await frame.go('groups');
  await groups.root().getByRole('button', { name: '新建群组' }).first().click();
  await page.getByTestId('group-form').getByLabel('名称', { exact: true }).fill('早茶会');
  await page.getByTestId('group-form').evaluate((form: HTMLFormElement) => {
    form.requestSubmit();
    form.requestSubmit();
  });
  await page.getByTestId('group-form').waitFor({ state: 'detached' });
  await expect(groups.group('早茶会')).toHaveCount(1);
  await frame.settle();
  await frame.undo();
  await expect(groups.group('早茶会')).toHaveCount(0);
  await expect(page.getByTestId('undo')).toHaveAttribute('title', /导入/);
  expect(problems).toEqual([]);
});
