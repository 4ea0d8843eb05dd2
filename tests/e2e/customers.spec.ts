import { join } from 'node:path';
import { readWithExcelJs } from '../helpers/exceljs-rows';
import { expect, test } from '../helpers/launch-app';
import { answerSaveDialog } from '../helpers/stub-dialogs';
import { CustomersPage } from './pages/customers.page';
import { FramePage } from './pages/frame.page';
import { RevealPage } from './pages/reveal.page';
import { StartPage } from './pages/start.page';

test('customers are found, filtered and sorted', async ({ launch }) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const customers = new CustomersPage(page);
  await expect(customers.status()).toContainText('609 行');
  await expect(customers.tab('individual')).toContainText('561');
  await expect(customers.tab('company')).toContainText('48');

  const name = await customers.cell(0, 'name').innerText();
  expect(name).toBe('姜子涛');
  await customers.search('jzt');
  await expect(customers.cell(0, 'name')).toHaveText(name);
  await customers.search('2139');
  await expect(customers.cell(0, 'name')).toHaveText(name);
  await customers.search('21850');
  await expect(customers.status()).toContainText('1 行，共 609 位');
  await customers.search('qqqq');
  await page.getByRole('button', { name: '清除查找与筛选' }).click();
  await expect(customers.status()).toContainText('609 行');

  await customers.openFilter('tier');
  await customers.filterPanel().getByText('钻石').click();
  await customers.filterPanel().getByRole('button', { name: '筛选' }).click();
  const tiers = await customers.texts('tier', 5);
  expect(new Set(tiers)).toEqual(new Set(['钻石']));
  await customers.openFilter('aum');
  await customers.filterPanel().getByLabel('从').fill('1000');
  await page.keyboard.press('Enter');
  await expect(customers.filterPanel()).toHaveCount(0);
  expect(Number((await customers.texts('aum', 1))[0]?.replace(',', ''))).toBeGreaterThanOrEqual(1000);
  await expect(page.getByTestId('filter-chip-tier')).toContainText('等级：钻石');
  await page.getByTestId('clear-filters').click();

  await customers.sortBy('customerNo');
  await expect(customers.header('customerNo')).toHaveAttribute('aria-sort', 'ascending');
  const numbers = await customers.texts('customerNo', 8);
  expect(numbers).toEqual(numbers.toSorted());
  expect(problems).toEqual([]);
});

test('cells are edited as in a sheet; what cannot be read is not lost; undo takes it back', async ({
  launch,
}) => {
  const { page, problems, bookDir, close } = await launch();
  await new StartPage(page).openSample();
  const customers = new CustomersPage(page);
  const frame = new FramePage(page);
  const cell = customers.cell(3, 'loans');
  const before = await cell.innerText();

  await cell.click();
  await page.keyboard.type('12x');
  await page.keyboard.press('Enter');
  await expect(customers.problem()).toContainText('例如 92.4');
  await expect(customers.editor()).toHaveValue('12x');
  await customers.cell(6, 'loans').click();
  await expect(customers.editor()).toBeFocused();
  await page.keyboard.press('Backspace');
  await page.keyboard.type('.5');
  await page.keyboard.press('Enter');
  await expect(customers.problem()).toHaveCount(0);
  await expect(cell).toHaveText('12.50');
  await expect(customers.cell(4, 'loans')).toBeFocused();

  await customers.cell(3, 'mobile').click();
  await page.keyboard.press('F2');
  await expect(customers.editor()).toHaveValue('');
  await expect(customers.editor()).toHaveAttribute('placeholder', /^1\d\d\*{4}\d{4}$/);
  await page.keyboard.press('Escape');
  await expect(customers.cell(3, 'mobile')).toHaveText(/^1\d\d\*{4}\d{4}$/);

  await frame.settle();
  await page.keyboard.press('Control+z');
  await expect(cell).toHaveText(before);
  await page.keyboard.press('Control+y');
  await expect(cell).toHaveText('12.50');
  const who = await customers.cell(3, 'name').innerText();
  await frame.settle();
  await close();

  const again = await launch({ bookDir });
  await new StartPage(again.page).openSample();
  const reopened = new CustomersPage(again.page);
  await reopened.search(who);
  await expect(reopened.cellOf(who, 'loans').first()).toHaveText('12.50');
  expect([...problems, ...again.problems]).toEqual([]);
});

