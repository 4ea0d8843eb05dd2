import { writeBalanceSheets } from '../helpers/balance-sheets';
import { makeIdNumber } from '../helpers/id-number';
import { expect, test } from '../helpers/launch-app';
import { CustomerPage } from './pages/customer.page';
import { CustomersPage } from './pages/customers.page';
import { FramePage } from './pages/frame.page';
import { StartPage } from './pages/start.page';
import { WorkbooksPage } from './pages/workbooks.page';

const months = ['2026-08', '2026-09', '2026-10'] as const;

test('a customer page is worked through by keyboard alone, and the grid is found as it was left', async ({
  launch,
}) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const customers = new CustomersPage(page);
  const customer = new CustomerPage(page);
  const frame = new FramePage(page);
  await customers.sortBy('aum');
  await customers.cell(20, 'aum').scrollIntoViewIfNeeded();
  const names = [await customers.cell(20, 'name').innerText(), await customers.cell(21, 'name').innerText()];
  const [first = '', second = ''] = names;
  await customers.cell(20, 'customerNo').click();
  await page.keyboard.press('Control+Enter');
  await customer.waitFor(first);
  await expect(customer.root()).toContainText('第 21 位，共 609 位');

  // On to the next of the view and back.
  await page.keyboard.press('Alt+PageDown');
  await customer.waitFor(second);
  await page.keyboard.press('Alt+PageUp');
  await customer.waitFor(first);

  // A contact with a next step, which becomes the next contact date in the same change.
  await page.keyboard.press('Alt+n');
  await expect(customer.contactForm().getByLabel('事由')).toBeFocused();
  await page.keyboard.type('理财到期');
  await page.keyboard.press('Tab');
  await page.keyboard.type('续作 90 天，女儿明年留学');
  await page.keyboard.press('Tab');
  await page.keyboard.type('带方案面谈');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2199-01-05');
  await page.keyboard.press('Control+Enter');
  await expect(customer.contactEntries()).toHaveCount(1);
  await expect(customer.contactEntries()).toContainText('电联理财到期');
  await expect(customer.contactEntries()).toContainText('2199-01-05带方案面谈');
  await expect(customer.contactEntries()).toContainText('陈思远');
  await expect(customer.fact('nextContactOn')).toContainText('2199-01-05');

  // A gap of the card is a step to its field; Enter writes, Esc gives up, Ctrl+Z takes back.
  await customer.missing().getByRole('button').first().focus();
  const gap = (await customer.missing().getByRole('button').first().innerText()).trim();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: `修改${gap}` })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: `修改${gap}` })).toHaveCount(0);
  await customer.fact('employer').locator('.bb-fact-value').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('四明物流有限公司');
  await page.keyboard.press('Enter');
  await expect(customer.fact('employer')).toContainText('四明物流有限公司');
  await expect(customer.fact('employer').locator('.bb-fact-value')).toBeFocused();
  await frame.settle();
  await page.keyboard.press('Control+z');
  await expect(customer.fact('employer')).not.toContainText('四明物流有限公司');
  await page.keyboard.press('Control+y');
  await expect(customer.fact('employer')).toContainText('四明物流有限公司');

  await page.keyboard.press('Escape');
  await customers.root().waitFor();
  await expect(customers.cell(20, 'name')).toHaveText(first);
  await expect(customers.cell(20, 'customerNo')).toBeFocused();
  await customers.cell(21, 'name').dblclick();
  await customer.waitFor(second);
  expect(problems).toEqual([]);
});

test('one contact after the other is written as fast as keys are pressed', async ({ launch }) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const customer = new CustomerPage(page);
  await new CustomersPage(page).cell(0, 'name').dblclick();
  await customer.contacts().waitFor();
  for (const purpose of ['生日问候', '理财到期', '礼品领取', '活动邀请']) {
    await page.keyboard.press('Alt+n');
    await page.keyboard.insertText(purpose);
    // Pressed once too often it writes nothing twice.
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Enter');
  }
  await page.keyboard.press('Alt+n');
  await expect(customer.contactEntries()).toHaveCount(4);
  await expect(customer.contactForm().getByLabel('事由')).toBeFocused();
  await new FramePage(page).settle();
  await expect(customer.contactForm().getByLabel('事由')).toHaveValue('');
  await expect(customer.contactEntries()).toHaveCount(4);
  expect(problems).toEqual([]);
});

test('contacts are changed, moved to another month, removed and refused with the reason', async ({
  launch,
}) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const customers = new CustomersPage(page);
  const customer = new CustomerPage(page);
  const frame = new FramePage(page);
  await customers.cell(0, 'name').dblclick();
  const record = async (on: string, purpose: string, text: string) => {
    await page.keyboard.press('Alt+n');
    await customer.contactForm().getByLabel('日期', { exact: true }).fill(on);
    await customer.contactForm().getByLabel('事由').fill(purpose);
    await customer.contactForm().getByLabel('内容').fill(text);
    await page.keyboard.press('Control+Enter');
  };
  await record('2026-10-12', '生日问候', '很高兴');
  await expect(customer.contactEntries()).toHaveCount(1);
  await record('2026-09-03', '', '谈到换房');
  await expect(customer.contactEntries()).toHaveCount(2);
  await expect(customer.contactEntries().first()).toContainText('2026-10-12');

  await record('2199-01-01', '问候', '');
  await expect(customer.contactForm().getByRole('alert')).toContainText('联系日期晚于今天');
  await customer.contactForm().getByLabel('日期', { exact: true }).fill('2026-02-30');
  await page.keyboard.press('Control+Enter');
  await expect(customer.contactForm().getByRole('alert')).toContainText('日历上没有这一天');
  await customer.contactForm().getByLabel('日期', { exact: true }).fill('2026-10-01');
  await customer.contactForm().getByLabel('事由').fill('');
  await page.keyboard.press('Control+Enter');
  await expect(customer.contactForm().getByRole('alert')).toContainText('请填写事由或内容');
  await page.keyboard.press('Escape');
  await expect(customer.contactForm()).toHaveCount(0);

  const newest = customer.contactEntries().first();
  await newest.hover();
  await newest.getByRole('button', { name: '修改 2026-10-12 的联系记录' }).click();
  await customer.contactForm().getByLabel('日期', { exact: true }).fill('2026-08-20');
  await customer.contactForm().getByText('面谈').click();
  await page.keyboard.press('Control+Enter');
  await expect(customer.contactForm()).toHaveCount(0);
  await expect(customer.contactEntries().last()).toContainText('2026-08-20');
  await expect(customer.contactEntries().last()).toContainText('面谈生日问候');
  await frame.settle();
  await frame.undo();
  await expect(customer.contactEntries().first()).toContainText('2026-10-12');
  await expect(customer.contactEntries()).toHaveCount(2);

  await customer.contactEntries().last().hover();
  await customer.contactEntries().last().getByRole('button', { name: /^删除/ }).click();
  await expect(customer.contactEntries()).toHaveCount(1);
  await frame.notices().getByRole('button', { name: '撤销' }).click();
  await expect(customer.contactEntries()).toHaveCount(2);

  // The past tells all of it, the newest first, with numbers hidden as everywhere.
  await customer.edit('mobile', '13912340587');
  await customer.history().scrollIntoViewIfNeeded();
  await expect(customer.historyEntries().first()).toContainText('手机');
  await expect(customer.historyEntries().first()).toContainText('139****0587');
  await expect(customer.history()).toContainText('已撤销');
  await expect(customer.history()).toContainText('新增联系记录');
  await expect(customer.historyEntries().last()).toContainText('导入');
  await expect(customer.history()).toContainText('记录自');
  expect(problems).toEqual([]);
});

test('holdings, balances of the months, the ID and evaluations of a customer stand on its page', async ({
  launch,
  makeFolder,
}) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).create();
  const workbooks = new WorkbooksPage(app, page);
  const customers = new CustomersPage(page);
  const customer = new CustomerPage(page);
  const frame = new FramePage(page);
  const sheets = await writeBalanceSheets(await makeFolder(), months, [
    ['赵一鸣', 50, 62.5, 48],
    ['钱立群', null, 20, 30],
  ]);
  for (const sheet of sheets) {
    await workbooks.pickAndCheck(sheet);
    await workbooks.write();
    await page.getByTestId('import-again').click();
  }
  await frame.go('customers');
  await customers.cellOf('赵一鸣', 'name').dblclick();
  await customer.waitFor('赵一鸣');
  const rows = customer.balances().locator('tbody tr');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(0)).toHaveText(/2026年10月48\.00-14\.50/);
  await expect(rows.nth(1)).toHaveText(/2026年9月62\.50\+12\.50/);
  await expect(rows.nth(2)).toHaveText(/2026年8月50\.00$/);
  await expect(page.getByTestId('balance-chart')).toBeVisible();
  await expect(customer.holdings()).toContainText('产品覆盖度');

  await customer.root().getByRole('button', { name: '显示空白项' }).click();
  await customer.edit('wealth', '30');
  await customer.edit('demandDeposits', '10');
  await expect(customer.holdings()).toContainText('理财30.00');
  await expect(customer.holdings()).toContainText('75.0%');
  await expect(customer.holdings()).toContainText('2/8 类');

  // The ID offers what it holds; a number that is not right is refused where it is typed.
  const id = makeIdNumber('330204', '19800102', 16);
  await customer.missing().getByRole('button', { name: '填写证件号码' }).click();
  await customer
    .fact('idNumber')
    .getByRole('textbox')
    .fill(`${id.slice(0, 17)}${id.endsWith('1') ? '2' : '1'}`);
  await page.keyboard.press('Enter');
  await expect(customer.fact('idNumber').getByRole('alert')).toContainText('校验');
  await customer.fact('idNumber').getByRole('textbox').fill(id);
  await page.keyboard.press('Enter');
  await expect(customer.fact('idNumber')).toContainText('1980-01-02');
  await customer.fact('idNumber').getByTestId('id-facts').getByRole('button').click();
  await expect(customer.fact('birthDate')).toContainText('1980-01-02');
  await expect(customer.fact('gender')).toContainText(/男|女/);
  await expect(customer.fact('idNumber').getByTestId('id-facts')).toHaveCount(0);

  // Removed from its page, and back by undo.
  await expect(customer.evaluations()).toContainText('还没有评估');
  await frame.settle();
  await customer.root().getByRole('button', { name: '移入回收站' }).click();
  await customers.root().waitFor();
  await expect(customers.cellOf('赵一鸣', 'name')).toHaveCount(0);
  await frame.notices().getByRole('button', { name: '撤销' }).click();
  await expect(customers.cellOf('赵一鸣', 'name')).toHaveCount(1);
  expect(problems).toEqual([]);
});