test('the profile shows one customer, settles what was not understood, and a new customer is added', async ({
  launch,
}) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const customers = new CustomersPage(page);

  await customers.tab('unverified').click();
  await customers.cellOf('孙志斌', 'name').click();
  const profile = customers.profile();
  await expect(profile).toContainText('待核实 3 项');
  await expect(profile).toContainText('2019/13/40');
  await profile
    .getByRole('listitem')
    .filter({ hasText: '开户日期' })
    .getByRole('button', { name: '改正' })
    .click();
  await profile.getByRole('textbox', { name: '修改开户日期' }).fill('2019/3/4');
  await page.keyboard.press('Enter');
  await expect(profile).toContainText('待核实 2 项');
  await expect(profile).toContainText('2019-03-04');
  await profile
    .getByRole('listitem')
    .filter({ hasText: '手机' })
    .getByRole('button', { name: '忽略' })
    .click();
  await expect(profile).toContainText('待核实 1 项');
  await page.keyboard.press('Escape');
  await expect(profile).toHaveCount(0);

  await page.getByTestId('new-customer-button').click();
  const form = customers.newCustomer();
  await form.getByLabel('客户名称').fill('柳 如');
  await form.getByLabel('手机').fill('1380000');
  await page.keyboard.press('Enter');
  await expect(form).toContainText('号码位数不对');
  await form.getByLabel('手机').fill('13800004471');
  await page.keyboard.press('Enter');
  await expect(profile).toContainText('柳如');
  await expect(profile).toContainText('138****4471');
  await profile.getByRole('button', { name: '显示完整手机' }).click();
  await expect(profile).not.toContainText('13800004471');
  await page.getByTestId('reveal-confirm').click();
  await expect(profile).toContainText('13800004471');
  await new RevealPage(page).leaveWindow();
  await expect(profile).toContainText('138****4471');
  await customers.tab('all').click();
  await customers.search('lr');
  await expect(customers.cellOf('柳如', 'mobile')).toHaveText('138****4471');
  await profile.getByRole('button', { name: '删除客户' }).click();
  await expect(customers.status()).not.toContainText('共 610');
  expect(problems).toEqual([]);
});

test('the table and the whole book go out to Excel', async ({ launch, makeFolder }) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const customers = new CustomersPage(page);
  const folder = await makeFolder();

  await customers.tick(0);
  await customers.tick(3, true);
  await expect(customers.status()).toContainText('已选 4 位');
  const chosen = join(folder, '已选.xlsx');
  await answerSaveDialog(app, chosen);
  await customers.export({ subject: 'selected' });
  await expect(new FramePage(page).notices()).toContainText('已导出 4 位客户');
  const { rows } = await readWithExcelJs(chosen);
  expect(rows[0]?.[0]?.cells.slice(0, 4)).toEqual(['客户名称', '等级', '客户号', '手机']);
  expect(rows[0]?.length).toBe(5);
  expect(rows[0]?.[1]?.cells[2]).toBe('00021850');
  expect(rows[0]?.[1]?.cells[4]).toBe(2441.42);

  const book = join(folder, '整本.xlsx');
  await answerSaveDialog(app, book);
  await customers.export({ subject: 'book' });
  await expect(new FramePage(page).notices()).toContainText('已导出 609 位客户');
  const whole = await readWithExcelJs(book);
  expect(whole.peek.sheets.map((sheet) => sheet.name)).toEqual(['个人客户', '公司客户']);
  expect(whole.rows.map((sheet) => sheet.length)).toEqual([562, 49]);
  expect(problems).toEqual([]);
});
